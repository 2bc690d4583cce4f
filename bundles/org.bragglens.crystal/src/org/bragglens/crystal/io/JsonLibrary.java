// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.nio.file.Path;

import org.bragglens.crystal.CrystalStructure;

/**
 * Structures of pymatgen as JSON: one object as {@code Structure.as_dict()} makes it, an array of them, one a line, or any of these inside
 * other objects, such as the documents of the Materials Project.
 */
final class JsonLibrary extends TextLibrary<JsonDraft> {

    /** Each may have many atoms. */
    private static final int STRUCTURES_A_BATCH = 4;

    JsonLibrary(Path file) {
        super(file, "structures of");
    }

    @Override
    SmallBatches<JsonDraft> pieces(String name, BoundedReader reader) {
        return new SmallBatches<>(new JsonStructures(name, reader), STRUCTURES_A_BATCH, JsonDraft::bytes);
    }

    @Override
    CrystalStructure structure(JsonDraft draft) {
        return draft.structure();
    }

    @Override
    String place(JsonDraft draft) {
        return draft.place();
    }
}

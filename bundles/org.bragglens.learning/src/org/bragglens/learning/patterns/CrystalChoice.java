// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.nio.file.Path;

/**
 * The crystals that a network shall learn from.
 *
 * @param library what is known; validation is on structure types of it that the network does not learn
 */
public record CrystalChoice(Library library) {

    /**
     * A structure library, or a part of it.
     *
     * @param structures      a table, a CIF, a folder or an archive of them
     * @param limit           how many structures to use; 0 for all
     * @param validationShare share of the structure types kept for validation, 0.01 to 0.5
     * @param attribution     whom the structures are owed to and under which licence, for the model's card; empty if nothing needs to be said
     */
    public record Library(Path structures, int limit, double validationShare, String attribution) {
    }

    public static CrystalChoice of(Library library) {
        return new CrystalChoice(library);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;

/**
 * Structures of pymatgen as JSON: one object as {@code Structure.as_dict()} makes it, an array of them, one a line, or any of these inside
 * other objects, such as the documents of the Materials Project.
 */
final class JsonLibrary implements StructureLibrary {

    /** Each may have many atoms. */
    private static final int STRUCTURES_A_BATCH = 4;

    private final Path file;

    JsonLibrary(Path file) {
        this.file = file;
    }

    @Override
    public Stream<CrystalStructure> stream(Consumer<InputException> problems) throws IOException {
        Reader reader = new InputStreamReader(content(), StandardCharsets.UTF_8);
        JsonStructures structures = new JsonStructures(file.toString(), reader);
        return StreamSupport.stream(new SmallBatches<>(structures, STRUCTURES_A_BATCH, JsonDraft::bytes), false).onClose(()
                -> close(reader))
                .mapMulti((draft, next) -> {
                    try {
                        next.accept(draft.structure());
                    } catch (IllegalArgumentException e) {
                        problems.accept(new InputException(file.toString(), draft.place(), e.getMessage(), "", e));
                    }
                });
    }

    @Override
    public String description() {
        return "structures of " + file.getFileName();
    }

    @Override
    public String sha256() throws IOException {
        return Hashes.sha256(file);
    }

    private InputStream content() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return CifText.isCompressed(file.toString()) ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw new InputException(file.toString(), "", "it is not compressed with gzip, as its name says", "", e);
        }
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;

/** Many crystal structures, read one after the other and never all at once. */
public interface StructureLibrary {

    /** Files of a folder, entries of an archive. */
    int MOST_ENTRIES = 500_000;

    /**
     * The library at {@code source}: a table of structures ({@code .tsv}, columns as {@link TsvLibrary} says), structures of pymatgen as
     * JSON ({@code .json}, {@code .jsonl}), a CIF, each perhaps with {@code .gz} behind; or a folder or {@code .zip} with CIFs at
     * any depth.
     *
     * @throws InputException if there is nothing of that kind
     */
    static StructureLibrary open(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new InputException(source.toString(), "", "there is no such file or folder", "");
        }
        if (Files.isDirectory(source)) {
            return CifLibrary.ofFolder(source);
        }
        String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv") || name.endsWith(".tsv.gz")) {
            return new TsvLibrary(source);
        }
        if (name.endsWith(".zip")) {
            return new ZipLibrary(source);
        }
        if (name.matches(".*\\.(json|jsonl|ndjson)(\\.gz)?")) {
            return new JsonLibrary(source);
        }
        if (CifReader.isCif(name)) {
            return CifLibrary.ofFile(source);
        }
        throw new InputException(source.toString(), "", "it is no structure library",
                "give a .cif file, a folder or .zip of them, a .tsv table or a .json of pymatgen structures");
    }

    /**
     * The structures in the order of the source, read while the stream is consumed; close it to close the files.
     * It may be made parallel. A fault of the medium ends it with an {@link UncheckedIOException} of an {@link InputException}.
     *
     * @param problems is told of each entry that cannot be read, one line each; from the thread that reads it
     * @param progress hears now and then which share of the source has been read, 0 to 1; from the thread that reads
     */
    Stream<CrystalStructure> stream(Consumer<InputException> problems, DoubleConsumer progress) throws IOException;

    /** The same, where nobody looks how far it is. */
    default Stream<CrystalStructure> stream(Consumer<InputException> problems) throws IOException {
        return stream(problems, share -> { });
    }

    /** What it is, in one line, for a training set's description. */
    String description();

    /** SHA-256 of the source's content as 64 hexadecimal digits. */
    String sha256() throws IOException;

    /** Reads everything: each structure goes to {@code structures}, each unreadable entry to {@code problems}. */
    default void forEach(Consumer<? super CrystalStructure> structures, Consumer<InputException> problems) throws IOException {
        try (Stream<CrystalStructure> stream = stream(problems)) {
            stream.forEachOrdered(structures);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

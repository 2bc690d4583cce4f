// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;

/** CIF files as a library: one file, or all of a folder in the order of their names. */
final class CifLibrary implements StructureLibrary {

    private final Path source;
    private final List<Path> files;

    private CifLibrary(Path source, List<Path> files) {
        this.source = source;
        this.files = files;
    }

    static CifLibrary ofFile(Path file) {
        return new CifLibrary(file, List.of(file));
    }

    /** @throws InputException if there is no CIF in the folder, or too many */
    static CifLibrary ofFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(file -> CifReader.isCif(file.toString()) && Files.isRegularFile(file))
                    .limit(MOST_ENTRIES + 1L).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new InputException(folder.toString(), "", "the folder cannot be read: " + e.getCause().getMessage(), "", e);
        }
        if (files.isEmpty()) {
            throw new InputException(folder.toString(), "", "there is no .cif file in this folder", "");
        }
        if (files.size() > MOST_ENTRIES) {
            throw new InputException(folder.toString(), "", "there are more than " + MOST_ENTRIES + " .cif files in this folder",
                    "split it");
        }
        return new CifLibrary(folder, files);
    }

    @Override
    public Stream<CrystalStructure> stream(Consumer<InputException> problems, DoubleConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        return files.stream().flatMap(file -> {
            try {
                String name = file.toString();
                return CifReader.read(name, CifText.of(file), CifReader.stem(file.getFileName().toString()), problems).stream();
            } catch (InputException e) {
                problems.accept(e);
                return Stream.empty();
            } finally {
                progress.accept((double) done.incrementAndGet() / files.size());
            }
        });
    }

    @Override
    public String description() {
        return files.size() == 1 ? "CIF " + source.getFileName() : files.size() + " CIF files of " + source.getFileName();
    }

    @Override
    public String sha256() throws IOException {
        return files.size() == 1 && files.getFirst().equals(source) ? Hashes.sha256(source) : Hashes.sha256(source, files);
    }
}

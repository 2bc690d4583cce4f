// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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

    static boolean isCif(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".cif");
    }

    static CifLibrary ofFile(Path file) {
        return new CifLibrary(file, List.of(file));
    }

    /** @throws InputException if there is no CIF in the folder */
    static CifLibrary ofFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(file -> isCif(file) && Files.isRegularFile(file)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new InputException(folder.toString(), "", "the folder cannot be read: " + e.getCause().getMessage(), "", e);
        }
        if (files.isEmpty()) {
            throw new InputException(folder.toString(), "", "there is no .cif file in this folder", "");
        }
        return new CifLibrary(folder, files);
    }

    @Override
    public Stream<CrystalStructure> stream(Consumer<InputException> problems) {
        return files.stream().flatMap(file -> {
            try {
                return CifReader.read(file).stream();
            } catch (InputException e) {
                problems.accept(e);
            } catch (IOException e) {
                problems.accept(new InputException(file.toString(), "", "it cannot be read: " + e.getMessage(), "", e));
            }
            return Stream.empty();
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

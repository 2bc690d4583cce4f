// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;

/** The CIFs of a ZIP archive in the order of their names. They are read where they are: nothing is unpacked to the disk. */
final class ZipLibrary implements StructureLibrary {

    /** What text is packed to; CIFs shrink to a tenth. */
    private static final long LARGEST_RATIO = 200;
    /** Smaller entries may be all blanks. */
    private static final long UNSUSPICIOUS = 1 << 20;

    private final Path file;
    private final List<String> names;

    /** @throws InputException if it is no ZIP, has no CIF in it, or more than can be */
    ZipLibrary(Path file) throws IOException {
        this.file = file;
        ZipDirectory.check(file, MOST_ENTRIES);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            names = zip.stream().filter(entry -> !entry.isDirectory() && CifReader.isCif(entry.getName())).map(ZipEntry::getName).distinct()
                    .sorted().toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file.toString(), "", "it cannot be read as a ZIP archive: " + e.getMessage(), "", e);
        }
        if (names.isEmpty()) {
            throw new InputException(file.toString(), "", "there is no .cif file in this archive", "");
        }
    }

    @Override
    public Stream<CrystalStructure> stream(Consumer<InputException> problems) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        return names.stream().flatMap(name -> structures(zip, name, problems)).onClose(() -> close(zip));
    }

    private Stream<CrystalStructure> structures(ZipFile zip, String name, Consumer<InputException> problems) {
        String shown = file + "/" + name;
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry.getSize() > UNSUSPICIOUS && entry.getSize() / LARGEST_RATIO > entry.getCompressedSize()) {
                throw new InputException(shown, "", "it unpacks to more than " + LARGEST_RATIO + " times its size, which no CIF does", "");
            }
            if (entry.getSize() > CifText.LARGEST) {
                throw new InputException(shown, "", "it is larger than " + (CifText.LARGEST >> 20) + " MB", "");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                String text = CifText.of(shown, CifText.isCompressed(name) ? new GZIPInputStream(in) : in);
                return CifReader.read(shown, text, CifReader.stem(name.substring(name.lastIndexOf('/') + 1)), problems).stream();
            }
        } catch (InputException e) {
            problems.accept(e);
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(new InputException(shown, "", "it cannot be read: " + e.getMessage(), "", e));
        }
        return Stream.empty();
    }

    @Override
    public OptionalLong entries() {
        return OptionalLong.of(names.size());
    }

    @Override
    public String description() {
        return names.size() + " CIF files of " + file.getFileName();
    }

    @Override
    public String sha256() throws IOException {
        return Hashes.sha256(file);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
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
    private final Charset charset;
    private final List<String> names;

    /** @throws InputException if it is no ZIP, has no CIF in it, or more than can be */
    ZipLibrary(Path file) throws InputException {
        this.file = file;
        try {
            ZipDirectory.check(file, MOST_ENTRIES);
            charset = charset(file);
            try (ZipFile zip = new ZipFile(file.toFile(), charset)) {
                checkOverlap(zip);
                names = zip.stream().filter(entry -> !entry.isDirectory() && CifReader.isCif(entry.getName())).map(ZipEntry::getName)
                        .distinct().sorted().toList();
            }
        } catch (InputException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw ContentStream.unreadable(file.toString(), "", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file.toString(), "", "it cannot be read as a ZIP archive: " + e.getMessage(),
                    "unpack it with another program and give the folder", e);
        }
        if (names.isEmpty()) {
            throw new InputException(file.toString(), "", "there is no .cif file in this archive", "");
        }
    }

    /** That of the names that are not marked as UTF-8: programs of Windows write those of their own, of which any byte will do. */
    private static Charset charset(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        } catch (ZipException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** Entries that share their bytes would make a small archive last for days. */
    private void checkOverlap(ZipFile zip) throws IOException {
        if (zip.stream().mapToLong(entry -> Math.max(0, entry.getCompressedSize())).sum() > Files.size(file)) {
            throw new InputException(file.toString(), "", "its entries are together larger than the archive, so they overlap",
                    "get it anew");
        }
    }

    @Override
    public Stream<CrystalStructure> stream(Consumer<InputException> problems, DoubleConsumer progress) throws IOException {
        ZipFile zip = new ZipFile(file.toFile(), charset);
        AtomicInteger done = new AtomicInteger();
        return names.stream().flatMap(name -> {
            try {
                return structures(zip, name, problems);
            } finally {
                progress.accept((double) done.incrementAndGet() / names.size());
            }
        }).onClose(() -> close(zip));
    }

    private Stream<CrystalStructure> structures(ZipFile zip, String name, Consumer<InputException> problems) {
        String shown = file + "/" + name;
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new InputException(shown, "", "it is no longer in the archive", "do not change the archive while it is read");
            }
            if (entry.getSize() > UNSUSPICIOUS && entry.getSize() / LARGEST_RATIO > entry.getCompressedSize()) {
                throw new InputException(shown, "", "it unpacks to more than " + LARGEST_RATIO + " times its size, which no CIF does", "");
            }
            if (entry.getSize() > CifText.LARGEST) {
                throw new InputException(shown, "", "it is larger than " + (CifText.LARGEST >> 20) + " MB", "");
            }
            try (InputStream in = ContentStream.unpacked(name, zip.getInputStream(entry))) {
                String text = CifText.of(shown, in);
                return CifReader.read(shown, text, CifReader.stem(name.substring(name.lastIndexOf('/') + 1)), problems).stream();
            }
        } catch (InputException e) {
            problems.accept(e);
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(new InputException(shown, "", "it cannot be read: " + e.getMessage(),
                    "unpack the archive with another program and give the folder", e));
        }
        return Stream.empty();
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

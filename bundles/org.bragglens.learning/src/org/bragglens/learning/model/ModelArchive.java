// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.bragglens.base.InputException;
import org.bragglens.base.InputFiles;
import org.bragglens.base.SafeFiles;

/**
 * The ZIP below model files and checkpoints: a fixed set of entries, stored uncompressed in a fixed order and with a fixed time, so that
 * the same content is the same bytes. It is read in memory; names are compared and never used as paths.
 */
public final class ModelArchive {

    /** Largest file, and largest sum of entries. */
    private static final long MAX_SIZE = 512L << 20;
    /** Entries that another program has compressed may grow by so much; more is a bomb. */
    private static final int MAX_RATIO = 20;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String file;
    private final byte[] bytes;
    private final Map<String, byte[]> entries;

    private ModelArchive(String file, byte[] bytes, Map<String, byte[]> entries) {
        this.file = file;
        this.bytes = bytes;
        this.entries = entries;
    }

    /**
     * Reads a file that must have exactly the entries {@code expected}, each at most as large as its value says.
     *
     * @throws IOException in one line, if it has others, is truncated or is no such archive at all
     */
    public static ModelArchive read(Path path, Map<String, Long> expected) throws IOException {
        String file = path.toString();
        byte[] bytes = bytes(path, file);
        checkEnd(file, bytes, expected.size());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long budget = Math.min(MAX_SIZE, (long) MAX_RATIO * bytes.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Long most = expected.get(entry.getName());
                if (most == null || entries.containsKey(entry.getName())) {
                    throw new InputException(file, "", "it has an entry that does not belong there", "");
                }
                int limit = (int) Math.min(most, budget);
                byte[] content = zip.readNBytes(limit + 1);
                if (content.length > limit) {
                    throw new InputException(file, entry.getName(), "it is larger than " + most + " bytes", "");
                }
                budget -= content.length;
                entries.put(entry.getName(), content);
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file, "", "the archive is damaged", "get the file again", e);
        }
        for (String name : expected.keySet()) {
            if (!entries.containsKey(name)) {
                throw new InputException(file, "", "its entry " + name + " is missing", "");
            }
        }
        return new ModelArchive(file, bytes, entries);
    }

    /** Writes the file with these entries, whole or not at all, and returns its bytes. */
    public static byte[] write(Path path, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(buffer)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(content.getValue());
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(TIME);
                entry.setSize(content.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
        byte[] bytes = buffer.toByteArray();
        SafeFiles.write(path, out -> out.write(bytes));
        return bytes;
    }

    /** As the user named it. */
    public String file() {
        return file;
    }

    /** All bytes of the file. */
    byte[] bytes() {
        return bytes;
    }

    public byte[] entry(String name) {
        return entries.get(name);
    }

    private static byte[] bytes(Path path, String file) throws IOException {
        InputFiles.check(path, "give the file");
        try {
            long size = Files.size(path);
            if (size > MAX_SIZE) {
                throw new InputException(file, "", "with " + size + " bytes it is too large for a model", "");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new InputException(file, "", "there is no such file", "check the name", e);
        } catch (AccessDeniedException e) {
            throw new InputException(file, "", "it may not be read", "check its permissions", e);
        }
    }

    /** A truncated file has no end record, and a lengthened one not at its end. */
    private static void checkEnd(String file, byte[] bytes, int entries) throws InputException {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new InputException(file, "", bytes.length == 0 ? "the file is empty" : "this is not a model file", "choose a model (.braggmodel)");
        }
        if (bytes.length >= END_RECORD) {
            ByteBuffer end = ByteBuffer.wrap(bytes, bytes.length - END_RECORD, END_RECORD).slice().order(ByteOrder.LITTLE_ENDIAN);
            if (end.getInt(0) == END_SIGNATURE) {
                if (end.getShort(10) != entries) {
                    throw new InputException(file, "", "it has " + (end.getShort(10) & 0xffff) + " entries instead of " + entries, "");
                }
                return;
            }
        }
        throw new InputException(file, "", "the file is truncated or damaged", "get it again");
    }
}

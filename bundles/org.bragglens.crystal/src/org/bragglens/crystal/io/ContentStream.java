// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.bragglens.base.InputException;

/** The content of a file, unpacked where its name ends with {@code .gz}; tells how much of the file has been read. */
final class ContentStream extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private final long size;
    private final DoubleConsumer progress;
    private long read;

    private ContentStream(InputStream in, long size, DoubleConsumer progress) {
        super(in);
        this.size = size;
        this.progress = progress;
    }

    static InputStream open(Path file) throws InputException {
        return open(file, share -> { });
    }

    /** @param progress hears which share of the file's bytes has been read, 0 to 1 */
    static InputStream open(Path file, DoubleConsumer progress) throws InputException {
        try {
            InputStream in = new ContentStream(Files.newInputStream(file), Files.size(file), progress);
            return unpacked(file.toString(), in);
        } catch (IOException e) {
            throw unreadable(file.toString(), "", e);
        }
    }

    /** Unpacks what has the name of a compressed file; {@code in} is closed if it is none. */
    static InputStream unpacked(String name, InputStream in) throws IOException {
        if (!isCompressed(name)) {
            return in;
        }
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static boolean isCompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** A file's name in small letters, without what says that it is compressed. */
    static String plainName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isCompressed(lower) ? lower.substring(0, lower.length() - 3) : lower;
    }

    /** What a fault of the medium or of the compression means to people. */
    static InputException unreadable(String file, String place, IOException e) {
        if (e instanceof InputException said) {
            return said;
        }
        if (e instanceof NoSuchFileException) {
            return new InputException(file, place, "there is no such file", "", e);
        }
        if (e instanceof AccessDeniedException) {
            return new InputException(file, place, "it may not be read", "ask for the right to read it", e);
        }
        if (e instanceof ZipException) {
            return new InputException(file, place, "it is not compressed with gzip, as its name says, or damaged", "unpack it with another "
                    + "program or get it anew", e);
        }
        return new InputException(file, place, e instanceof EOFException ? "it ends too early" : "it cannot be read: " + e.getMessage(),
                "get it anew", e);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int bytes) {
        long before = read;
        read += bytes;
        if (read / BUFFER != before / BUFFER || read == size && bytes > 0) {
            progress.accept(Math.min(1, (double) read / size));
        }
    }
}

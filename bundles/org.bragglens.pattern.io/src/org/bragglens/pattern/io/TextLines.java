// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bragglens.base.InputException;

/**
 * The lines of a text file, one after the other and within bounds: UTF-8, UTF-16 with its mark, else Latin-1; lines end as on any system.
 * Whatever is no text or too large is refused with an {@link InputException}.
 */
final class TextLines implements AutoCloseable {

    static final long MOST_BYTES = 256L << 20;
    static final int LONGEST_LINE = 64 << 10;
    /** Ends a text file of DOS. */
    private static final char SUBSTITUTE = 0x1A;

    private final Path file;
    private final Reader reader;
    private final boolean bytes;
    private final char[] buffer = new char[16 << 10];
    private final StringBuilder line = new StringBuilder();
    private int used;
    private int filled;
    private int number;
    private boolean afterReturn;

    TextLines(Path file) throws IOException {
        this.file = file;
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new InputException(file.toString(), "", "is larger than 256 MB (" + (size >> 20) + " MB)",
                    "no powder pattern of text is so long");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            Charset charset = charset(in);
            bytes = charset == StandardCharsets.ISO_8859_1;
            reader = new InputStreamReader(in, charset);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The next line without its end, or null after the last. */
    String next() throws IOException {
        line.setLength(0);
        number++;
        boolean other = false;
        while (true) {
            if (used == filled) {
                used = 0;
                filled = reader.read(buffer);
                if (filled <= 0) {
                    filled = 0;
                    return line.isEmpty() ? null : decoded(other);
                }
            }
            char c = buffer[used++];
            boolean half = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (half) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return decoded(other);
            }
            if (c < ' ' && c != '\t' && c != '\f' && c != SUBSTITUTE) {
                throw problem("is binary, not text", "give a file of text, or export the pattern as columns of text");
            }
            if (line.length() == LONGEST_LINE) {
                throw problem("is longer than 64 KB", "give one point a line");
            }
            other |= c > '~';
            line.append(c == SUBSTITUTE || c == '\u00A0' ? ' ' : c);
        }
    }

    /** Number of the line that {@link #next()} returned last, from 1. */
    int number() {
        return number;
    }

    /** A fault in the current line. */
    InputException problem(String reason, String remedy) {
        return new InputException(file.toString(), "line " + number, reason, remedy);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private String decoded(boolean other) {
        String text = line.toString();
        if (!other || !bytes) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** Recognises and skips a byte order mark; without one bytes are taken as they are, and {@link #decoded} looks at each line. */
    private static Charset charset(InputStream in) throws IOException {
        in.mark(3);
        byte[] mark = in.readNBytes(3);
        in.reset();
        if (starts(mark, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
        } else if (starts(mark, 0xFF, 0xFE)) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        } else if (starts(mark, 0xFE, 0xFF)) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.ISO_8859_1;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

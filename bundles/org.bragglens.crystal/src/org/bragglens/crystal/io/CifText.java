// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bragglens.base.InputException;

/**
 * The content of a CIF as one letter a byte: the grammar of CIF is ASCII, so letters beyond it matter only inside values, where
 * {@link #decoded} makes them UTF-8 or, where they are no UTF-8, Latin-1. Lines end with {@code \n}.
 */
final class CifText {

    /** Bytes; data of measurements that some files carry along are larger, structures never. */
    static final int LARGEST = 64 << 20;
    /** Of UTF-16, of which there are copies on the way. */
    private static final int LARGEST_WIDE = LARGEST / 4;

    private CifText() {
    }

    /** @throws InputException if there is no such file, or it is empty, too large, no text or cannot be read */
    static String of(Path file) throws InputException {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            throw new InputException(name, "", Files.exists(file) ? "it is no file" : "there is no such file", "");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw tooLarge(name, LARGEST);
            }
            try (InputStream in = ContentStream.open(file)) {
                return of(name, in);
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw ContentStream.unreadable(name, "", e);
        }
    }

    /** The content of {@code in}, which is called {@code name}. */
    static String of(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge(name, LARGEST);
        }
        if (bytes.length == 0) {
            throw new InputException(name, "", "it is empty", "");
        }
        return ofBytes(name, bytes);
    }

    private static String ofBytes(String name, byte[] bytes) throws InputException {
        Charset wide = bytes.length < 2 ? null : bytes[0] == -2 && bytes[1] == -1 ? StandardCharsets.UTF_16BE
                : bytes[0] == -1 && bytes[1] == -2 ? StandardCharsets.UTF_16LE : null;
        if (wide != null && bytes.length > LARGEST_WIDE) {
            throw tooLarge(name, LARGEST_WIDE);
        }
        byte[] content = wide == null ? bytes : new String(bytes, 2, bytes.length - 2, wide).getBytes(StandardCharsets.UTF_8);
        boolean marked = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB && content[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        String text = new String(content, start, withUnixLines(content, start) - start, StandardCharsets.ISO_8859_1);
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new InputException(name, "line " + (1 + text.substring(0, zero).lines().count()), "it is no text",
                    "give a CIF in UTF-8 or Latin-1");
        }
        return text;
    }

    /** Makes line ends of DOS and old Macs those of Unix, in place, because a second copy may be large; returns the new end. */
    private static int withUnixLines(byte[] content, int start) {
        int to = start;
        for (int i = start; i < content.length; i++) {
            boolean pair = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
            if (!pair) {
                content[to++] = content[i] == '\r' ? (byte) '\n' : content[i];
            }
        }
        return to;
    }

    /** A piece of the content as it is meant. */
    static String decoded(String piece) {
        if (piece.chars().allMatch(c -> c < 0x80)) {
            return piece;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(piece.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            // older files: every byte is a letter of Latin-1
            return piece;
        }
    }

    private static InputException tooLarge(String name, int limit) {
        return new InputException(name, "", "it is larger than " + (limit >> 20) + " MB" + (limit == LARGEST ? "" : " of UTF-16"),
                limit == LARGEST ? "give a CIF of structures alone" : "save it as UTF-8");
    }
}

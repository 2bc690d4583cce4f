// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.bragglens.base.InputException;

/**
 * The content of a CIF as one letter a byte: the grammar of CIF is ASCII, so letters beyond it matter only inside values, where
 * {@link #decoded} makes them UTF-8 or, where they are no UTF-8, Latin-1. Lines end with {@code \n}.
 */
final class CifText {

    /** Bytes; data of measurements that some files carry along are larger, structures never. */
    static final int LARGEST = 64 << 20;

    private CifText() {
    }

    /** @throws InputException if there is no such file, or it is empty, too large or no text */
    static String of(Path file) throws IOException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new InputException(file.toString(), "", Files.exists(file) ? "it is no file" : "there is no such file", "");
            }
            if (Files.size(file) > LARGEST) {
                throw tooLarge(file.toString());
            }
            try (InputStream in = Files.newInputStream(file)) {
                return of(file.toString(), isCompressed(file.toString()) ? new GZIPInputStream(in, 1 << 16) : in);
            }
        } catch (NoSuchFileException e) {
            throw new InputException(file.toString(), "", "there is no such file", "", e);
        } catch (ZipException e) {
            throw new InputException(file.toString(), "", "it is not compressed with gzip, as its name says", "", e);
        }
    }

    /** The content of {@code in}, which is called {@code name}. */
    static String of(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge(name);
        }
        if (bytes.length == 0) {
            throw new InputException(name, "", "it is empty", "");
        }
        return ofBytes(name, bytes);
    }

    static boolean isCompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static String ofBytes(String name, byte[] bytes) throws InputException {
        Charset wide = bytes.length < 2 ? null : bytes[0] == -2 && bytes[1] == -1 ? StandardCharsets.UTF_16BE
                : bytes[0] == -1 && bytes[1] == -2 ? StandardCharsets.UTF_16LE : null;
        byte[] content = wide == null ? bytes : new String(bytes, 2, bytes.length - 2, wide).getBytes(StandardCharsets.UTF_8);
        boolean marked = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB && content[2] == (byte) 0xBF;
        String text = new String(content, marked ? 3 : 0, content.length - (marked ? 3 : 0), StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0) {
            throw new InputException(name, "", "it is no text", "give a CIF in UTF-8 or Latin-1");
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
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

    private static InputException tooLarge(String name) {
        return new InputException(name, "", "it is larger than " + (LARGEST >> 20) + " MB", "give a CIF of structures alone");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.rcsb.cif.CifOptions;
import org.rcsb.cif.ParsingException;
import org.rcsb.cif.model.Block;
import org.rcsb.cif.text.TextCifReader;

/**
 * Reads crystal structures from CIF (Hall, Allen and Brown 1991, doi:10.1107/S010876739101067X; core dictionary, with or without dots in
 * names).
 */
public final class CifReader {

    private static final long LARGEST_FILE = 32L << 20;
    private static final Pattern LINE = Pattern.compile("(?s)\\s*(.*?)[.\\s]*\\[(\\d+)]\\s*");
    private static final String NO_CIF = "it cannot be read as CIF";

    private CifReader() {
    }

    /**
     * The structures of a CIF, one a data block that has a cell and atoms. What was assumed is said in each structure's notes.
     *
     * @throws InputException if it is no CIF or none of its blocks has a structure; then the reason is that of the block that came nearest
     */
    public static List<CrystalStructure> read(Path file) throws IOException {
        return read(file.toString(), content(file), stem(file));
    }

    static List<CrystalStructure> read(String file, String text, String fallbackName) throws InputException {
        List<? extends Block> blocks;
        try {
            blocks = new TextCifReader(CifOptions.builder().build()).readText(text).getBlocks();
        } catch (ParsingException e) {
            throw unreadable(file, e);
        } catch (RuntimeException e) {
            // the parser's own checks have gaps: a loop without values divides by zero
            throw new InputException(file, "", NO_CIF, "", e);
        }
        if (blocks.isEmpty()) {
            throw new InputException(file, "", "there is no data block in it", "a CIF has a line that begins with data_");
        }
        List<CrystalStructure> structures = new ArrayList<>();
        InputException nearest = null;
        for (Block block : blocks) {
            CifBlock values = new CifBlock(block);
            try {
                structures.add(new CifStructure(values, fallbackName).read());
            } catch (IllegalArgumentException e) {
                // a block of text without a cell says least about what is wrong
                if (nearest == null || values.has("cell_length_a")) {
                    nearest = new InputException(file, "data block " + block.getBlockHeader(), e.getMessage(), "", e);
                }
            }
        }
        if (structures.isEmpty()) {
            throw nearest;
        }
        return structures;
    }

    private static String content(Path file) throws IOException {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new InputException(file.toString(), "", "it is larger than " + (LARGEST_FILE >> 20) + " MB",
                        "give a CIF of structures alone");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InputException(file.toString(), "", "there is no such file", "", e);
        }
        if (bytes.length == 0) {
            throw new InputException(file.toString(), "", "it is empty", "");
        }
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new InputException(file.toString(), "", "it is no text", "give a CIF in UTF-8 or Latin-1");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // older files: every byte is a letter of Latin-1
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** The parser puts the number of the line in brackets behind its message. */
    private static InputException unreadable(String file, ParsingException e) {
        Matcher message = LINE.matcher(String.valueOf(e.getMessage()));
        return message.matches() ? new InputException(file, "line " + message.group(2), NO_CIF + ": " + message.group(1), "", e)
                : new InputException(file, "", NO_CIF, "", e);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.cif$", "");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

import org.bragglens.base.InputException;
import org.bragglens.crystal.io.CifTokens.Kind;

/** The data blocks of a CIF, one after the other; only values that a structure may need are kept. */
final class CifBlocks {

    /** Beginnings of the names that are kept; measured data, distances and the like are passed over. */
    private static final Pattern KEPT = Pattern.compile("(cell|symmetry|space_?group|atom_sites?|chemical_(name|formula))_.*");
    private static final int MOST_BLOCKS = 100_000;
    /** In the loops of one block: fifty thousand atoms with as many columns as have been seen, and more. */
    private static final int MOST_VALUES = 2_000_000;
    /** Of a block or a loop; the dictionaries have not as many. */
    private static final int MOST_NAMES = 10_000;
    private static final int LONGEST_HEADER = 80;

    private final String file;
    private final String text;
    private final Notes notes = new Notes();
    private final CifTokens tokens;
    private int count;
    /** Values in loops of the present block. */
    private int values;

    /** @throws InputException if there is no data block in it */
    CifBlocks(String file, String text) throws InputException {
        this.file = file;
        this.text = text;
        this.tokens = new CifTokens(text, notes);
        if (tokens.kind() == Kind.VALUE) {
            int line = tokens.line();
            String word = tokens.token();
            passValues();
            if (tokens.kind() == Kind.END) {
                throw new InputException(file, "line " + line, "it cannot be read as CIF: " + FaultyLine.quoted(word)
                        + " is no name and nothing of a data block", "a CIF has a line that begins with data_");
            }
        }
        if (tokens.kind() == Kind.END) {
            throw new InputException(file, "", "there is no data block in it", "a CIF has a line that begins with data_");
        }
    }

    boolean hasNext() {
        return tokens.kind() != Kind.END;
    }

    /** @throws InputException if there are more blocks than a file may have, or names or values than a block */
    CifBlock next() throws InputException {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (++count > MOST_BLOCKS) {
            throw new InputException(file, "line " + tokens.line(), "it has more than " + MOST_BLOCKS + " data blocks", "split it");
        }
        CifBlock block = begin();
        values = 0;
        while (tokens.kind() != Kind.BLOCK && tokens.kind() != Kind.END) {
            switch (tokens.kind()) {
                case NAME -> pair(block);
                case LOOP -> loop(block);
                case FRAME -> frame(block);
                default -> stray(block);
            }
            if (block.size() > MOST_NAMES) {
                throw new InputException(file, "line " + block.line(), "the data block has more than " + MOST_NAMES + " names",
                        "give a CIF of structures alone");
            }
        }
        block.notes().takeAll(notes);
        return block;
    }

    private CifBlock begin() {
        if (tokens.kind() != Kind.BLOCK) {
            CifBlock block = new CifBlock("", tokens.line());
            block.notes().add("There is no data_ line before line " + tokens.line() + ".");
            return block;
        }
        String header = tokens.token();
        CifBlock block = new CifBlock(header.length() > LONGEST_HEADER ? header.substring(0, LONGEST_HEADER) : header, tokens.line());
        tokens.advance();
        return block;
    }

    /** A name and its value. Words that follow the value on its line belong to it: somebody left the quotes out. */
    private void pair(CifBlock block) {
        String name = key(tokens.token());
        tokens.advance();
        if (tokens.kind() != Kind.VALUE) {
            return;
        }
        int start = tokens.start();
        int end = tokens.end();
        int line = tokens.line();
        boolean open = !tokens.quoted();
        tokens.advance();
        boolean longer = false;
        while (open && tokens.kind() == Kind.VALUE && tokens.line() == line) {
            end = tokens.end();
            longer = true;
            tokens.advance();
        }
        if (isKept(name)) {
            if (longer) {
                block.notes().add("The value of _" + name + " in line " + line
                        + " has blanks and no quotes; the rest of the line was taken.");
            }
            block.put(name, CifColumn.of(CifValue.of(text.substring(start, end), line)));
        }
        if (tokens.kind() == Kind.VALUE) {
            stray(block);
        }
    }

    private void loop(CifBlock block) throws InputException {
        int line = tokens.line();
        tokens.advance();
        List<String> names = new ArrayList<>();
        while (tokens.kind() == Kind.NAME) {
            names.add(key(tokens.token()));
            tokens.advance();
            if (names.size() > MOST_NAMES) {
                throw new InputException(file, "line " + line, "the loop that begins here has more than " + MOST_NAMES + " names",
                        "give a CIF of structures alone");
            }
        }
        if (names.isEmpty()) {
            return;
        }
        if (names.stream().noneMatch(CifBlocks::isKept)) {
            passValues();
            return;
        }
        CifLoop loop = new CifLoop(text, line, List.copyOf(names));
        while (tokens.kind() == Kind.VALUE) {
            if (++values > MOST_VALUES) {
                throw new InputException(file, "line " + line, "with the loop that begins here the data block has more than " + MOST_VALUES
                        + " values in loops of structures", "give a CIF of structures alone");
            }
            loop.add(tokens.start(), tokens.end(), tokens.line());
            tokens.advance();
        }
        loop.into(block);
    }

    /** Definitions of dictionaries stand in frames; structures do not. */
    private void frame(CifBlock block) {
        int line = tokens.line();
        if (tokens.end() > tokens.start()) {
            do {
                tokens.advance();
            } while (tokens.kind() != Kind.FRAME && tokens.kind() != Kind.BLOCK && tokens.kind() != Kind.END);
            block.notes().add("The save frame in line " + line + " was passed over.");
        }
        if (tokens.kind() == Kind.FRAME) {
            tokens.advance();
        }
    }

    private void stray(CifBlock block) {
        block.notes().add("Line " + tokens.line() + " has text that belongs to no name; it was passed over.");
        passValues();
    }

    private void passValues() {
        while (tokens.kind() == Kind.VALUE) {
            tokens.advance();
        }
    }

    private static boolean isKept(String key) {
        return KEPT.matcher(key).matches();
    }

    /** A name as {@link CifBlock} knows it; dots and brackets of vectors and matrices become underscores. */
    private static String key(String name) {
        String key = name.substring(1, Math.min(name.length(), LONGEST_HEADER)).replace('.', '_');
        return key.indexOf('[') < 0 ? key : key.replaceAll("\\[(\\d)](?:\\[(\\d)])?", "_$1$2");
    }
}

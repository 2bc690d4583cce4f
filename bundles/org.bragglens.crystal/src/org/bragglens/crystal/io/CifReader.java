// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;

/**
 * Reads crystal structures from CIF (Hall, Allen and Brown 1991, doi:10.1107/S010876739101067X; core dictionary, with or without dots in
 * names), forgiving what people and programs do to it. What was assumed is said in each structure's notes.
 */
public final class CifReader {

    private static final int MOST_STRUCTURES = 10_000;
    /** Listed ones, in all structures together. */
    private static final int MOST_ATOMS = 500_000;
    /** In the primitive cells of all structures together, as if every place were a general one: what is done with them takes as long. */
    private static final int MOST_IN_CELLS = 5_000_000;

    private CifReader() {
    }

    /**
     * The structures of a CIF, one a data block that has a cell and atoms. If some blocks cannot be read, the notes of the first structure
     * say so.
     *
     * @throws InputException if it is no CIF or none of its blocks has a structure; then the reason is that of the block that came nearest
     */
    public static List<CrystalStructure> read(Path file) throws IOException {
        Notes problems = new Notes();
        List<CrystalStructure> structures = new ArrayList<>(read(file.toString(), CifText.of(file), stem(file.getFileName().toString()),
                problem -> problems.add("Another data block cannot be read: " + problem.place() + ": " + problem.reason() + ".")));
        if (!problems.sentences().isEmpty()) {
            CrystalStructure first = structures.getFirst();
            List<String> notes = new ArrayList<>(first.notes());
            notes.addAll(problems.sentences());
            structures.set(0, new CrystalStructure(first.id(), first.name(), first.cell(), first.spaceGroup(), first.sites(), notes));
        }
        return structures;
    }

    /**
     * @param text     as {@link CifText} makes it
     * @param problems is told of blocks that have a cell and cannot be read, if others can
     */
    static List<CrystalStructure> read(String file, String text, String fallbackName, Consumer<InputException> problems)
            throws InputException {
        CifBlocks blocks = new CifBlocks(file, text);
        List<CrystalStructure> structures = new ArrayList<>();
        List<InputException> faults = new ArrayList<>();
        InputException other = null;
        int atoms = 0;
        long inCells = 0;
        while (blocks.hasNext()) {
            CifBlock block = blocks.next();
            try {
                structures.add(new CifStructure(block, fallbackName).read());
                CrystalStructure last = structures.getLast();
                atoms += last.sites().size();
                inCells += (long) last.sites().size() * last.spaceGroup().primitiveOperations().size();
            } catch (IllegalArgumentException e) {
                // a block of text without a cell says least about what is wrong
                InputException fault = fault(file, block, e);
                if (block.mentions("cell_length_a")) {
                    faults.add(fault);
                } else if (other == null) {
                    other = fault;
                }
            }
            if (structures.size() > MOST_STRUCTURES || faults.size() > MOST_STRUCTURES) {
                throw new InputException(file, "line " + block.line(), "it has more than " + MOST_STRUCTURES + " structures", "split it");
            }
            if (inCells > MOST_IN_CELLS) {
                throw new InputException(file, "line " + block.line(), "the primitive cells of its structures have more than "
                        + MOST_IN_CELLS + " atoms together", "split it");
            }
            if (atoms > MOST_ATOMS) {
                throw new InputException(file, "line " + block.line(), "its structures have more than " + MOST_ATOMS + " atoms together",
                        "split it");
            }
        }
        if (structures.isEmpty()) {
            throw faults.isEmpty() ? other : faults.getFirst();
        }
        faults.forEach(problems);
        return structures;
    }

    private static InputException fault(String file, CifBlock block, IllegalArgumentException e) {
        if (e instanceof FaultyLine fault && fault.line() > 0) {
            return new InputException(file, "line " + fault.line(), e.getMessage(), "", e);
        }
        // what is missing may have been swallowed by a text without an end
        String odd = String.join(" ", block.notes().sentences().stream().limit(2).toList()).replaceAll("\\.$", "");
        String remedy = odd.isEmpty() ? "" : "correct its writing first: " + odd;
        return new InputException(file, "line " + block.line() + (block.header().isEmpty() ? "" : ", data block " + block.header()),
                e.getMessage(), remedy, e);
    }

    /** A file's name without what says that it is a CIF. */
    static String stem(String name) {
        return name.replaceFirst("(?i)\\.(mm?)?cif(\\.gz)?$", "");
    }

    /** Whether a file's name says that it is a CIF. */
    static boolean isCif(String name) {
        String plain = ContentStream.plainName(name);
        return plain.endsWith(".cif") || plain.endsWith(".mcif") || plain.endsWith(".mmcif");
    }
}

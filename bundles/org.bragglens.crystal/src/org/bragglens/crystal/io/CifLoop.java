// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The values of a loop as they stand in the text, and the rows that they make: as many values as there are names, whatever the lines. Where
 * that makes no sense (a word where a coordinate should be, half an operation), each line is a row and its surplus words belong to a text
 * that somebody wrote with blanks and without quotes.
 */
final class CifLoop {

    private static final Pattern NUMERIC = Pattern.compile(
            "atom_site_(fract|cartn|occupancy|u_iso|b_iso|symmetry_multiplicity|attached|site_symmetry_order).*"
                    + "|atom_site_aniso(trop)?_(u|b|beta)_\\d\\d");
    private static final Pattern OPERATION = Pattern.compile("(symmetry_equiv|space_group_symop).*(xyz|algebraic)");

    private final String text;
    private final int line;
    private final List<String> names;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] lines = new int[64];
    private int size;

    CifLoop(String text, int line, List<String> names) {
        this.text = text;
        this.line = line;
        this.names = names;
    }

    int size() {
        return size;
    }

    void add(int start, int end, int lineOfValue) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        lines[size++] = lineOfValue;
    }

    /** Puts the columns into the block, or what is wrong with them. */
    void into(CifBlock block) {
        if (size == 0) {
            return;
        }
        CifLoop rows = this;
        if (size % names.size() != 0 || !makesSense()) {
            CifLoop byLine = byLine();
            if (byLine != null && byLine.makesSense()) {
                block.notes().add("The loop in line " + line + " has values with blanks and without quotes; each line was taken as a row.");
                rows = byLine;
            }
        }
        if (rows.size % names.size() != 0) {
            FaultyLine fault = ragged();
            names.forEach(name -> block.putFault(name, fault));
            return;
        }
        for (int column = 0; column < names.size(); column++) {
            block.put(names.get(column), rows.column(column));
        }
    }

    private CifColumn column(int column) {
        return new CifColumn(line, size / names.size(), row -> {
            int i = row * names.size() + column;
            return CifValue.of(text.substring(starts[i], ends[i]), lines[i]);
        });
    }

    private boolean makesSense() {
        for (int column = 0; column < names.size(); column++) {
            boolean numeric = NUMERIC.matcher(names.get(column)).matches();
            boolean operation = OPERATION.matcher(names.get(column)).matches();
            for (int i = column; i < size && (numeric || operation); i += names.size()) {
                String value = CifValue.of(text.substring(starts[i], Math.min(ends[i], starts[i] + 200)), lines[i]).text();
                if (numeric && !CifNumber.isNumber(value) || operation && value.chars().filter(c -> c == ',').count() < 2) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A row a line, surplus words in the first column of text; null if a line has too few words. */
    private CifLoop byLine() {
        int wide = 0;
        for (int column = names.size() - 1; column >= 0; column--) {
            boolean better = wide == 0 || !OPERATION.matcher(names.get(wide - 1)).matches();
            if (OPERATION.matcher(names.get(column)).matches() || better && !NUMERIC.matcher(names.get(column)).matches()) {
                wide = column + 1;
            }
        }
        if (wide == 0) {
            return null;
        }
        CifLoop rows = new CifLoop(text, line, names);
        for (int from = 0, to; from < size; from = to) {
            to = nextLine(from);
            int surplus = to - from - names.size();
            if (surplus < 0) {
                return null;
            }
            for (int i = from; i < to; i++) {
                int last = i == from + wide - 1 ? i + surplus : i;
                rows.add(starts[i], ends[last], lines[i]);
                i = last;
            }
        }
        return rows;
    }

    private int nextLine(int from) {
        int to = from + 1;
        while (to < size && lines[to] == lines[from]) {
            to++;
        }
        return to;
    }

    /** The line that has too few values or too many; if all have as many, the last one. */
    private FaultyLine ragged() {
        int from = 0;
        while (nextLine(from) < size && nextLine(from) - from == names.size()) {
            from = nextLine(from);
        }
        return new FaultyLine(lines[from], "the loop that begins in line " + line + " has " + names.size() + " names, and its "
                + size + " values fill no whole number of rows");
    }
}

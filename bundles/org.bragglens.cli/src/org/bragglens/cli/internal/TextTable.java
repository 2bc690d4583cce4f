// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of text, as wide as their longest cell. */
public final class TextTable {

    private final boolean[] right;
    private final int[] widths;
    private final List<String[]> rows = new ArrayList<>();

    /** @param titles of the columns; a column whose title begins with {@code >} is aligned to the right */
    public TextTable(String... titles) {
        right = new boolean[titles.length];
        widths = new int[titles.length];
        String[] header = titles.clone();
        for (int i = 0; i < titles.length; i++) {
            right[i] = titles[i].startsWith(">");
            header[i] = right[i] ? titles[i].substring(1) : titles[i];
        }
        add(header);
    }

    /** Adds a row of as many cells as there are titles. */
    public void add(String... cells) {
        if (cells.length != widths.length) {
            throw new IllegalArgumentException(cells.length + " cells in " + widths.length + " columns");
        }
        rows.add(Arrays.stream(cells).map(c -> c.replaceAll("[\\p{Cntrl}]+", " ")).toArray(String[]::new));
        for (int i = 0; i < cells.length; i++) {
            widths[i] = Math.max(widths[i], width(rows.getLast()[i]));
        }
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The table with its titles, every line ended. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String padding = " ".repeat(widths[i] - width(row[i]));
                line.append(i == 0 ? "" : "  ").append(right[i] ? padding + row[i] : row[i] + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.util.Arrays;
import java.util.List;

/** Rows of numbers with the lines they stand in; NaN where a number is missing. */
final class NumberTable {

    /** More numbers than any powder pattern has; bounds the memory that a hostile file can ask for. */
    static final int MOST_NUMBERS = 8_000_000;

    private int columns;
    private int rows;
    private double[] cells = new double[4096];
    private int[] lines = new int[2048];

    /** @return false if the table is full */
    boolean add(List<String> tokens, int line) {
        columns = tokens.size();
        if ((long) (rows + 1) * columns > MOST_NUMBERS) {
            return false;
        }
        if ((rows + 1) * columns > cells.length) {
            cells = Arrays.copyOf(cells, Math.max((rows + 1) * columns, 2 * cells.length));
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        for (int i = 0; i < columns; i++) {
            cells[rows * columns + i] = TextNumber.value(tokens.get(i));
        }
        lines[rows++] = line;
        return true;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    double at(int row, int column) {
        return cells[row * columns + column];
    }

    int line(int row) {
        return lines[row];
    }
}

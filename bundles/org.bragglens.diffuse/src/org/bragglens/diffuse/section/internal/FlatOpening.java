// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;

/**
 * Grey opening with a flat shape (Serra 1982, Image Analysis and Mathematical Morphology, ch. XII): for each point the largest, over all
 * places of the shape that cover it, of the smallest intensity in the shape. Unknown points, and those outside the image, are left out of
 * both. Rows of a shape are slid over rows of the image with a queue of candidates (Lemire 2006, arXiv:cs/0610046), so that the work
 * grows with the height of the shape and not with its area.
 */
final class FlatOpening {

    /** Half the width of the shape in each of its rows, from the centre down; the shape is symmetric. */
    private final int[] halfWidths;

    private FlatOpening(int[] halfWidths) {
        this.halfWidths = halfWidths;
    }

    /** Points at most {@code radius} away. */
    static FlatOpening disk(int radius) {
        int[] widths = new int[radius + 1];
        Arrays.setAll(widths, y -> (int) Math.sqrt((double) radius * radius - (double) y * y));
        return new FlatOpening(widths);
    }

    /** 2 · {@code half} + 1 points each way. */
    static FlatOpening square(int half) {
        int[] widths = new int[half + 1];
        Arrays.fill(widths, half);
        return new FlatOpening(widths);
    }

    /** The opening of {@code values}, NaN where they are. */
    double[] of(double[] values, int rows, int columns) {
        double[] smallest = smallest(values, rows, columns, 1);
        double[] opened = smallest(smallest, rows, columns, -1);
        for (int i = 0; i < opened.length; i++) {
            opened[i] = Double.isNaN(values[i]) ? Double.NaN : opened[i];
        }
        return opened;
    }

    /** Smallest intensity in the shape round each point with a sign of 1, the largest with −1; NaN where all are. */
    private double[] smallest(double[] values, int rows, int columns, int sign) {
        double[] result = new double[values.length];
        Sections.rows(rows, (from, to) -> {
            double[] line = new double[columns];
            double[] least = new double[columns];
            int[] queue = new int[columns];
            for (int row = from; row < to; row++) {
                Arrays.fill(least, Double.POSITIVE_INFINITY);
                // rows of one width are taken together before anything slides
                for (int down = 0; down < halfWidths.length;) {
                    int width = halfWidths[down];
                    Arrays.fill(line, Double.POSITIVE_INFINITY);
                    for (; down < halfWidths.length && halfWidths[down] == width; down++) {
                        take(values, row - down, rows, columns, sign, line);
                        take(values, row + down, rows, columns, sign, line);
                    }
                    slide(line, width, queue, least);
                }
                for (int c = 0; c < columns; c++) {
                    result[row * columns + c] = least[c] == Double.POSITIVE_INFINITY ? Double.NaN : sign * least[c];
                }
            }
        });
        return result;
    }

    private static void take(double[] values, int row, int rows, int columns, int sign, double[] line) {
        if (row >= 0 && row < rows) {
            for (int c = 0, i = row * columns; c < columns; c++, i++) {
                double value = sign * values[i];
                // false for NaN
                if (value < line[c]) {
                    line[c] = value;
                }
            }
        }
    }

    /** Lowers {@code least} to the smallest of {@code line} within {@code half} of each place. */
    private static void slide(double[] line, int half, int[] queue, double[] least) {
        int first = 0;
        int last = 0;
        int next = 0;
        for (int c = 0; c < line.length; c++) {
            for (; next < line.length && next <= c + half; next++) {
                while (last > first && line[queue[last - 1]] >= line[next]) {
                    last--;
                }
                queue[last++] = next;
            }
            while (queue[first] < c - half) {
                first++;
            }
            least[c] = Math.min(least[c], line[queue[first]]);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;

/**
 * The median of the measured points in a square round each point of an image, itself left out. The square moves along each row, and a
 * count of its points by their rank among all moves with it (Huang, Yang and Tang 1979, doi:10.1109/TASSP.1979.1163188): for images of so
 * many points that all ranks are worth counting, some times as fast as a median for each square by itself.
 */
final class NeighbourMedians {

    private static final int BLOCK = 64;

    private final double[] distinct;
    private final int[] ranks;
    private final int[] counts;
    private final int[] blocks;
    private int total;

    private NeighbourMedians(double[] values, boolean[] measured) {
        double[] sorted = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (measured[i]) {
                sorted[count++] = values[i];
            }
        }
        Arrays.sort(sorted, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[different - 1]) {
                sorted[different++] = sorted[i];
            }
        }
        distinct = Arrays.copyOf(sorted, different);
        ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            // 0 and −0 are one number and have one rank
            ranks[i] = measured[i] ? rank(values[i]) : -1;
        }
        counts = new int[different + 1];
        blocks = new int[different / BLOCK + 1];
    }

    private int rank(double value) {
        int low = 0;
        int high = distinct.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (distinct[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** NaN where fewer than {@code enough} points of the square were measured, itself left out. */
    static double[] of(double[] values, boolean[] measured, int rows, int columns, int reach, int enough) {
        NeighbourMedians window = new NeighbourMedians(values, measured);
        double[] medians = new double[values.length];
        for (int row = 0; row < rows; row++) {
            int first = Math.max(0, row - reach);
            int last = Math.min(rows - 1, row + reach);
            for (int column = 0; column < Math.min(reach, columns); column++) {
                window.column(first, last, column, columns, 1);
            }
            for (int column = 0; column < columns; column++) {
                if (column + reach < columns) {
                    window.column(first, last, column + reach, columns, 1);
                }
                if (column > reach) {
                    window.column(first, last, column - reach - 1, columns, -1);
                }
                int i = row * columns + column;
                window.add(i, -1);
                medians[i] = window.total < enough ? Double.NaN : window.median();
                window.add(i, 1);
            }
            for (int column = Math.max(0, columns - 1 - reach); column < columns; column++) {
                window.column(first, last, column, columns, -1);
            }
        }
        return medians;
    }

    private void column(int first, int last, int column, int columns, int times) {
        for (int i = first * columns + column; i <= last * columns + column; i += columns) {
            add(i, times);
        }
    }

    private void add(int i, int times) {
        int rank = ranks[i];
        if (rank >= 0) {
            counts[rank] += times;
            blocks[rank / BLOCK] += times;
            total += times;
        }
    }

    private double median() {
        int wanted = (total - 1) / 2;
        int block = 0;
        while (blocks[block] <= wanted) {
            wanted -= blocks[block++];
        }
        int rank = block * BLOCK;
        while (counts[rank] <= wanted) {
            wanted -= counts[rank++];
        }
        if (total % 2 == 1 || counts[rank] > wanted + 1) {
            return distinct[rank];
        }
        double lower = distinct[rank++];
        while (counts[rank] == 0) {
            rank++;
        }
        return (lower + distinct[rank]) / 2;
    }
}

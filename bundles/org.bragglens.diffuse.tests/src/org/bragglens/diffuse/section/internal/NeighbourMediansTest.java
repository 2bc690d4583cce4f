// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class NeighbourMediansTest {

    /** Against each median by itself: with and without equal values, gaps, and images smaller than the square. */
    @Test
    void areTheMediansOfTheSquares() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 60; run++) {
            int rows = 1 + random.nextInt(25);
            int columns = 1 + random.nextInt(25);
            int reach = 1 + random.nextInt(4);
            int different = run % 3 == 0 ? 4 : 1_000_000;
            double[] values = new double[rows * columns];
            boolean[] measured = new boolean[values.length];
            for (int i = 0; i < values.length; i++) {
                measured[i] = random.nextInt(8) > 0;
                values[i] = measured[i] ? random.nextInt(different) - different / 2 : Double.NaN;
                // both zeros are one number
                values[i] = values[i] == 0 && random.nextBoolean() ? -0.0 : values[i];
            }
            double[] expected = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                expected[i] = median(values, measured, rows, columns, i / columns, i % columns, reach) + 0.0;
            }
            double[] found = Arrays.stream(NeighbourMedians.of(values, measured, rows, columns, reach, 5)).map(v -> v + 0.0).toArray();
            assertArrayEquals(expected, found);
        }
    }

    private static double median(double[] values, boolean[] measured, int rows, int columns, int row, int column, int reach) {
        double[] near = new double[values.length];
        int count = 0;
        for (int r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
            for (int c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
                if (measured[r * columns + c] && (r != row || c != column)) {
                    near[count++] = values[r * columns + c];
                }
            }
        }
        Arrays.sort(near, 0, count);
        return count < 5 ? Double.NaN : (near[(count - 1) / 2] + near[count / 2]) / 2;
    }
}

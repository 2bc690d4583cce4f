// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

/**
 * Equations A·x = d modulo whole numbers, with a matrix of whole numbers and three unknowns. Rows and columns are combined until only a
 * diagonal is left (Smith's form), each row of which says one new unknown; directions that no equation fixes are zero. Grosse-Kunstleve
 * 1999, doi:10.1107/S0108767398010186, section 5.
 */
final class OriginEquations {

    private final long[][] a;
    private final double[] d;
    /** x by the new unknowns. */
    private final long[][] change = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    OriginEquations(long[][] a, double[] d) {
        this.a = a;
        this.d = d;
    }

    /** A solution if there is one; rows that contradict each other are not seen. */
    double[] solve() {
        for (int step = 0; step < Math.min(3, a.length); step++) {
            while (toPivot(step)) {
                if (clear(step)) {
                    break;
                }
            }
        }
        double[] x = new double[3];
        for (int n = 0; n < Math.min(3, a.length); n++) {
            if (a[n][n] != 0) {
                double unknown = d[n] / a[n][n];
                for (int i = 0; i < 3; i++) {
                    x[i] += change[i][n] * unknown;
                }
            }
        }
        return x;
    }

    /** Moves the smallest number of the rest of the matrix to its corner; false if there is none but zeros. */
    private boolean toPivot(int step) {
        int row = -1;
        int column = -1;
        for (int i = step; i < a.length; i++) {
            for (int j = step; j < 3; j++) {
                if (a[i][j] != 0 && (row < 0 || Math.abs(a[i][j]) < Math.abs(a[row][column]))) {
                    row = i;
                    column = j;
                }
            }
        }
        if (row < 0) {
            return false;
        }
        long[] swap = a[row];
        a[row] = a[step];
        a[step] = swap;
        double value = d[row];
        d[row] = d[step];
        d[step] = value;
        exchange(a, column, step);
        exchange(change, column, step);
        return true;
    }

    /** Takes multiples of the corner's row and column from the others; true if nothing is left in them. */
    private boolean clear(int step) {
        boolean done = true;
        for (int i = step + 1; i < a.length; i++) {
            long times = a[i][step] / a[step][step];
            if (times != 0) {
                for (int j = step; j < 3; j++) {
                    a[i][j] -= times * a[step][j];
                }
                d[i] -= times * d[step];
            }
            done &= a[i][step] == 0;
        }
        for (int j = step + 1; j < 3; j++) {
            long times = a[step][j] / a[step][step];
            if (times != 0) {
                subtract(a, j, step, times);
                subtract(change, j, step, times);
            }
            done &= a[step][j] == 0;
        }
        return done;
    }

    private static void exchange(long[][] matrix, int i, int j) {
        for (long[] row : matrix) {
            long value = row[i];
            row[i] = row[j];
            row[j] = value;
        }
    }

    private static void subtract(long[][] matrix, int column, int of, long times) {
        for (long[] row : matrix) {
            row[column] -= times * row[of];
        }
    }
}

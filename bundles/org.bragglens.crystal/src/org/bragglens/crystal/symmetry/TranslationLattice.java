// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

/**
 * The lattice that the vectors of a cell and some shorter translations make, which are exact fractions of them: whole numbers over a common
 * denominator, three rows in triangular (Hermite) form.
 */
final class TranslationLattice {

    private static final long LARGEST = 1_000_000;

    private long denominator = 1;
    private long[][] rows = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    /**
     * Takes a translation into the lattice.
     *
     * @param t      about what it is, in the basis of the cell
     * @param period so many times the translation are a vector of the cell
     * @return false if denominators grow without measure, as those of true translations do not
     */
    boolean add(double[] t, int period) {
        long common = denominator / gcd(denominator, period) * period;
        if (common > LARGEST) {
            return false;
        }
        long[][] all = new long[4][3];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 3; i++) {
                all[i][c] = rows[i][c] * (common / denominator);
            }
            all[3][c] = Math.round(t[c] * period) * (common / period);
        }
        denominator = common;
        for (int c = 0; c < 3; c++) {
            clear(all, c);
        }
        rows = new long[][] {all[0], all[1], all[2]};
        return true;
    }

    /** How many of its points the cell has. */
    long index() {
        double points = (double) denominator * denominator * denominator / Math.abs((double) rows[0][0] * rows[1][1] * rows[2][2]);
        return Math.round(points);
    }

    /** What is left of a vector after the nearest point of the lattice, as it is found row by row, is taken away. */
    double[] rest(double[] vector) {
        double[] rest = vector.clone();
        for (int i = 0; i < 3; i++) {
            double times = Math.rint(rest[i] * denominator / rows[i][i]);
            for (int c = i; c < 3; c++) {
                rest[c] -= times * rows[i][c] / denominator;
            }
        }
        return rest;
    }

    /** A basis: columns are its vectors in the basis of the cell. */
    double[] basis() {
        double[] basis = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int c = 0; c < 3; c++) {
                basis[3 * c + i] = rows[i][c] / (double) denominator;
            }
        }
        return basis;
    }

    /** Euclid's algorithm on rows {@code column} and below, until only the first of them has a number in that column. */
    private static void clear(long[][] all, int column) {
        for (int i = column + 1; i < all.length; i++) {
            while (all[i][column] != 0) {
                long times = all[column][column] / all[i][column];
                for (int c = 0; c < 3; c++) {
                    all[column][c] -= times * all[i][c];
                }
                long[] swap = all[column];
                all[column] = all[i];
                all[i] = swap;
            }
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

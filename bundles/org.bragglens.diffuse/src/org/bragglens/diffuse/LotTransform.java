// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.util.Arrays;

/**
 * The transform of one lot as two products of small matrices. Positions count from the lot's centre, which changes phases only; sites
 * that mirror each other in it are added and subtracted first, which leaves cosines of the sums and sines of the differences. Where the
 * extent is a whole number, the points n − 1 − i are those of −i, and a quarter of them gives all.
 */
final class LotTransform {

    private final ImageSettings settings;
    private final int points;
    /** Points along h and along k that are computed. */
    private final int computed;
    /** Distances from the centre; from 0 where the size is odd, else from 1/2. */
    private final int folded;
    /** cos and sin of 2π h x, [distance][point]. */
    private final double[] cosines;
    private final double[] sines;
    private final boolean[] inside;
    private final int sites;

    LotTransform(ImageSettings settings) {
        this.settings = settings;
        points = settings.points();
        computed = whole() ? (points + 1) / 2 : points;
        int size = settings.lotSize();
        folded = (size + 1) / 2;
        cosines = new double[folded * computed];
        sines = new double[folded * computed];
        for (int x = 0; x < folded; x++) {
            for (int i = 0; i < computed; i++) {
                double angle = 2 * Math.PI * coordinate(i) * (x + (size % 2 == 0 ? 0.5 : 0));
                // StrictMath: the same bytes on every machine
                cosines[x * computed + i] = StrictMath.cos(angle);
                sines[x * computed + i] = StrictMath.sin(angle);
            }
        }
        inside = new boolean[size * size];
        int count = 0;
        for (int i = 0; i < inside.length; i++) {
            double a = 2 * (i / size) + 1 - size;
            double b = 2 * (i % size) + 1 - size;
            inside[i] = settings.lotShape() == ImageSettings.Shape.SQUARE || a * a + b * b <= (double) size * size;
            count += inside[i] ? 1 : 0;
        }
        sites = count;
    }

    private boolean whole() {
        return settings.extent() == Math.rint(settings.extent());
    }

    /** h or k of point i. */
    double coordinate(int i) {
        return settings.extent() * i / (points - 1);
    }

    Work work() {
        return new Work();
    }

    /** The sum over lots, with the room that it takes. */
    final class Work {

        private final double[] lot = new double[settings.lotSize() * settings.lotSize()];
        /** Sums and differences along a, then b: [a][b] of distances. */
        private final double[] evenEven = new double[folded * folded];
        private final double[] evenOdd = new double[folded * folded];
        private final double[] oddEven = new double[folded * folded];
        private final double[] oddOdd = new double[folded * folded];
        /** The same, transformed along b: [a][k]. */
        private final double[] evenCos = new double[folded * computed];
        private final double[] evenSin = new double[folded * computed];
        private final double[] oddCos = new double[folded * computed];
        private final double[] oddSin = new double[folded * computed];
        /** One row of the result: cos cos, cos sin, sin cos, sin sin. */
        private final double[] cc = new double[computed];
        private final double[] cs = new double[computed];
        private final double[] sc = new double[computed];
        private final double[] ss = new double[computed];
        /** Of (h,k) and of (h,−k). */
        private final double[] plus = new double[computed * computed];
        private final double[] minus = new double[computed * computed];
        private int lots;

        private Work() {
        }

        /** Adds the lot with its first corner at site (row, column) of deviations from the average lattice. */
        void add(double[] deviations, int latticeSize, int row, int column) {
            int size = settings.lotSize();
            for (int a = 0; a < size; a++) {
                int start = (row + a) % latticeSize * latticeSize;
                for (int b = 0; b < size; b++) {
                    lot[a * size + b] = inside[a * size + b] ? deviations[start + (column + b) % latticeSize] : 0;
                }
            }
            fold(size);
            product(evenEven, cosines, evenCos);
            product(evenOdd, sines, evenSin);
            product(oddEven, cosines, oddCos);
            product(oddOdd, sines, oddSin);
            for (int i = 0; i < computed; i++) {
                addRow(i);
            }
            lots++;
        }

        private void fold(int size) {
            for (int x = 0; x < folded; x++) {
                // the rows and columns that lie x beyond and before the centre; one and the same in the middle of an odd size
                int far = size / 2 + x;
                int near = size - 1 - far;
                for (int y = 0; y < folded; y++) {
                    int right = size / 2 + y;
                    int left = size - 1 - right;
                    double share = (far == near ? 0.5 : 1) * (left == right ? 0.5 : 1);
                    double fr = share * lot[far * size + right];
                    double fl = share * lot[far * size + left];
                    double nr = share * lot[near * size + right];
                    double nl = share * lot[near * size + left];
                    int at = x * folded + y;
                    evenEven[at] = fr + fl + nr + nl;
                    evenOdd[at] = fr - fl + nr - nl;
                    oddEven[at] = fr + fl - nr - nl;
                    oddOdd[at] = fr - fl - nr + nl;
                }
            }
        }

        /** result[x][k] = Σ folds[x][y] waves[y][k]. */
        private void product(double[] folds, double[] waves, double[] result) {
            Arrays.fill(result, 0);
            for (int x = 0; x < folded; x++) {
                for (int y = 0; y < folded; y++) {
                    addScaled(folds[x * folded + y], waves, y * computed, result, x * computed);
                }
            }
        }

        private void addScaled(double factor, double[] from, int fromStart, double[] to, int toStart) {
            for (int k = 0; k < computed; k++) {
                to[toStart + k] += factor * from[fromStart + k];
            }
        }

        private void addRow(int i) {
            Arrays.fill(cc, 0);
            Arrays.fill(cs, 0);
            Arrays.fill(sc, 0);
            Arrays.fill(ss, 0);
            for (int x = 0; x < folded; x++) {
                double cosine = cosines[x * computed + i];
                double sine = sines[x * computed + i];
                addScaled(cosine, evenCos, x * computed, cc, 0);
                addScaled(cosine, evenSin, x * computed, cs, 0);
                addScaled(sine, oddCos, x * computed, sc, 0);
                addScaled(sine, oddSin, x * computed, ss, 0);
            }
            for (int k = 0; k < computed; k++) {
                double realPlus = cc[k] - ss[k];
                double imaginaryPlus = cs[k] + sc[k];
                double realMinus = cc[k] + ss[k];
                double imaginaryMinus = sc[k] - cs[k];
                plus[i * computed + k] += realPlus * realPlus + imaginaryPlus * imaginaryPlus;
                minus[i * computed + k] += realMinus * realMinus + imaginaryMinus * imaginaryMinus;
            }
        }

        /** The mean over lots, a site: [h][k]. */
        double[] mean() {
            double share = 1.0 / ((double) sites * lots);
            double[] image = new double[points * points];
            for (int i = 0; i < computed; i++) {
                for (int k = 0; k < computed; k++) {
                    double same = plus[i * computed + k] * share;
                    image[i * points + k] = same;
                    if (whole()) {
                        int i2 = points - 1 - i;
                        int k2 = points - 1 - k;
                        double opposite = minus[i * computed + k] * share;
                        image[i2 * points + k2] = same;
                        image[i * points + k2] = opposite;
                        image[i2 * points + k] = opposite;
                    }
                }
            }
            return image;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Arrays;
import java.util.List;

/**
 * Volumes of atoms, such that their sum comes near the volume of each primitive cell: least squares of (V / sum − 1), with less weight on
 * structures far off (Cauchy's weight function), and a slight pull of rare elements towards the mean volume of an atom.
 */
final class VolumeFit {

    /** Atomic numbers of all atoms of a primitive cell, and its volume in Å³. */
    record Row(int[] elements, double volume) {
    }

    record Result(double[] volumes, double spread) {
    }

    private static final int ROUNDS = 8;
    private static final double OUTLIER = 0.2;
    private static final double SMALLEST = 2;

    private VolumeFit() {
    }

    static Result of(List<Row> rows, int[] elements) {
        int n = elements.length;
        double mean = rows.stream().mapToDouble(r -> r.volume / r.elements.length).average().orElseThrow();
        double[] volumes = new double[n];
        Arrays.fill(volumes, mean);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] normal = new double[n][n + 1];
            for (int i = 0; i < n; i++) {
                // an atom's prior weighs as much as two structures in which it fills a third of the cell
                normal[i][i] = 0.2 / (mean * mean);
                normal[i][n] = 0.2 / mean;
            }
            for (Row row : rows) {
                double[] count = counts(row, elements);
                double sum = sum(count, volumes);
                double off = Math.log(row.volume / sum) / OUTLIER;
                double weight = 1 / (sum * sum * (1 + off * off));
                for (int i = 0; i < n; i++) {
                    if (count[i] > 0) {
                        for (int j = 0; j < n; j++) {
                            normal[i][j] += weight * count[i] * count[j];
                        }
                        normal[i][n] += weight * count[i] * row.volume;
                    }
                }
            }
            volumes = solved(normal);
            for (int i = 0; i < n; i++) {
                volumes[i] = Math.max(SMALLEST, volumes[i]);
            }
        }
        // half the width between the 16th and the 84th of a hundred: the standard deviation of a normal distribution, whatever the tails
        double[] fitted = volumes;
        double[] off = rows.stream().mapToDouble(r -> Math.log(r.volume / sum(counts(r, elements), fitted))).sorted().toArray();
        return new Result(volumes, (off[(int) (0.84 * off.length)] - off[(int) (0.16 * off.length)]) / 2);
    }

    private static double[] counts(Row row, int[] elements) {
        double[] count = new double[elements.length];
        for (int element : row.elements) {
            count[Arrays.binarySearch(elements, element)]++;
        }
        return count;
    }

    private static double sum(double[] count, double[] volumes) {
        double sum = 0;
        for (int i = 0; i < count.length; i++) {
            sum += count[i] * volumes[i];
        }
        return sum;
    }

    /** Gaussian elimination of a positive definite system with its right side in the last column. */
    private static double[] solved(double[][] m) {
        int n = m.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double factor = m[j][i] / m[i][i];
                for (int k = i; factor != 0 && k <= n; k++) {
                    m[j][k] -= factor * m[i][k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double rest = m[i][n];
            for (int k = i + 1; k < n; k++) {
                rest -= m[i][k] * x[k];
            }
            x[i] = rest / m[i][i];
        }
        return x;
    }
}

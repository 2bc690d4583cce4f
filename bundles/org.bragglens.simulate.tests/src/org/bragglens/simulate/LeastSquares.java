// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;

/** Linear least squares with few unknowns, for tests that lay calculated patterns over measured ones. */
final class LeastSquares {

    private LeastSquares() {
    }

    /** The coefficients of the columns that come nearest to {@code y}; 0 for a column that the others make. */
    static double[] solve(double[][] columns, double[] y) {
        int n = columns.length;
        double[][] normal = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                normal[i][j] = dot(columns[i], columns[j]);
            }
            normal[i][n] = dot(columns[i], y);
        }
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = Math.max(1e-300, normal[i][i]);
        }
        boolean[] used = new boolean[n];
        for (int i = 0; i < n; i++) {
            if (normal[i][i] < 1e-9 * scale[i]) {
                continue;
            }
            used[i] = true;
            for (int k = 0; k < n; k++) {
                if (k != i) {
                    double factor = normal[k][i] / normal[i][i];
                    for (int j = 0; j <= n; j++) {
                        normal[k][j] -= factor * normal[i][j];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = used[i] ? normal[i][n] / normal[i][i] : 0;
        }
        return solution;
    }

    /** What is left of {@code y}. */
    static double[] rest(double[][] columns, double[] coefficients, double[] y) {
        double[] rest = y.clone();
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= coefficients[c] * columns[c][i];
            }
        }
        return rest;
    }

    static double rootMeanSquare(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).average().orElse(Double.NaN));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

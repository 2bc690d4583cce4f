// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import org.bragglens.crystal.UnitCell;

/**
 * Turns positions in Å along orthogonal axes into fractional coordinates: f = M·x + s. The rows of M are the reciprocal basis vectors in
 * Å⁻¹.
 */
final class CartesianAxes {

    /** Of files that print few digits, as a share of the largest component of the reciprocal metric tensor. */
    private static final double SAME_METRIC = 0.01;

    private final double[] matrix;
    private final double[] shift;

    /** @param matrix M, nine numbers, row by row; {@code shift} s, three numbers */
    CartesianAxes(double[] matrix, double[] shift) {
        this.matrix = matrix;
        this.shift = shift;
    }

    /** @param v the basis vectors a, b and c in Å, nine numbers, vector by vector; the origin is that of the cell */
    static CartesianAxes ofVectors(double... v) {
        double[] m = new double[9];
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            for (int x = 0; x < 3; x++) {
                int y = (x + 1) % 3;
                int z = (x + 2) % 3;
                m[3 * i + x] = v[3 * j + y] * v[3 * k + z] - v[3 * j + z] * v[3 * k + y];
            }
        }
        double volume = v[0] * m[0] + v[1] * m[1] + v[2] * m[2];
        for (int i = 0; i < 9; i++) {
            m[i] /= volume;
        }
        return new CartesianAxes(m, new double[3]);
    }

    /** The axes that most files use: x along a, y in the plane of a and b. */
    static CartesianAxes usual(UnitCell cell) {
        double[] columns = cell.basis();
        return ofVectors(columns[0], columns[3], columns[6], columns[1], columns[4], columns[7], columns[2], columns[5], columns[8]);
    }

    double[] fractional(double... x) {
        double[] f = shift.clone();
        for (int i = 0; i < 3; i++) {
            f[i] += matrix[3 * i] * x[0] + matrix[3 * i + 1] * x[1] + matrix[3 * i + 2] * x[2];
        }
        return f;
    }

    /** Whether the vectors are as long, and the angles between them, as those of the cell. */
    boolean suit(UnitCell cell) {
        double[] metric = cell.reciprocalMetric();
        double tolerance = SAME_METRIC * Math.max(metric[0], Math.max(metric[1], metric[2]));
        for (int i = 0; i < 3; i++) {
            for (int j = i; j < 3; j++) {
                double product = matrix[3 * i] * matrix[3 * j] + matrix[3 * i + 1] * matrix[3 * j + 1]
                        + matrix[3 * i + 2] * matrix[3 * j + 2];
                // not less than: a number may be none
                if (!(Math.abs(product - metric[i == j ? i : 6 - i - j]) <= tolerance)) {
                    return false;
                }
            }
        }
        return true;
    }
}

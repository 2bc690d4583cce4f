// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import org.bragglens.crystal.UnitCell;

/** Lengths and angles of vectors by their coordinates on a basis. */
final class Metric {

    private final double[] g;

    /** @param tensor in Å² as {@link UnitCell#metric()} */
    Metric(double[] tensor) {
        this.g = tensor.clone();
    }

    /** Scalar product of two basis vectors in Å². */
    double component(int i, int j) {
        return i == j ? g[i] : g[6 - i - j];
    }

    /** Scalar product in Å². */
    double product(int[] u, int[] v) {
        return u[0] * v[0] * g[0] + u[1] * v[1] * g[1] + u[2] * v[2] * g[2] + (u[1] * v[2] + u[2] * v[1]) * g[3]
                + (u[0] * v[2] + u[2] * v[0]) * g[4] + (u[0] * v[1] + u[1] * v[0]) * g[5];
    }

    /** In Å. */
    double length(int[] vector) {
        return Math.sqrt(product(vector, vector));
    }

    /** Squared length in Å². */
    double squared(double x, double y, double z) {
        return UnitCell.squaredLength(g, x, y, z);
    }

    /** Of the cell, in Å³. */
    double volume() {
        return Math.sqrt(g[0] * (g[1] * g[2] - g[3] * g[3]) - g[5] * (g[5] * g[2] - g[3] * g[4]) + g[4] * (g[5] * g[3] - g[1] * g[4]));
    }

    /** Lengths of the reciprocal vectors in Å⁻¹: a distance r changes a coordinate by no more than r times its length. */
    double[] reciprocalLengths() {
        double volume = volume();
        return new double[] {Math.sqrt(g[1] * g[2] - g[3] * g[3]) / volume, Math.sqrt(g[0] * g[2] - g[4] * g[4]) / volume,
            Math.sqrt(g[0] * g[1] - g[5] * g[5]) / volume};
    }

    /** The tensor in Å² as {@link UnitCell#metric()}. */
    double[] tensor() {
        return g.clone();
    }
}

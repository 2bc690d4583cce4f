// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.List;

import org.bragglens.crystal.UnitCell;

/** The cell that has a point group exactly: its metric tensor is the mean of those that the rotations make of the given one. */
final class SymmetricCell {

    /** Lengths and angles that symmetry makes equal are equal in so many parts of an Å or degree. */
    private static final double PARTS = 1e9;

    private SymmetricCell() {
    }

    /** @param axes of the cell on the basis of the metric, column by column */
    static UnitCell of(Metric metric, List<AtomMapping> operations, int[] axes) {
        double[] mean = new double[9];
        for (AtomMapping operation : operations) {
            double[] image = seen(full(metric.tensor()), operation.rotation());
            for (int i = 0; i < 9; i++) {
                mean[i] += image[i] / operations.size();
            }
        }
        double[] g = seen(mean, axes);
        double a = Math.sqrt(g[0]);
        double b = Math.sqrt(g[4]);
        double c = Math.sqrt(g[8]);
        return new UnitCell(rounded(a), rounded(b), rounded(c), angle(g[5] / (b * c)), angle(g[2] / (a * c)), angle(g[1] / (a * b)));
    }

    private static double angle(double cosine) {
        return rounded(Math.toDegrees(Math.acos(cosine)));
    }

    private static double rounded(double value) {
        return Math.rint(value * PARTS) / PARTS;
    }

    private static double[] full(double[] g) {
        return new double[] {g[0], g[5], g[4], g[5], g[1], g[3], g[4], g[3], g[2]};
    }

    /** Pᵀ·G·P. */
    private static double[] seen(double[] g, int[] p) {
        double[] matrix = new double[9];
        double[] transposed = new double[9];
        for (int i = 0; i < 9; i++) {
            matrix[i] = p[i];
            transposed[3 * (i % 3) + i / 3] = p[i];
        }
        return Matrices.product(transposed, Matrices.product(g, matrix));
    }
}

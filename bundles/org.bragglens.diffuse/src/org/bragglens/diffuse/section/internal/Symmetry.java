// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

/** Operations under which a section does not change, each as h′ = a h + b k, k′ = c h + d k. */
public enum Symmetry {

    NONE(new int[][] {{1, 0, 0, 1}}),
    /** Friedel's law: diffuse scattering of X-rays without resonance always has it, in sections through the origin. */
    INVERSION(new int[][] {{1, 0, 0, 1}, {-1, 0, 0, -1}}),
    /** Both axes are mirrors. */
    MIRRORS(new int[][] {{1, 0, 0, 1}, {-1, 0, 0, -1}, {-1, 0, 0, 1}, {1, 0, 0, -1}}),
    FOUR_FOLD(new int[][] {{1, 0, 0, 1}, {-1, 0, 0, -1}, {0, -1, 1, 0}, {0, 1, -1, 0}}),
    FOUR_FOLD_AND_MIRRORS(new int[][] {{1, 0, 0, 1}, {-1, 0, 0, -1}, {0, -1, 1, 0}, {0, 1, -1, 0},
            {-1, 0, 0, 1}, {1, 0, 0, -1}, {0, 1, 1, 0}, {0, -1, -1, 0}});

    private final int[][] operations;

    Symmetry(int[][] operations) {
        this.operations = operations;
    }

    /** The equivalents of a point, itself first. */
    double[][] equivalents(double h, double k) {
        double[][] all = new double[operations.length][];
        for (int i = 0; i < all.length; i++) {
            int[] o = operations[i];
            all[i] = new double[] {o[0] * h + o[1] * k, o[2] * h + o[3] * k};
        }
        return all;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import org.bragglens.crystal.UnitCell;

/**
 * The lattice of a crystal on a basis of its shortest vectors, so that nearest images are found by rounding coordinates.
 * Selling's reduction (1874, doi:10.1515/crll.1874.77.143; Delaunay 1933, doi:10.1524/zkri.1933.84.1.109): four vectors that add up to
 * zero, no two at an acute angle; the shortest lattice vectors are among these and the sums of two of them.
 */
public final class ReducedLattice {

    private static final double ACUTE = 1e-9;
    private static final int MOST_STEPS = 200;

    /** Columns: the reduced vectors in the primitive basis; and the inverse. Whole numbers. */
    private final double[] change;
    private final double[] inverse;
    private final double[] metric;
    private final double shortest;

    /** @param primitive matrix whose columns are the primitive vectors in the basis of {@code cell} */
    public ReducedLattice(UnitCell cell, double[] primitive) {
        double[] cartesian = Matrices.product(cell.basis(), primitive);
        // rows: three Cartesian coordinates and three of the primitive basis
        double[][] v = new double[7][6];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                v[i][k] = cartesian[3 * k + i];
                v[3][k] -= cartesian[3 * k + i];
            }
            v[i][3 + i] = 1;
            v[3][3 + i] = -1;
        }
        reduce(v);
        for (int k = 0; k < 6; k++) {
            v[4][k] = v[0][k] + v[1][k];
            v[5][k] = v[1][k] + v[2][k];
            v[6][k] = v[0][k] + v[2][k];
        }
        double[][] basis = shortestBasis(v);
        this.change = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                change[3 * k + i] = basis[i][3 + k];
            }
        }
        this.inverse = Matrices.inverse(change);
        for (int i = 0; i < 9; i++) {
            inverse[i] = Math.rint(inverse[i]);
        }
        this.metric = new double[] {dot(basis[0], basis[0]), dot(basis[1], basis[1]), dot(basis[2], basis[2]),
            dot(basis[1], basis[2]), dot(basis[0], basis[2]), dot(basis[0], basis[1])};
        this.shortest = Math.sqrt(metric[0]);
    }

    /** Metric tensor of the reduced basis in Å² as {@link UnitCell#metric()}. */
    public double[] metric() {
        return metric;
    }

    /** Length in Å of the shortest lattice vector. */
    public double shortest() {
        return shortest;
    }

    /** The reduced vectors in the primitive basis, column by column: primitive coordinates by reduced ones. */
    public double[] change() {
        return change;
    }

    /** Reduced coordinates by primitive ones. */
    public double[] inverse() {
        return inverse;
    }

    /** A rotation of the primitive basis in the reduced one. */
    public int[] rotation(int[] primitive) {
        double[] r = new double[9];
        for (int i = 0; i < 9; i++) {
            r[i] = primitive[i];
        }
        double[] reduced = Matrices.product(inverse, Matrices.product(r, change));
        int[] rotation = new int[9];
        for (int i = 0; i < 9; i++) {
            rotation[i] = (int) reduced[i];
        }
        return rotation;
    }

    /**
     * How many cells away, along each axis, images nearer than {@code distance} may lie from the one that rounding of coordinates gives:
     * a distance r changes a coordinate by at most r times the length of its reciprocal vector.
     */
    public int[] reach(double distance) {
        double[] g = metric;
        double determinant = g[0] * (g[1] * g[2] - g[3] * g[3]) - g[5] * (g[5] * g[2] - g[3] * g[4]) + g[4] * (g[5] * g[3] - g[1] * g[4]);
        return new int[] {
            (int) (0.5 + distance * Math.sqrt((g[1] * g[2] - g[3] * g[3]) / determinant)),
            (int) (0.5 + distance * Math.sqrt((g[0] * g[2] - g[4] * g[4]) / determinant)),
            (int) (0.5 + distance * Math.sqrt((g[0] * g[1] - g[5] * g[5]) / determinant))};
    }

    private static void reduce(double[][] v) {
        boolean acute = true;
        for (int step = 0; acute && step < MOST_STEPS; step++) {
            acute = false;
            for (int i = 0; i < 4; i++) {
                for (int j = i + 1; j < 4; j++) {
                    if (dot(v[i], v[j]) > ACUTE) {
                        turn(v, i, j);
                        acute = true;
                    }
                }
            }
        }
    }

    /** Adds v[i] to the two vectors that are neither i nor j and turns it round. */
    private static void turn(double[][] v, int i, int j) {
        for (int k = 0; k < 6; k++) {
            double x = v[i][k];
            for (int other = 0; other < 4; other++) {
                if (other != i && other != j) {
                    v[other][k] += x;
                }
            }
            v[i][k] = -x;
        }
    }

    private static double[][] shortestBasis(double[][] v) {
        // insertion sort of seven vectors by length
        for (int i = 1; i < 7; i++) {
            for (int j = i; j > 0 && dot(v[j], v[j]) < dot(v[j - 1], v[j - 1]); j--) {
                double[] swap = v[j];
                v[j] = v[j - 1];
                v[j - 1] = swap;
            }
        }
        for (int third = 2; third < 7; third++) {
            if (volume(v[0], v[1], v[third]) != 0) {
                return new double[][] {v[0], v[1], v[third]};
            }
        }
        throw new IllegalStateException("seven vectors in one plane");
    }

    /** In units of the primitive cell. */
    private static long volume(double[] a, double[] b, double[] c) {
        return Math.round(a[3] * (b[4] * c[5] - b[5] * c[4]) - a[4] * (b[3] * c[5] - b[5] * c[3]) + a[5] * (b[3] * c[4] - b[4] * c[3]));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}

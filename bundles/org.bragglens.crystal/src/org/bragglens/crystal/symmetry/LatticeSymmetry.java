// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rotations, proper and improper, that keep a lattice but for small distortions. On a basis of shortest vectors their matrices have no
 * elements but -1, 0 and 1, so that the images of each basis vector are looked for among 26 vectors of the right length.
 */
public final class LatticeSymmetry {

    private final double[] g;
    private final double tolerance;

    /**
     * @param metric    metric tensor of the reduced basis
     * @param tolerance in Å: lengths may differ by so much, and ends of vectors may lie so far from where they should
     */
    public LatticeSymmetry(double[] metric, double tolerance) {
        this.g = metric;
        this.tolerance = tolerance;
    }

    /** One rotation of each coset of the point group in the group of the lattice, other than the point group itself. */
    public List<int[]> cosets(int[][] pointGroup) {
        List<int[]> all = rotations();
        List<int[]> cosets = new ArrayList<>();
        if (all.size() <= pointGroup.length) {
            return cosets;
        }
        Set<Integer> known = new HashSet<>(128);
        for (int[] rotation : pointGroup) {
            known.add(code(rotation));
        }
        for (int[] rotation : all) {
            if (!known.contains(code(rotation))) {
                cosets.add(rotation);
                for (int[] member : pointGroup) {
                    known.add(code(product(member, rotation)));
                }
            }
        }
        return cosets;
    }

    /** All of them, the identity among them, as matrices row by row. */
    public List<int[]> rotations() {
        int[][] a = images(g[0]);
        int[][] b = images(g[1]);
        int[][] c = images(g[2]);
        List<int[]> rotations = new ArrayList<>();
        for (int[] u : a) {
            for (int[] v : b) {
                if (near(dot(u, v), g[5], g[0], g[1])) {
                    for (int[] w : c) {
                        if (near(dot(u, w), g[4], g[0], g[2]) && near(dot(v, w), g[3], g[1], g[2])) {
                            int[] r = {u[0], v[0], w[0], u[1], v[1], w[1], u[2], v[2], w[2]};
                            if (Math.abs(determinant(r)) == 1) {
                                rotations.add(r);
                            }
                        }
                    }
                }
            }
        }
        return rotations;
    }

    private int[][] images(double squaredLength) {
        List<int[]> images = new ArrayList<>(8);
        double length = Math.sqrt(squaredLength);
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                for (int k = -1; k <= 1; k++) {
                    double squared = i * i * g[0] + j * j * g[1] + k * k * g[2] + 2 * (j * k * g[3] + i * k * g[4] + i * j * g[5]);
                    if (Math.abs(Math.sqrt(squared) - length) < tolerance) {
                        images.add(new int[] {i, j, k});
                    }
                }
            }
        }
        return images.toArray(new int[0][]);
    }

    /** Whether a scalar product differs by no more than a displacement of the longer vector's end by the tolerance makes. */
    private boolean near(double product, double wanted, double g1, double g2) {
        return Math.abs(product - wanted) < tolerance * 2 * Math.sqrt(Math.min(g1, g2));
    }

    private double dot(int[] u, int[] v) {
        return u[0] * v[0] * g[0] + u[1] * v[1] * g[1] + u[2] * v[2] * g[2] + (u[1] * v[2] + u[2] * v[1]) * g[3]
                + (u[0] * v[2] + u[2] * v[0]) * g[4] + (u[0] * v[1] + u[1] * v[0]) * g[5];
    }

    private static int[] product(int[] a, int[] b) {
        int[] c = new int[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
            }
        }
        return c;
    }

    private static int determinant(int[] a) {
        return a[0] * (a[4] * a[8] - a[5] * a[7]) - a[1] * (a[3] * a[8] - a[5] * a[6]) + a[2] * (a[3] * a[7] - a[4] * a[6]);
    }

    private static int code(int[] rotation) {
        int code = 0;
        for (int element : rotation) {
            code = 7 * code + element + 3;
        }
        return code;
    }
}

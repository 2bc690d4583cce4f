// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Arrays;

import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.symmetry.LatticeSymmetry;
import org.bragglens.crystal.symmetry.ReducedLattice;

/**
 * Whether atoms have a symmetry that their space group has not. A supergroup has either more translations or, on the same lattice, more
 * rotations. So these are tried: pure translations between atoms of the rarest element, and every operation that keeps the lattice, one of
 * each coset of the point group, with each translation that moves the first atom of the rarest element onto another one of it.
 */
final class ExtraSymmetry {

    private final double[] g;
    private final double tolerance;
    /** Z² that need not fit. */
    private final double hidden;
    private final double[] xs;
    private final double[] ys;
    private final double[] zs;
    /** Atoms of one element stand together, those of the rarest one first. */
    private final int[] ends;
    private final double[] weights;

    /**
     * @param kinds     element of each atom, by number from 0 up; not every element need be there
     * @param weights   Z² of each element
     * @param tolerance in Å: atoms that are so near to each other are in the same place
     * @param hidden    share of all Z² that does not make a symmetry lower
     */
    ExtraSymmetry(ReducedLattice lattice, double[] x, double[] y, double[] z, int[] kinds, double[] weights, double tolerance,
            double hidden) {
        this.g = lattice.metric();
        this.tolerance = tolerance;
        int atoms = x.length;
        int[] counts = new int[weights.length];
        double total = 0;
        for (int kind : kinds) {
            counts[kind]++;
            total += weights[kind];
        }
        this.hidden = hidden * total + 1e-9;
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        // elements that a pattern does not show come last: they may not decide where to look
        double unseen = this.hidden;
        Arrays.sort(order, (a, b) -> Double.compare(rank(a, counts, weights, unseen), rank(b, counts, weights, unseen)));
        this.xs = new double[atoms];
        this.ys = new double[atoms];
        this.zs = new double[atoms];
        this.ends = new int[order.length];
        this.weights = new double[order.length];
        int next = 0;
        for (int e = 0; e < order.length; e++) {
            for (int i = 0; i < atoms; i++) {
                if (kinds[i] == order[e]) {
                    xs[next] = x[i];
                    ys[next] = y[i];
                    zs[next++] = z[i];
                }
            }
            ends[e] = next;
            this.weights[e] = weights[order[e]];
        }
    }

    private static double rank(int kind, int[] counts, double[] weights, double unseen) {
        return counts[kind] == 0 ? Double.MAX_VALUE : counts[kind] + (counts[kind] * weights[kind] <= unseen ? 1e6 : 0);
    }

    /** @param pointGroup rotations of the space group in the reduced basis */
    boolean exists(int[][] pointGroup) {
        int[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        for (int j = 1; j < ends[0]; j++) {
            if (isSymmetry(identity, j)) {
                return true;
            }
        }
        LatticeSymmetry holohedry = new LatticeSymmetry(g, tolerance);
        for (int[] rotation : holohedry.cosets(pointGroup)) {
            for (int j = 0; j < ends[0]; j++) {
                if (isSymmetry(rotation, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a rotation, with the translation that moves the first atom to atom {@code to}, moves atoms to atoms of their element. */
    private boolean isSymmetry(int[] r, int to) {
        double tx = xs[to] - (r[0] * xs[0] + r[1] * ys[0] + r[2] * zs[0]);
        double ty = ys[to] - (r[3] * xs[0] + r[4] * ys[0] + r[5] * zs[0]);
        double tz = zs[to] - (r[6] * xs[0] + r[7] * ys[0] + r[8] * zs[0]);
        double missed = 0;
        int start = 0;
        for (int e = 0; e < ends.length; e++) {
            int end = ends[e];
            for (int i = start; i < end; i++) {
                double x = r[0] * xs[i] + r[1] * ys[i] + r[2] * zs[i] + tx;
                double y = r[3] * xs[i] + r[4] * ys[i] + r[5] * zs[i] + ty;
                double z = r[6] * xs[i] + r[7] * ys[i] + r[8] * zs[i] + tz;
                if (!hit(x, y, z, start, end)) {
                    missed += weights[e];
                    if (missed > hidden) {
                        return false;
                    }
                }
            }
            start = end;
        }
        return true;
    }

    private boolean hit(double x, double y, double z, int start, int end) {
        for (int i = start; i < end; i++) {
            double dx = x - xs[i];
            double dy = y - ys[i];
            double dz = z - zs[i];
            if (UnitCell.squaredLength(g, dx - Math.rint(dx), dy - Math.rint(dy), dz - Math.rint(dz)) < tolerance * tolerance) {
                return true;
            }
        }
        return false;
    }
}

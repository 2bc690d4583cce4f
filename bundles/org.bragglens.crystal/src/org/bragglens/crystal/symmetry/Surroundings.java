// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tells atoms of one kind in large cells apart by what is around them, so that a crystal with one fault in thousands of cells has few atoms
 * that an operation can move onto each other. What is around an atom is one number, the sum of a smooth function over its neighbours: it
 * changes by no more than a bound when atoms move within the tolerance, and only gaps above that bound divide a kind.
 */
final class Surroundings {

    /** Kinds of fewer atoms are few enough. */
    private static final int MANY = 24;
    private static final double NEIGHBOURS = 40;
    /** Of a pair of atoms, each of which may be off by the tolerance, in a lattice of longer vectors that may be so, too. */
    private static final double MOVED = 2.5;
    /** For what is not linear. */
    private static final double SURELY = 1.2;
    private static final int WEIGHTS = 5;

    private final AtomGrid atoms;
    private final double radius;
    private final double[] sums;
    private double bound;

    private Surroundings(AtomGrid atoms, double radius, double tolerance) {
        this.atoms = atoms;
        this.radius = radius;
        this.sums = new double[atoms.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sum(i, tolerance);
        }
    }

    /** The same atoms, of more kinds where there were many of one; small cells as they are. */
    static AtomGrid divided(AtomGrid atoms, double tolerance) {
        int[] kinds = IntStream.range(0, atoms.size()).map(atoms::kind).toArray();
        int[] counts = new int[kinds.length];
        Arrays.stream(kinds).forEach(kind -> counts[kind]++);
        double radius = Math.cbrt(NEIGHBOURS * atoms.metric().volume() / atoms.size() * 3 / (4 * Math.PI));
        if (Arrays.stream(counts).filter(n -> n > 0).min().orElse(0) <= MANY || !atoms.isWiderThan(2 * radius)) {
            return atoms;
        }
        return atoms.ofKinds(new Surroundings(atoms, radius, tolerance).kinds(kinds));
    }

    private int[] kinds(int[] kinds) {
        Integer[] order = IntStream.range(0, kinds.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (i, j) -> kinds[i] == kinds[j] ? Double.compare(sums[i], sums[j]) : Integer.compare(kinds[i], kinds[j]));
        int[] divided = new int[kinds.length];
        int kind = 0;
        for (int n = 1; n < order.length; n++) {
            int before = order[n - 1];
            int here = order[n];
            if (kinds[here] != kinds[before] || sums[here] - sums[before] > bound) {
                kind++;
            }
            divided[here] = kind;
        }
        return divided;
    }

    /** Σ w·(1 - d²/r²)² over the neighbours at distances d below r. */
    private double sum(int atom, double tolerance) {
        double x = atoms.coordinate(atom, 0);
        double y = atoms.coordinate(atom, 1);
        double z = atoms.coordinate(atom, 2);
        double[] sumAndSlope = new double[2];
        atoms.within(x, y, z, radius, other -> {
            double share = 1 - atoms.squaredDistance(other, x, y, z) / (radius * radius);
            if (share > 0) {
                int weight = 1 + atoms.kind(other) % WEIGHTS;
                sumAndSlope[0] += weight * share * share;
                sumAndSlope[1] += weight * 4 / radius * Math.sqrt(1 - share) * share;
            }
        });
        bound = Math.max(bound, SURELY * MOVED * tolerance * sumAndSlope[1]);
        return sumAndSlope[0];
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the translation that makes a rotation an operation of atoms: it moves an atom of the rarest kind exactly onto another one of it, so
 * that there are no more candidates than those, and every other atom onto one of its kind within a tolerance. Togo and Tanaka 2018,
 * arXiv:1808.01590, section 3. The translation that is kept is then the best one for all atoms, not that of the first.
 */
final class MappingSearch {

    /** Atoms looked for; a crystal with a fault in each of its thousand cells would take without end. */
    private static final long MOST_LOOKUPS = 60_000_000;

    private final AtomGrid atoms;
    private final double tolerance;
    private final int[] rarest;
    /** Those first that the last candidates failed on. */
    private final int[] order;
    private long lookups;

    /** @param tolerance in Å */
    MappingSearch(AtomGrid atoms, double tolerance) {
        this.atoms = atoms;
        this.tolerance = tolerance;
        this.order = IntStream.range(0, atoms.size()).toArray();
        int[] counts = new int[atoms.size()];
        Arrays.stream(order).forEach(i -> counts[atoms.kind(i)]++);
        int kind = IntStream.range(0, counts.length).filter(k -> counts[k] > 0).reduce((a, b) -> counts[b] < counts[a] ? b : a)
                .orElseThrow();
        this.rarest = Arrays.stream(order).filter(i -> atoms.kind(i) == kind).toArray();
    }

    /** The atoms of the rarest kind: the first one comes onto one of them by every operation. */
    int[] rarest() {
        return rarest;
    }

    /** @throws IllegalArgumentException if the atoms are too many and too alike */
    Optional<AtomMapping> with(int[] rotation) {
        for (int to : rarest) {
            Optional<AtomMapping> found = onto(to, rotation);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * The operation that moves the first atom of the rarest kind onto atom {@code to}, if there is one.
     *
     * @throws IllegalArgumentException if the atoms are too many and too alike
     */
    Optional<AtomMapping> onto(int to, int[] r) {
        double[] t = new double[3];
        double[] base = image(rarest[0], r, t);
        for (int c = 0; c < 3; c++) {
            t[c] = atoms.coordinate(to, c) - base[c];
        }
        int[] images = new int[order.length];
        boolean[] reached = new boolean[order.length];
        double[] mean = new double[3];
        for (int n = 0; n < order.length; n++) {
            int i = order[n];
            double[] image = image(i, r, t);
            int found = atoms.nearest(atoms.kind(i), image[0], image[1], image[2], tolerance);
            if (found < 0 || reached[found]) {
                lookups += n + 1;
                check();
                System.arraycopy(order, 0, order, 1, n);
                order[0] = i;
                return Optional.empty();
            }
            reached[found] = true;
            images[i] = found;
            for (int c = 0; c < 3; c++) {
                double miss = atoms.coordinate(found, c) - image[c];
                mean[c] += (miss - Math.rint(miss)) / order.length;
            }
        }
        lookups += order.length;
        check();
        return Optional.of(new AtomMapping(r, new double[] {t[0] + mean[0], t[1] + mean[1], t[2] + mean[2]}, images));
    }

    private double[] image(int i, int[] r, double[] t) {
        double x = atoms.coordinate(i, 0);
        double y = atoms.coordinate(i, 1);
        double z = atoms.coordinate(i, 2);
        return new double[] {r[0] * x + r[1] * y + r[2] * z + t[0], r[3] * x + r[4] * y + r[5] * z + t[1],
            r[6] * x + r[7] * y + r[8] * z + t[2]};
    }

    private void check() {
        if (lookups > MOST_LOOKUPS) {
            throw new IllegalArgumentException("its " + order.length + " atoms are too many and too alike to find their symmetry");
        }
    }
}

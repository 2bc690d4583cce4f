// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Arrays;

import org.bragglens.crystal.symmetry.ReducedLattice;

/**
 * Places orbits such that no two atoms come nearer than their contact. Each orbit is put where it fits best of a few random places; then
 * orbits that are too near to others are pushed apart, along what freedom their positions leave, until all fit. By symmetry it is enough
 * to look at the surroundings of one atom of each orbit.
 */
final class Packing {

    private static final int TRIALS = 6;
    private static final int SWEEPS = 40;
    /** An attempt is given up when so many sweeps leave more than this part of the misfit that there was. */
    private static final int PACE = 3;
    private static final double PROGRESS = 0.6;
    /** So much of a contact is enough, or the last hundredths would cost most of the time. */
    private static final double ENOUGH = 0.98;
    private static final double HASTE = 1.15;

    private final double[] g;
    private final Orbits orbits;
    private final int[] kinds;
    private final int kindCount;
    private final double[] squaredContacts;
    /** Lattice vectors to the images that may be near beside the one that rounding finds. */
    private final int[] offsets;
    private final PlaceDraw places;
    /** What {@link #surroundings} found last: how far an orbit fits, and the way out. */
    private double fit;
    private final double[] push = new double[3];

    /**
     * @param lattice  of the orbits
     * @param kinds    which element each orbit is
     * @param contacts of each pair of elements in Å, row by row
     */
    Packing(ReducedLattice lattice, Orbits orbits, int[] kinds, double[] contacts, PlaceDraw places) {
        this.g = lattice.metric();
        this.orbits = orbits;
        this.kinds = kinds;
        this.places = places;
        this.kindCount = (int) Math.rint(Math.sqrt(contacts.length));
        this.squaredContacts = new double[contacts.length];
        double largest = 0;
        for (int i = 0; i < contacts.length; i++) {
            squaredContacts[i] = contacts[i] * contacts[i];
            largest = Math.max(largest, contacts[i]);
        }
        this.offsets = offsets(lattice.reach(largest));
    }

    /** Whether every orbit found a place. */
    boolean succeeds() {
        for (int o = 0; o < orbits.count(); o++) {
            double worst = place(o);
            if (isFixed(o) && worst < ENOUGH) {
                return false;
            }
        }
        double before = Double.MAX_VALUE;
        for (int sweep = 1; sweep <= SWEEPS; sweep++) {
            double misfit = sweep();
            if (misfit == 0) {
                return true;
            }
            if (sweep % PACE == 0) {
                if (misfit > PROGRESS * before) {
                    return false;
                }
                before = misfit;
            }
        }
        return false;
    }

    private boolean isFixed(int orbit) {
        return orbits.position(orbit).freedom() == 0;
    }

    /** Moves each orbit that is too near to others; by how much of their contacts they were, all together. */
    private double sweep() {
        double misfit = 0;
        for (int o = 0; o < orbits.count(); o++) {
            double fit = surroundings(o, orbits.count(), 0);
            if (fit < ENOUGH) {
                misfit += 1 - fit;
                // where an orbit of points is too near to others, these are to give way
                if (!isFixed(o)) {
                    orbits.move(o, push[0], push[1], push[2]);
                }
            }
        }
        return misfit;
    }

    /** Puts an orbit to the best of a few places with respect to those before it; how far it fits there. */
    private double place(int o) {
        int freedom = orbits.position(o).freedom();
        double best = -1;
        double[] drawn = new double[3];
        double[] chosen = new double[3];
        int trials = freedom == 0 ? 1 : TRIALS;
        for (int trial = 0; trial < trials && best < ENOUGH; trial++) {
            for (int i = 0; i < freedom; i++) {
                drawn[i] = places.draw(orbits.position(o).axis(i), trial);
            }
            orbits.place(o, drawn[0], drawn[1], drawn[2]);
            double fit = surroundings(o, o + 1, best);
            if (fit > best) {
                best = fit;
                System.arraycopy(drawn, 0, chosen, 0, 3);
            }
        }
        if (trials > 1 && best < ENOUGH) {
            orbits.place(o, chosen[0], chosen[1], chosen[2]);
        }
        return best;
    }

    /**
     * The smallest distance of the orbit's first atom from an atom of the first {@code among} orbits in units of their contact, at most 1;
     * where it is less, {@link #push} is the way out. Nothing is looked at any more when it falls below {@code enough}.
     */
    private double surroundings(int o, int among, double enough) {
        int[] starts = orbits.starts();
        double[] xs = orbits.xs();
        double[] ys = orbits.ys();
        double[] zs = orbits.zs();
        int self = starts[o];
        double px = xs[self];
        double py = ys[self];
        double pz = zs[self];
        double g0 = g[0];
        double g1 = g[1];
        double g2 = g[2];
        double g3 = 2 * g[3];
        double g4 = 2 * g[4];
        double g5 = 2 * g[5];
        fit = 1;
        Arrays.fill(push, 0);
        for (int b = 0; b < among && fit > enough; b++) {
            double contact = squaredContacts[kinds[o] * kindCount + kinds[b]];
            int end = starts[b + 1];
            for (int i = starts[b]; i < end; i++) {
                double x = px - xs[i];
                double y = py - ys[i];
                double z = pz - zs[i];
                x -= Math.rint(x);
                y -= Math.rint(y);
                z -= Math.rint(z);
                // an atom and its own translations keep their distance whatever happens
                if (offsets.length == 0) {
                    double squared = x * (x * g0 + y * g5 + z * g4) + y * (y * g1 + z * g3) + z * z * g2;
                    if (squared < contact && i != self) {
                        meet(b, Math.sqrt(squared / contact), x, y, z);
                    }
                } else if (i != self) {
                    for (int n = 0; n < offsets.length; n += 3) {
                        double ox = x + offsets[n];
                        double oy = y + offsets[n + 1];
                        double oz = z + offsets[n + 2];
                        double squared = ox * (ox * g0 + oy * g5 + oz * g4) + oy * (oy * g1 + oz * g3) + oz * oz * g2;
                        if (squared < contact) {
                            meet(b, Math.sqrt(squared / contact), ox, oy, oz);
                        }
                    }
                }
            }
        }
        return fit;
    }

    /** An atom of the orbit {@code other} is too near: each of the two goes half of the way, but an atom on a point goes none of it. */
    private void meet(int other, double ratio, double x, double y, double z) {
        double way = (1 - ratio) / Math.max(ratio, 0.05);
        double weight = HASTE * (isFixed(other) ? way : way / 2);
        fit = Math.min(fit, ratio);
        push[0] += weight * x;
        push[1] += weight * y;
        push[2] += weight * z;
    }

    /** Three numbers each; none where the cell is so large that only the image that rounding finds can be near. */
    private static int[] offsets(int[] reach) {
        if (reach[0] + reach[1] + reach[2] == 0) {
            return new int[0];
        }
        int[] offsets = new int[3 * (2 * reach[0] + 1) * (2 * reach[1] + 1) * (2 * reach[2] + 1)];
        int n = 0;
        for (int i = -reach[0]; i <= reach[0]; i++) {
            for (int j = -reach[1]; j <= reach[1]; j++) {
                for (int k = -reach[2]; k <= reach[2]; k++) {
                    offsets[n++] = i;
                    offsets[n++] = j;
                    offsets[n++] = k;
                }
            }
        }
        return offsets;
    }
}

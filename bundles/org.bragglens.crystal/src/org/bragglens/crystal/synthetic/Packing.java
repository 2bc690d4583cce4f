// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import org.bragglens.crystal.synthetic.GroupSites.Position;

/**
 * Places orbits such that no two atoms come nearer than their contact. Each orbit is put where it fits best of a few random places; then
 * orbits that are too near to others are pushed apart, along what freedom their positions leave, until all fit. By symmetry it is enough
 * to look at the surroundings of one atom of each orbit. All coordinates are those of the reduced primitive basis.
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
    private final Position[] positions;
    private final int[] kinds;
    private final double[] squaredContacts;
    private final int kindCount;
    private final int[] offsets;
    private final int[] starts;
    private final double[] xs;
    private final double[] ys;
    private final double[] zs;
    /** Affine maps from parameters to atoms, twelve numbers an atom; see {@link Position}. */
    private final double[] maps;
    /** From a displacement of the first atom to parameters, nine numbers an orbit. */
    private final double[] projections;
    private final double[] parameters;
    private final double[] push = new double[3];
    private final PlaceDraw places;

    /**
     * @param kinds    which element each orbit is
     * @param contacts of each pair of elements in Å, row by row
     */
    Packing(ReducedLattice lattice, Position[] positions, int[] kinds, double[] contacts, PlaceDraw places) {
        this.g = lattice.metric();
        this.positions = positions;
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
        this.starts = new int[positions.length + 1];
        for (int o = 0; o < positions.length; o++) {
            starts[o + 1] = starts[o] + positions[o].multiplicity();
        }
        int atoms = starts[positions.length];
        this.xs = new double[atoms];
        this.ys = new double[atoms];
        this.zs = new double[atoms];
        this.maps = new double[12 * atoms];
        this.projections = new double[9 * positions.length];
        this.parameters = new double[3 * positions.length];
        for (int o = 0; o < positions.length; o++) {
            reduce(positions[o].images(), lattice.inverse(), 12 * starts[o]);
            if (positions[o].freedom() > 0) {
                project(o);
            }
        }
    }

    /** Whether every orbit found a place. */
    boolean succeeds() {
        for (int o = 0; o < positions.length; o++) {
            double worst = place(o);
            if (positions[o].freedom() == 0 && worst < ENOUGH) {
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

    /** Moves each orbit that is too near to others; by how much of their contacts they were, all together. */
    private double sweep() {
        double misfit = 0;
        for (int o = 0; o < positions.length; o++) {
            double fit = surroundings(o, positions.length, 0);
            if (fit < ENOUGH) {
                misfit += 1 - fit;
                // where an orbit of points is too near to others, these are to give way
                if (positions[o].freedom() > 0) {
                    move(o);
                }
            }
        }
        return misfit;
    }

    int atoms() {
        return xs.length;
    }

    /** Index of the first atom of each orbit, and the number of atoms behind. */
    int[] starts() {
        return starts;
    }

    double[] xs() {
        return xs;
    }

    double[] ys() {
        return ys;
    }

    double[] zs() {
        return zs;
    }

    /** The three parameters of an orbit. */
    double parameter(int orbit, int i) {
        return parameters[3 * orbit + i];
    }

    /** Puts an orbit to the best of a few places with respect to those before it; how far it fits there. */
    private double place(int o) {
        int freedom = positions[o].freedom();
        double best = -1;
        double u = 0;
        double v = 0;
        double w = 0;
        int trials = freedom == 0 ? 1 : TRIALS;
        for (int trial = 0; trial < trials && best < ENOUGH; trial++) {
            for (int i = 0; i < freedom; i++) {
                parameters[3 * o + i] = places.draw(positions[o].axis(i), trial);
            }
            update(o);
            double fit = surroundings(o, o + 1, best);
            if (fit > best) {
                best = fit;
                u = parameters[3 * o];
                v = parameters[3 * o + 1];
                w = parameters[3 * o + 2];
            }
        }
        if (trials > 1 && best < ENOUGH) {
            parameters[3 * o] = u;
            parameters[3 * o + 1] = v;
            parameters[3 * o + 2] = w;
            update(o);
        }
        return best;
    }

    /**
     * The smallest distance of the orbit's first atom from an atom of the first {@code among} orbits in units of their contact, at most 1;
     * where it is less, {@link #push} is the way out. Nothing is looked at any more when it falls below {@code enough}.
     */
    private double surroundings(int o, int among, double enough) {
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
        double worst = 1;
        double sx = 0;
        double sy = 0;
        double sz = 0;
        for (int b = 0; b < among && worst > enough; b++) {
            double contact = squaredContacts[kinds[o] * kindCount + kinds[b]];
            int end = starts[b + 1];
            for (int i = starts[b]; i < end; i++) {
                double x = px - xs[i];
                double y = py - ys[i];
                double z = pz - zs[i];
                x -= Math.rint(x);
                y -= Math.rint(y);
                z -= Math.rint(z);
                if (offsets.length == 0) {
                    double squared = x * (x * g0 + y * g5 + z * g4) + y * (y * g1 + z * g3) + z * z * g2;
                    if (squared < contact && i != self) {
                        double ratio = Math.sqrt(squared / contact);
                        worst = Math.min(worst, ratio);
                        double weight = weight(ratio, b);
                        sx += weight * x;
                        sy += weight * y;
                        sz += weight * z;
                    }
                } else {
                    for (int n = 0; n < offsets.length; n += 3) {
                        double ox = x + offsets[n];
                        double oy = y + offsets[n + 1];
                        double oz = z + offsets[n + 2];
                        double squared = ox * (ox * g0 + oy * g5 + oz * g4) + oy * (oy * g1 + oz * g3) + oz * oz * g2;
                        // an atom and its own translations keep their distance whatever happens
                        if (squared < contact && i != self) {
                            double ratio = Math.sqrt(squared / contact);
                            worst = Math.min(worst, ratio);
                            double weight = weight(ratio, b);
                            sx += weight * ox;
                            sy += weight * oy;
                            sz += weight * oz;
                        }
                    }
                }
            }
        }
        push[0] = sx;
        push[1] = sy;
        push[2] = sz;
        return worst;
    }

    /** Each of two atoms goes half of the way; an atom on a point goes none of it. */
    private double weight(double ratio, int other) {
        double way = (1 - ratio) / Math.max(ratio, 0.05);
        return HASTE * (positions[other].freedom() == 0 ? way : way / 2);
    }

    private void move(int o) {
        for (int row = 0; row < 3; row++) {
            int p = 9 * o + 3 * row;
            parameters[3 * o + row] += projections[p] * push[0] + projections[p + 1] * push[1] + projections[p + 2] * push[2];
        }
        update(o);
    }

    private void update(int o) {
        double u = parameters[3 * o];
        double v = parameters[3 * o + 1];
        double w = parameters[3 * o + 2];
        for (int i = starts[o]; i < starts[o + 1]; i++) {
            int m = 12 * i;
            xs[i] = maps[m] * u + maps[m + 1] * v + maps[m + 2] * w + maps[m + 9];
            ys[i] = maps[m + 3] * u + maps[m + 4] * v + maps[m + 5] * w + maps[m + 10];
            zs[i] = maps[m + 6] * u + maps[m + 7] * v + maps[m + 8] * w + maps[m + 11];
        }
    }

    /** The images' maps after the change of basis {@code q}. */
    private void reduce(double[] images, double[] q, int to) {
        for (int m = 0; m < images.length; m += 12) {
            for (int row = 0; row < 3; row++) {
                double q0 = q[3 * row];
                double q1 = q[3 * row + 1];
                double q2 = q[3 * row + 2];
                for (int column = 0; column < 3; column++) {
                    maps[to + m + 3 * row + column] = q0 * images[m + column] + q1 * images[m + 3 + column] + q2 * images[m + 6 + column];
                }
                maps[to + m + 9 + row] = q0 * images[m + 9] + q1 * images[m + 10] + q2 * images[m + 11];
            }
        }
    }

    /** (AᵀGA)⁻¹AᵀG of the map A of the first atom: the parameters that come nearest to a displacement. */
    private void project(int o) {
        int freedom = positions[o].freedom();
        int m = 12 * starts[o];
        double[] ag = new double[9];
        double[] normal = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        for (int i = 0; i < freedom; i++) {
            double x = maps[m + i];
            double y = maps[m + 3 + i];
            double z = maps[m + 6 + i];
            ag[3 * i] = x * g[0] + y * g[5] + z * g[4];
            ag[3 * i + 1] = x * g[5] + y * g[1] + z * g[3];
            ag[3 * i + 2] = x * g[4] + y * g[3] + z * g[2];
            for (int j = 0; j < freedom; j++) {
                normal[3 * i + j] = ag[3 * i] * maps[m + j] + ag[3 * i + 1] * maps[m + 3 + j] + ag[3 * i + 2] * maps[m + 6 + j];
            }
        }
        System.arraycopy(Matrices.product(Matrices.inverse(normal), ag), 0, projections, 9 * o, 9);
    }

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

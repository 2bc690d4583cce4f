// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import org.bragglens.crystal.symmetry.Matrices;
import org.bragglens.crystal.symmetry.ReducedLattice;
import org.bragglens.crystal.synthetic.GroupSites.Position;

/**
 * Orbits of atoms that move as far as their positions leave them free: the parameters of each orbit and the atoms that follow from them.
 * All coordinates are those of the reduced primitive basis, so that nearest images are found by rounding.
 */
final class Orbits {

    private final double[] g;
    private final Position[] positions;
    private final int[] starts;
    private final double[] xs;
    private final double[] ys;
    private final double[] zs;
    /** Affine maps from parameters to atoms, twelve numbers an atom; see {@link Position}. */
    private final double[] maps;
    /** From a displacement of the first atom to parameters, nine numbers an orbit. */
    private final double[] projections;
    private final double[] parameters;

    Orbits(ReducedLattice lattice, Position[] positions) {
        this.g = lattice.metric();
        this.positions = positions;
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

    int count() {
        return positions.length;
    }

    Position position(int orbit) {
        return positions[orbit];
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

    /** One of the three parameters of an orbit. */
    double parameter(int orbit, int i) {
        return parameters[3 * orbit + i];
    }

    void place(int orbit, double u, double v, double w) {
        parameters[3 * orbit] = u;
        parameters[3 * orbit + 1] = v;
        parameters[3 * orbit + 2] = w;
        for (int i = starts[orbit]; i < starts[orbit + 1]; i++) {
            int m = 12 * i;
            xs[i] = maps[m] * u + maps[m + 1] * v + maps[m + 2] * w + maps[m + 9];
            ys[i] = maps[m + 3] * u + maps[m + 4] * v + maps[m + 5] * w + maps[m + 10];
            zs[i] = maps[m + 6] * u + maps[m + 7] * v + maps[m + 8] * w + maps[m + 11];
        }
    }

    /** Moves the first atom of an orbit by a displacement, as far as its position goes along. */
    void move(int orbit, double x, double y, double z) {
        int p = 9 * orbit;
        place(orbit, parameter(orbit, 0) + (projections[p] * x + projections[p + 1] * y + projections[p + 2] * z),
                parameter(orbit, 1) + (projections[p + 3] * x + projections[p + 4] * y + projections[p + 5] * z),
                parameter(orbit, 2) + (projections[p + 6] * x + projections[p + 7] * y + projections[p + 8] * z));
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
}

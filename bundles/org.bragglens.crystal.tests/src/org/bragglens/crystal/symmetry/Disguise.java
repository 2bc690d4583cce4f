// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;

/**
 * A crystal as all atoms of some cell, from which nothing of its symmetry is to be seen.
 *
 * @param atoms all of the cell
 */
record Disguise(UnitCell cell, List<Site> atoms) {

    /** The same crystal on a random basis of the same lattice and from a random origin. */
    Disguise onOtherBasis(RandomGenerator random) {
        double[] change = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        for (int step = 0; step < 4; step++) {
            int from = random.nextInt(3);
            int to = (from + 1 + random.nextInt(2)) % 3;
            double[] shear = {1, 0, 0, 0, 1, 0, 0, 0, 1};
            shear[3 * from + to] = random.nextBoolean() ? 1 : -1;
            change = Matrices.product(change, shear);
        }
        return on(change, new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()});
    }

    /** Several cells as one: edges are so many times the given ones, sheared by up to that. */
    Disguise supercell(int a, int b, int c, RandomGenerator random) {
        double[] shear = {a, random.nextInt(a), random.nextInt(a), 0, b, random.nextInt(b), 0, 0, c};
        double[] inverse = Matrices.inverse(shear);
        List<Site> all = new ArrayList<>();
        for (int i = 0; i < a; i++) {
            for (int j = 0; j < b; j++) {
                for (int k = 0; k < c; k++) {
                    for (Site atom : atoms) {
                        double[] x = Matrices.transform(inverse, atom.x() + i, atom.y() + j, atom.z() + k);
                        all.add(atom.at(x[0], x[1], x[2]));
                    }
                }
            }
        }
        return new Disguise(cell(shear), all);
    }

    /** Each atom moved by {@code distance} Å in a random direction. */
    Disguise shaken(double distance, RandomGenerator random) {
        double[] inverse = Matrices.inverse(cell.basis());
        return new Disguise(cell, atoms.stream().map(atom -> {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            double z = random.nextGaussian();
            double scale = distance / Math.sqrt(x * x + y * y + z * z);
            double[] shift = Matrices.transform(inverse, scale * x, scale * y, scale * z);
            return atom.at(atom.x() + shift[0], atom.y() + shift[1], atom.z() + shift[2]);
        }).toList());
    }

    private Disguise on(double[] change, double[] origin) {
        double[] inverse = Matrices.inverse(change);
        return new Disguise(cell(change), atoms.stream().map(atom -> {
            double[] x = Matrices.transform(inverse, atom.x() - origin[0], atom.y() - origin[1], atom.z() - origin[2]);
            return atom.at(x[0] - Math.floor(x[0]), x[1] - Math.floor(x[1]), x[2] - Math.floor(x[2]));
        }).toList());
    }

    private UnitCell cell(double[] change) {
        double[] v = Matrices.product(cell.basis(), change);
        double[] g = new double[9];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                g[i] += v[3 * k + i / 3] * v[3 * k + i % 3];
            }
        }
        double a = Math.sqrt(g[0]);
        double b = Math.sqrt(g[4]);
        double c = Math.sqrt(g[8]);
        return new UnitCell(a, b, c, angle(g[5] / (b * c)), angle(g[2] / (a * c)), angle(g[1] / (a * b)));
    }

    private static double angle(double cosine) {
        return Math.toDegrees(Math.acos(cosine));
    }
}

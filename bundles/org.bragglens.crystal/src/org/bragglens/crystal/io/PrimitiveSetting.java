// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * A tabulated setting with its usual primitive cell: a basis (a b c)·P of the lattice with the matrices P of spglib
 * (https://spglib.readthedocs.io/en/stable/definition.html#transformation-to-the-primitive-cell), and its operations in that basis.
 */
final class PrimitiveSetting {

    /** Largest distance in Å of an atom from the image of another one that it is taken to be; tables are rounded to 1e-5 of an edge. */
    private static final double SAME_PLACE = 0.02;
    /** Largest disagreement of the two cells of a row, as a share of the longest edge squared. */
    private static final double SAME_METRIC = 1e-3;

    private final double[] basis;
    private final double[][] rotations;
    private final double[][] translations;

    PrimitiveSetting(SpaceGroup group) {
        this.basis = basis(group.hallSymbol().charAt(group.hallSymbol().startsWith("-") ? 1 : 0));
        double[] inverse = inverse(basis);
        List<SymmetryOperation> operations = group.primitiveOperations();
        rotations = new double[operations.size()][];
        translations = new double[operations.size()][];
        for (int n = 0; n < rotations.length; n++) {
            SymmetryOperation operation = operations.get(n);
            double[] r = new double[9];
            for (int i = 0; i < 9; i++) {
                r[i] = operation.rotation(i / 3, i % 3);
            }
            rotations[n] = product(inverse, product(r, basis));
            translations[n] = transform(inverse, operation.translation(0) / (double) SymmetryOperation.PARTS,
                    operation.translation(1) / (double) SymmetryOperation.PARTS,
                    operation.translation(2) / (double) SymmetryOperation.PARTS);
        }
    }

    /**
     * One atom of each orbit, in coordinates of the conventional cell, moved exactly onto special positions.
     *
     * @param atoms all atoms of the primitive cell, in its coordinates
     * @return empty if the cells do not belong together or the atoms do not have the symmetry
     */
    Optional<List<Site>> asymmetricUnit(UnitCell conventional, UnitCell primitive, List<Site> atoms) {
        double[] metric = primitive.metric();
        if (!agree(conventional, metric)) {
            return Optional.empty();
        }
        List<Site> sites = new ArrayList<>();
        boolean[] taken = new boolean[atoms.size()];
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                double[] place = orbit(i, atoms, taken, metric);
                if (place == null) {
                    return Optional.empty();
                }
                double[] x = transform(basis, place[0], place[1], place[2]);
                sites.add(atoms.get(i).at(inCell(x[0]), inCell(x[1]), inCell(x[2])));
            }
        }
        return Optional.of(sites);
    }

    /** Marks the atoms of the orbit of atom {@code i}; its place, or null if an image is no atom. */
    private double[] orbit(int i, List<Site> atoms, boolean[] taken, double[] metric) {
        Site atom = atoms.get(i);
        double[] sum = new double[3];
        int stabiliser = 0;
        int length = 0;
        for (int n = 0; n < rotations.length; n++) {
            double[] image = transform(rotations[n], atom.x(), atom.y(), atom.z());
            for (int c = 0; c < 3; c++) {
                image[c] += translations[n][c];
            }
            int found = find(image, atom.element(), atoms, metric);
            if (found < 0 || taken[found] && found < i) {
                return null;
            }
            if (found == i) {
                sum[0] += image[0] - Math.rint(image[0] - atom.x());
                sum[1] += image[1] - Math.rint(image[1] - atom.y());
                sum[2] += image[2] - Math.rint(image[2] - atom.z());
                stabiliser++;
            }
            if (!taken[found]) {
                taken[found] = true;
                length++;
            }
        }
        if (stabiliser * length != rotations.length) {
            return null;
        }
        return new double[] {sum[0] / stabiliser, sum[1] / stabiliser, sum[2] / stabiliser};
    }

    private static int find(double[] place, String element, List<Site> atoms, double[] metric) {
        for (int j = 0; j < atoms.size(); j++) {
            Site other = atoms.get(j);
            double x = place[0] - other.x();
            double y = place[1] - other.y();
            double z = place[2] - other.z();
            x -= Math.rint(x);
            y -= Math.rint(y);
            z -= Math.rint(z);
            if (UnitCell.squaredLength(metric, x, y, z) < SAME_PLACE * SAME_PLACE && other.element().equals(element)) {
                return j;
            }
        }
        return -1;
    }

    /** Whether the basis (a b c)·P of the conventional cell has the metric of the primitive cell. */
    private boolean agree(UnitCell conventional, double[] metric) {
        double[] g = conventional.metric();
        double[] full = {g[0], g[5], g[4], g[5], g[1], g[3], g[4], g[3], g[2]};
        double[] p = product(transposed(basis), product(full, basis));
        double[] expected = {p[0], p[4], p[8], p[5], p[2], p[1]};
        double scale = Math.max(p[0], Math.max(p[4], p[8]));
        for (int i = 0; i < 6; i++) {
            if (Math.abs(expected[i] - metric[i]) > SAME_METRIC * scale) {
                return false;
            }
        }
        return true;
    }

    private static double[] basis(char lattice) {
        double h = 0.5;
        double t = 1 / 3.0;
        return switch (lattice) {
            case 'A' -> new double[] {1, 0, 0, 0, h, -h, 0, h, h};
            case 'C' -> new double[] {h, h, 0, -h, h, 0, 0, 0, 1};
            case 'I' -> new double[] {-h, h, h, h, -h, h, h, h, -h};
            case 'F' -> new double[] {0, h, h, h, 0, h, h, h, 0};
            case 'R' -> new double[] {2 * t, -t, -t, t, t, -2 * t, t, t, t};
            case 'B' -> new double[] {h, 0, -h, 0, 1, 0, h, 0, h};
            default -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
        };
    }

    private static double[] product(double[] a, double[] b) {
        double[] c = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[3 * i + j] = a[3 * i] * b[j] + a[3 * i + 1] * b[3 + j] + a[3 * i + 2] * b[6 + j];
            }
        }
        return c;
    }

    private static double[] transposed(double[] a) {
        return new double[] {a[0], a[3], a[6], a[1], a[4], a[7], a[2], a[5], a[8]};
    }

    private static double[] transform(double[] a, double x, double y, double z) {
        return new double[] {a[0] * x + a[1] * y + a[2] * z, a[3] * x + a[4] * y + a[5] * z, a[6] * x + a[7] * y + a[8] * z};
    }

    private static double[] inverse(double[] a) {
        double[] adjoint = {
            a[4] * a[8] - a[5] * a[7], a[2] * a[7] - a[1] * a[8], a[1] * a[5] - a[2] * a[4],
            a[5] * a[6] - a[3] * a[8], a[0] * a[8] - a[2] * a[6], a[2] * a[3] - a[0] * a[5],
            a[3] * a[7] - a[4] * a[6], a[1] * a[6] - a[0] * a[7], a[0] * a[4] - a[1] * a[3]};
        double determinant = a[0] * adjoint[0] + a[1] * adjoint[3] + a[2] * adjoint[6];
        for (int i = 0; i < 9; i++) {
            adjoint[i] /= determinant;
        }
        return adjoint;
    }

    private static double inCell(double coordinate) {
        double inside = coordinate - Math.floor(coordinate);
        return inside > 1 - 1e-9 ? 0 : inside;
    }
}

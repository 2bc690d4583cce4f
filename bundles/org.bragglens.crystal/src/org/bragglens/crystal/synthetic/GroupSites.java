// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.WyckoffPosition;
import org.bragglens.crystal.symmetry.Matrices;

/**
 * A space group in its standard setting, seen from a primitive cell: its rotations and Wyckoff positions as matrices.
 *
 * @param basis     matrix, row by row, whose columns are the primitive vectors in the conventional basis
 * @param inverse   its inverse: primitive coordinates by conventional ones
 * @param rotations the point group in the primitive basis, nine whole numbers a rotation
 * @param positions the Wyckoff positions, the most special one first
 * @param largest   number of atoms on the general position in the primitive cell
 */
record GroupSites(SpaceGroup group, LatticeKind kind, double[] basis, double[] inverse, int[][] rotations, List<Position> positions,
        int largest) {

    /**
     * A Wyckoff position in the primitive cell. An affine map of three parameters is twelve numbers: a 3 x 3 matrix row by row and a shift.
     *
     * @param freedom      number of parameters with effect, the first ones
     * @param multiplicity points in the primitive cell
     * @param first        coordinates of the first point in the conventional basis
     * @param images       coordinates of all points in the primitive basis, one map after the other, the first point first
     */
    record Position(int freedom, int multiplicity, double[] first, double[] images) {

        /** The first axis of the conventional cell along which a parameter moves the first point: 0, 1 or 2. */
        int axis(int parameter) {
            return first[parameter] != 0 ? 0 : first[3 + parameter] != 0 ? 1 : 2;
        }
    }

    private static final double SAME = 1e-6;

    static GroupSites of(int number) {
        SpaceGroup group = SpaceGroup.ofNumber(number);
        double[] basis = primitiveBasis(group);
        double[] inverse = Matrices.inverse(basis);
        int[][] rotations = new int[group.primitiveOperations().size()][9];
        for (int n = 0; n < rotations.length; n++) {
            double[] r = Matrices.product(inverse, Matrices.product(rotation(group.primitiveOperations().get(n)), basis));
            for (int i = 0; i < 9; i++) {
                rotations[n][i] = (int) Math.rint(r[i]);
            }
        }
        List<Position> positions = group.wyckoffPositions().stream().map(position -> position(position, inverse)).toList();
        return new GroupSites(group, LatticeKind.of(group), basis, inverse, rotations, positions, rotations.length);
    }

    /** Three of the shortest lattice vectors, in units of the cell's edges, that span a cell of one lattice point. */
    private static double[] primitiveBasis(SpaceGroup group) {
        List<double[]> vectors = new ArrayList<>();
        for (SymmetryOperation translation : group.centring()) {
            double[] v = translation.apply(0, 0, 0);
            if (v[0] + v[1] + v[2] > 0) {
                vectors.add(new double[] {v[0] - Math.rint(v[0] - 0.01), v[1] - Math.rint(v[1] - 0.01), v[2] - Math.rint(v[2] - 0.01)});
            }
        }
        vectors.add(new double[] {1, 0, 0});
        vectors.add(new double[] {0, 1, 0});
        vectors.add(new double[] {0, 0, 1});
        double wanted = 1.0 / group.centring().size();
        for (double[] a : vectors) {
            for (double[] b : vectors) {
                for (double[] c : vectors) {
                    double[] basis = {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
                    if (Math.abs(Matrices.determinant(basis) - wanted) < SAME) {
                        return basis;
                    }
                }
            }
        }
        throw new IllegalStateException("no primitive cell of " + group);
    }

    private static Position position(WyckoffPosition position, double[] inverse) {
        double[] first = new double[12];
        double[] shift = position.at(0, 0, 0);
        System.arraycopy(shift, 0, first, 9, 3);
        for (int column = 0; column < 3; column++) {
            double[] end = position.at(column == 0 ? 1 : 0, column == 1 ? 1 : 0, column == 2 ? 1 : 0);
            for (int row = 0; row < 3; row++) {
                first[3 * row + column] = end[row] - shift[row];
            }
        }
        List<double[]> images = new ArrayList<>();
        for (SymmetryOperation operation : position.orbit()) {
            double[] r = rotation(operation);
            double[] moved = operation.apply(shift[0], shift[1], shift[2]);
            double[] matrix = Matrices.product(inverse, Matrices.product(r, first));
            double[] image = Arrays.copyOf(matrix, 12);
            System.arraycopy(Matrices.transform(inverse, moved[0], moved[1], moved[2]), 0, image, 9, 3);
            if (images.stream().noneMatch(known -> sameModuloLattice(known, image))) {
                images.add(image);
            }
        }
        double[] all = new double[12 * images.size()];
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(images.get(i), 0, all, 12 * i, 12);
        }
        return new Position(position.freedom(), images.size(), first, all);
    }

    private static boolean sameModuloLattice(double[] a, double[] b) {
        for (int i = 0; i < 12; i++) {
            double off = a[i] - b[i];
            if (Math.abs(i < 9 ? off : off - Math.rint(off)) > SAME) {
                return false;
            }
        }
        return true;
    }

    private static double[] rotation(SymmetryOperation operation) {
        double[] r = new double[9];
        for (int i = 0; i < 9; i++) {
            r[i] = operation.rotation(i / 3, i % 3);
        }
        return r;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.bragglens.crystal.PointGroup;
import org.bragglens.crystal.SymmetryOperation;

/**
 * The right-handed cells that a standard setting of a point group may have: axes along rotation axes and, where these leave a choice, the
 * shortest lattice vectors across them. Grosse-Kunstleve 1999, doi:10.1107/S0108767398010186, section 4. Cells come in the order in which
 * they are preferred: shorter edges first, a ≤ b ≤ c where the axes may be interchanged.
 */
final class ConventionalAxes {

    private static final int[] SAME = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final int[] HALF_TURN = {-1, 0, 0, 0, -1, 0, 0, 0, 1};
    private static final int[] QUARTER_TURN = {0, -1, 0, 1, 0, 0, 0, 0, 1};
    private static final int[] EXCHANGE = {0, 1, 0, 1, 0, 0, 0, 0, -1};
    private static final int[] EXCHANGE_BACK = {0, -1, 0, -1, 0, 0, 0, 0, -1};
    private static final double RIGHT = 1e-6;

    private final Metric metric;
    private final List<SymmetryOperation> rotations;

    /** @param rotations of a point group, on the basis of the metric */
    ConventionalAxes(Metric metric, List<SymmetryOperation> rotations) {
        this.metric = metric;
        this.rotations = rotations;
    }

    /** Matrices of which the columns are the axes of a cell. */
    List<int[]> of(PointGroup group) {
        return switch (group.system()) {
            case TRICLINIC -> List.of(triclinic());
            case MONOCLINIC -> monoclinic();
            case ORTHORHOMBIC -> orthorhombic();
            case TETRAGONAL -> changed(around(4), SAME, EXCHANGE);
            case TRIGONAL, HEXAGONAL -> changed(around(3), SAME, HALF_TURN, EXCHANGE, EXCHANGE_BACK);
            case CUBIC -> changed(perpendicular(has(4) ? 4 : 2), SAME, QUARTER_TURN);
        };
    }

    /** The reduced cell with angles all below or all from 90° on. */
    private int[] triclinic() {
        int sign = metric.component(1, 2) * metric.component(0, 2) * metric.component(0, 1) > 0 ? 1 : -1;
        for (int[] flip : List.of(SAME, HALF_TURN, new int[] {-1, 0, 0, 0, 1, 0, 0, 0, -1}, new int[] {1, 0, 0, 0, -1, 0, 0, 0, -1})) {
            if (sign * flip[4] * flip[8] * metric.component(1, 2) >= 0 && sign * flip[0] * flip[8] * metric.component(0, 2) >= 0
                    && sign * flip[0] * flip[4] * metric.component(0, 1) >= 0) {
                return flip;
            }
        }
        return SAME;
    }

    private List<int[]> monoclinic() {
        SymmetryOperation twofold = ofOrder(2).getFirst();
        int[] b = axis(twofold);
        PlaneLattice plane = new PlaneLattice(metric, normal(twofold));
        List<int[]> cells = new ArrayList<>();
        for (int p = -1; p <= 1; p++) {
            for (int q = -1; q <= 1; q++) {
                for (int r = -1; r <= 1; r++) {
                    for (int s = -1; s <= 1; s++) {
                        int[] a = sum(p, plane.first(), q, plane.second());
                        int[] c = sum(r, plane.first(), s, plane.second());
                        if (Math.abs(p * s - q * r) == 1 && metric.product(a, c) <= RIGHT) {
                            cells.add(rightHanded(a, b, c, 1));
                        }
                    }
                }
            }
        }
        cells.sort(Comparator.comparingDouble((int[] cell) -> rounded(length(cell, 0) + length(cell, 2)))
                .thenComparingDouble(cell -> rounded(length(cell, 0))));
        return cells;
    }

    private List<int[]> orthorhombic() {
        int[] cell = perpendicular(2);
        List<int[]> cells = new ArrayList<>();
        for (int[] order : new int[][] {{0, 1, 2}, {1, 0, 2}, {0, 2, 1}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1}}) {
            cells.add(rightHanded(column(cell, order[0]), column(cell, order[1]), column(cell, order[2]), 2));
        }
        return cells;
    }

    /** The third axis along a rotation axis, the first one the shortest across it, the second one its image. */
    private int[] around(int order) {
        SymmetryOperation rotation = ofOrder(order).getFirst();
        int[] a = new PlaneLattice(metric, normal(rotation)).first();
        int[] b = new int[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                b[i] += rotation.determinant() * rotation.rotation(i, j) * a[j];
            }
        }
        return rightHanded(a, b, axis(rotation), 2);
    }

    /** Axes along three rotation axes, the shortest first. */
    private int[] perpendicular(int order) {
        List<int[]> axes = new ArrayList<>();
        for (SymmetryOperation rotation : ofOrder(order)) {
            int[] axis = axis(rotation);
            int[] opposite = {-axis[0], -axis[1], -axis[2]};
            if (axes.stream().noneMatch(a -> Arrays.equals(a, axis) || Arrays.equals(a, opposite))) {
                axes.add(axis);
            }
        }
        axes.sort(Comparator.comparingDouble(a -> rounded(metric.product(a, a))));
        return rightHanded(axes.get(0), axes.get(1), axes.get(2), 2);
    }

    private boolean has(int order) {
        return !ofOrder(order).isEmpty();
    }

    private List<SymmetryOperation> ofOrder(int order) {
        return rotations.stream().filter(r -> r.axisOrder() == order).toList();
    }

    /** The shortest lattice vector that the rotation, its inversion left out, does not move: a column of the sum of its powers. */
    private static int[] axis(SymmetryOperation rotation) {
        int[] sum = powers(rotation);
        return Stream.of(0, 1, 2).map(j -> new int[] {sum[j], sum[3 + j], sum[6 + j]}).filter(ConventionalAxes::isNotZero)
                .map(ConventionalAxes::primitive).findFirst().orElseThrow();
    }

    /** The plane across the axis: a row of that sum. */
    private static int[] normal(SymmetryOperation rotation) {
        int[] sum = powers(rotation);
        return Stream.of(0, 1, 2).map(i -> new int[] {sum[3 * i], sum[3 * i + 1], sum[3 * i + 2]}).filter(ConventionalAxes::isNotZero)
                .map(ConventionalAxes::primitive).findFirst().orElseThrow();
    }

    private static int[] powers(SymmetryOperation rotation) {
        int[] sum = new int[9];
        SymmetryOperation power = SymmetryOperation.IDENTITY;
        for (int n = 0; n < rotation.axisOrder(); n++) {
            for (int i = 0; i < 9; i++) {
                sum[i] += power.determinant() * power.rotation(i / 3, i % 3);
            }
            power = rotation.compose(power);
        }
        return sum;
    }

    private static List<int[]> changed(int[] cell, int[]... changes) {
        return Arrays.stream(changes).map(change -> product3(cell, change)).toList();
    }

    private static int[] product3(int[] a, int[] b) {
        int[] c = new int[9];
        for (int i = 0; i < 9; i++) {
            c[i] = a[i / 3 * 3] * b[i % 3] + a[i / 3 * 3 + 1] * b[3 + i % 3] + a[i / 3 * 3 + 2] * b[6 + i % 3];
        }
        return c;
    }

    /** The three axes as columns, axis {@code turned} turned round if they are left-handed. */
    private static int[] rightHanded(int[] a, int[] b, int[] c, int turned) {
        int[] cell = {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
        if (determinant(cell) < 0) {
            for (int i = 0; i < 3; i++) {
                cell[3 * i + turned] = -cell[3 * i + turned];
            }
        }
        return cell;
    }

    private static int determinant(int[] a) {
        return a[0] * (a[4] * a[8] - a[5] * a[7]) - a[1] * (a[3] * a[8] - a[5] * a[6]) + a[2] * (a[3] * a[7] - a[4] * a[6]);
    }

    private double length(int[] cell, int column) {
        return metric.length(column(cell, column));
    }

    /** Edges that are equal but for rounding do not decide an order. */
    private static double rounded(double length) {
        return Math.rint(length * 1e4);
    }

    private static int[] column(int[] cell, int column) {
        return new int[] {cell[column], cell[3 + column], cell[6 + column]};
    }

    private static int[] sum(int p, int[] u, int q, int[] v) {
        return new int[] {p * u[0] + q * v[0], p * u[1] + q * v[1], p * u[2] + q * v[2]};
    }

    private static boolean isNotZero(int[] v) {
        return v[0] != 0 || v[1] != 0 || v[2] != 0;
    }

    private static int[] primitive(int[] v) {
        int divisor = gcd(gcd(Math.abs(v[0]), Math.abs(v[1])), Math.abs(v[2]));
        return new int[] {v[0] / divisor, v[1] / divisor, v[2] / divisor};
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

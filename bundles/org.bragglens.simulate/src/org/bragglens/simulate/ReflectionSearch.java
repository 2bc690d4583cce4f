// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.List;
import java.util.Locale;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;

/** Walks through one half of reciprocal space and keeps the first of each set of equivalent reflections that is not absent. */
final class ReflectionSearch {

    /** More lattice points than this in the sphere are refused: a pattern could not show them. */
    private static final double MOST_POINTS = 2e7;
    /** |F|² below this share of (Σ f)² is zero but for rounding. */
    private static final double NOTHING = 1e-12;

    private final double[] metric;
    private final double limit;
    private final int[][] laue;
    private final int[][] operations;
    private final int[][] centring;
    private final StructureFactors factors;
    private final ReflectionList found = new ReflectionList();

    private ReflectionSearch(CrystalStructure structure, double limit, int[] largest) {
        this.metric = structure.cell().reciprocalMetric();
        this.limit = limit;
        SpaceGroup group = structure.spaceGroup();
        this.laue = rows(group.laueRotations());
        this.operations = rows(group.primitiveOperations());
        this.centring = rows(group.centring().subList(1, group.centring().size()));
        this.factors = new StructureFactors(structure, largest);
    }

    static ReflectionList search(CrystalStructure structure, double qMax) {
        if (!(qMax > 0)) {
            throw new IllegalArgumentException("the largest Q must be above 0, not " + qMax);
        }
        double inverseD = qMax / (2 * Math.PI);
        double points = 4 / 3.0 * Math.PI * inverseD * inverseD * inverseD * structure.cell().volume();
        double longest = Math.max(structure.cell().a(), Math.max(structure.cell().b(), structure.cell().c()));
        if (points > MOST_POINTS || longest * inverseD > Short.MAX_VALUE) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "up to Q = %.3g Å⁻¹ its cell of %.3g Å³ has more reflections than "
                    + "can be handled", qMax, structure.cell().volume()));
        }
        int[] largest = {(int) (structure.cell().a() * inverseD), (int) (structure.cell().b() * inverseD),
                (int) (structure.cell().c() * inverseD)};
        return new ReflectionSearch(structure, inverseD * inverseD, largest).walk(largest);
    }

    private ReflectionList walk(int[] largest) {
        for (int h = 0; h <= largest[0]; h++) {
            for (int k = h == 0 ? 0 : -largest[1]; k <= largest[1]; k++) {
                walk(h, k, largest[2]);
            }
        }
        return found;
    }

    private void walk(int h, int k, int largest) {
        // 1/d² = g33 l² + 2 b l + c
        double b = k * metric[3] + h * metric[4];
        double c = h * h * metric[0] + k * k * metric[1] + 2 * h * k * metric[5];
        double discriminant = b * b - metric[2] * (c - limit);
        if (discriminant < 0) {
            return;
        }
        double root = Math.sqrt(discriminant);
        int first = Math.max(h == 0 && k == 0 ? 1 : -largest, (int) Math.ceil((-b - root) / metric[2]));
        int last = Math.min(largest, (int) Math.floor((-b + root) / metric[2]));
        boolean prepared = false;
        for (int l = first; l <= last; l++) {
            int multiplicity = latticeAllows(h, k, l) ? multiplicityIfFirst(h, k, l) : 0;
            if (multiplicity > 0 && symmetryAllows(h, k, l)) {
                if (!prepared) {
                    factors.prepare(h, k);
                    prepared = true;
                }
                double inverseSquareD = (metric[2] * l + 2 * b) * l + c;
                double fSquared = factors.squared(l, inverseSquareD);
                if (fSquared > NOTHING * factors.largestSquared()) {
                    found.add(h, k, l, multiplicity, inverseSquareD, fSquared);
                }
            }
        }
    }

    private boolean latticeAllows(int h, int k, int l) {
        for (int[] t : centring) {
            if ((h * t[9] + k * t[10] + l * t[11]) % SymmetryOperation.PARTS != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The number of equivalent reflections, or 0 if another one of them stands for them all: of those whose first index that is not zero
     * is positive, the one with the fewest negative indices, then with the largest h, k and l. So it is (110) and not (2-10).
     */
    private int multiplicityIfFirst(int h, int k, int l) {
        int negative = negative(k) + negative(l);
        int fixing = 0;
        for (int[] r : laue) {
            int x = h * r[0] + k * r[3] + l * r[6];
            int y = h * r[1] + k * r[4] + l * r[7];
            int z = h * r[2] + k * r[5] + l * r[8];
            if (x < 0 || x == 0 && (y < 0 || y == 0 && z < 0)) {
                x = -x;
                y = -y;
                z = -z;
            }
            int less = negative(y) + negative(z) - negative;
            if (less < 0 || less == 0 && (x > h || x == h && (y > k || y == k && z > l))) {
                return 0;
            }
            if (x == h && y == k && z == l) {
                fixing++;
            }
        }
        return 2 * laue.length / fixing;
    }

    private static int negative(int index) {
        return index >>> 31;
    }

    /** Screw axes and glide planes: an operation that keeps (hkl) must not turn its phase (ITA section 1.6.3). */
    private boolean symmetryAllows(int h, int k, int l) {
        for (int[] o : operations) {
            if (h * o[0] + k * o[3] + l * o[6] == h && h * o[1] + k * o[4] + l * o[7] == k && h * o[2] + k * o[5] + l * o[8] == l
                    && (h * o[9] + k * o[10] + l * o[11]) % SymmetryOperation.PARTS != 0) {
                return false;
            }
        }
        return true;
    }

    /** Nine numbers of the matrix and three 24ths of the translation an operation. */
    private static int[][] rows(List<SymmetryOperation> operations) {
        int[][] rows = new int[operations.size()][12];
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < 9; i++) {
                rows[n][i] = operations.get(n).rotation(i / 3, i % 3);
            }
            for (int i = 0; i < 3; i++) {
                rows[n][9 + i] = operations.get(n).translation(i);
            }
        }
        return rows;
    }
}

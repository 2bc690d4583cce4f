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

    private final double[] metric;
    private final double limit;
    private final int[][] laue;
    private final int[][] operations;
    private final int[][] centring;
    private final StructureFactors factors;
    private final ReflectionList found = new ReflectionList();
    /**
     * Whether a reflection with a negative k, with k above h and so on is equivalent to one that comes first, so that it need not be
     * looked at.
     */
    private final boolean positiveK;
    private final boolean positiveL;
    private final boolean fallingK;
    private final boolean fallingL;
    /** The rotation that found the last reflection not to be the first of its set: it often finds the next one too. */
    private int[] last;

    private ReflectionSearch(CrystalStructure structure, double limit, int[] largest, Scattering scattering) {
        this.metric = structure.cell().reciprocalMetric();
        this.limit = limit;
        SpaceGroup group = structure.spaceGroup();
        this.laue = rows(group.laueRotations());
        // an operation without a translation turns no phase
        this.operations = rows(group.primitiveOperations().stream().filter(o -> o.translation(0) != 0 || o.translation(1) != 0
                || o.translation(2) != 0).toList());
        this.centring = rows(group.centring().subList(1, group.centring().size()));
        this.factors = new StructureFactors(structure, largest, scattering);
        this.positiveK = laueHas(1, 0, 0, 0, -1, 0, 0, 0, 1);
        this.positiveL = laueHas(1, 0, 0, 0, 1, 0, 0, 0, -1);
        this.fallingK = positiveK && laueHas(0, 1, 0, 1, 0, 0, 0, 0, 1);
        this.fallingL = positiveK && positiveL && laueHas(1, 0, 0, 0, 0, 1, 0, 1, 0);
        this.last = laue[laue.length - 1];
    }

    static ReflectionList search(CrystalStructure structure, double qMax, Scattering scattering) {
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
        return new ReflectionSearch(structure, inverseD * inverseD, largest, scattering).walk(largest);
    }

    private ReflectionList walk(int[] largest) {
        for (int h = 0; h <= largest[0]; h++) {
            int end = fallingK ? Math.min(h, largest[1]) : largest[1];
            for (int k = h == 0 || positiveK ? 0 : -largest[1]; k <= end; k++) {
                walk(h, k, fallingL ? Math.min(k, largest[2]) : largest[2]);
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
        int lowest = h == 0 && k == 0 ? 1 : positiveL ? 0 : -largest;
        int from = Math.max(lowest, (int) Math.ceil((-b - root) / metric[2]));
        int to = Math.min(largest, (int) Math.floor((-b + root) / metric[2]));
        boolean prepared = false;
        for (int l = from; l <= to; l++) {
            int multiplicity = latticeAllows(h, k, l) ? multiplicityIfFirst(h, k, l) : 0;
            if (multiplicity > 0 && symmetryAllows(h, k, l)) {
                if (!prepared) {
                    factors.prepare(h, k);
                    prepared = true;
                }
                double inverseSquareD = (metric[2] * l + 2 * b) * l + c;
                double fSquared = factors.squared(l, inverseSquareD);
                if (fSquared > 0) {
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
        if (compared(last, h, k, l) < 0) {
            return 0;
        }
        int fixing = 0;
        for (int[] r : laue) {
            int order = compared(r, h, k, l);
            if (order < 0) {
                last = r;
                return 0;
            }
            fixing += order == 0 ? 1 : 0;
        }
        return 2 * laue.length / fixing;
    }

    /** Below 0 if the rotation turns (hkl) into one that comes before it, 0 if into itself. */
    private static int compared(int[] r, int h, int k, int l) {
        int x = h * r[0] + k * r[3] + l * r[6];
        int y = h * r[1] + k * r[4] + l * r[7];
        int z = h * r[2] + k * r[5] + l * r[8];
        if (x < 0 || x == 0 && (y < 0 || y == 0 && z < 0)) {
            x = -x;
            y = -y;
            z = -z;
        }
        int less = negative(y) + negative(z) - negative(k) - negative(l);
        if (less != 0) {
            return less;
        }
        return x != h ? h - x : y != k ? k - y : l - z;
    }

    private boolean laueHas(int... rotation) {
        for (int[] r : laue) {
            int same = 0;
            int opposite = 0;
            for (int i = 0; i < 9; i++) {
                same += r[i] == rotation[i] ? 1 : 0;
                opposite += r[i] == -rotation[i] ? 1 : 0;
            }
            if (same == 9 || opposite == 9) {
                return true;
            }
        }
        return false;
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

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bragglens.crystal.PointGroup;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;

/**
 * The standard setting that a group of operations is, and where. Every cell that suits the point group is compared with every standard
 * setting of it: centring and rotations must be the same, and some origin must make the translations the same, modulo the lattice.
 *
 * @param group        the standard setting
 * @param axes         the axes of its cell on the primitive basis, column by column
 * @param origin       its origin on the primitive basis
 * @param translations for each operation that was found, the exact translation on the primitive basis
 */
record SettingMatch(SpaceGroup group, int[] axes, double[] origin, double[][] translations) {

    /** Of a primitive edge. Translations of different groups are farther apart after the best shift of the origin. */
    private static final double SAME = 0.02;
    private static final int MOST_CENTRED = 4;

    /** @return empty if the operations are those of no group */
    static Optional<SettingMatch> of(Metric metric, List<AtomMapping> found) {
        List<SymmetryOperation> rotations = found.stream().map(o -> SymmetryOperation.of(o.rotation(), new int[3])).toList();
        if (!isClosed(rotations)) {
            return Optional.empty();
        }
        PointGroup point = PointGroup.of(rotations);
        for (int[] axes : new ConventionalAxes(metric, rotations).of(point)) {
            double[] basis = new double[9];
            for (int i = 0; i < 9; i++) {
                basis[i] = axes[i];
            }
            Optional<Map<SymmetryOperation, AtomMapping>> turned = turned(found, basis);
            Set<SymmetryOperation> centring = centring(basis);
            if (turned.isPresent()) {
                for (StandardSettings.Setting setting : StandardSettings.of(point)) {
                    if (setting.centring().equals(centring) && setting.operations().keySet().equals(turned.get().keySet())) {
                        double[] origin = origin(setting, turned.get(), basis);
                        if (origin != null) {
                            return Optional.of(new SettingMatch(setting.group(), axes, origin,
                                    translations(setting, turned.get(), found, basis, origin)));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isClosed(List<SymmetryOperation> rotations) {
        Set<SymmetryOperation> all = new HashSet<>(rotations);
        return rotations.stream().allMatch(one -> rotations.stream().allMatch(other -> all.contains(one.compose(other))));
    }

    /** The operations by their rotations on other axes; empty if these do not keep the lattice of the axes. */
    private static Optional<Map<SymmetryOperation, AtomMapping>> turned(List<AtomMapping> found, double[] basis) {
        double[] inverse = Matrices.inverse(basis);
        Map<SymmetryOperation, AtomMapping> turned = new HashMap<>();
        for (AtomMapping operation : found) {
            double[] r = Matrices.product(inverse, Matrices.product(rotation(operation), basis));
            int[] rotation = new int[9];
            for (int i = 0; i < 9; i++) {
                rotation[i] = (int) Math.rint(r[i]);
                if (Math.abs(r[i] - rotation[i]) > 1e-6) {
                    return Optional.empty();
                }
            }
            turned.put(SymmetryOperation.of(rotation, new int[3]), operation);
        }
        return Optional.of(turned);
    }

    /** The points of the primitive lattice in the cell of the axes; none if they are more than a standard setting has. */
    private static Set<SymmetryOperation> centring(double[] basis) {
        int points = (int) Math.rint(Math.abs(Matrices.determinant(basis)));
        Set<SymmetryOperation> centring = new HashSet<>();
        if (points <= MOST_CENTRED) {
            double[] inverse = Matrices.inverse(basis);
            for (int n = 0; n < points * points * points; n++) {
                double[] t = Matrices.transform(inverse, n % points, n / points % points, n / points / points);
                centring.add(SymmetryOperation.translation((int) Math.rint(SymmetryOperation.PARTS * t[0]),
                        (int) Math.rint(SymmetryOperation.PARTS * t[1]), (int) Math.rint(SymmetryOperation.PARTS * t[2])));
            }
        }
        return centring;
    }

    /** Null if none makes the translations those of the setting: (R - 1)·o = P·t' - t for the origin o and axes P. */
    private static double[] origin(StandardSettings.Setting setting, Map<SymmetryOperation, AtomMapping> turned, double[] basis) {
        List<SymmetryOperation> generators = setting.generators();
        long[][] a = new long[3 * generators.size()][3];
        double[] d = new double[3 * generators.size()];
        for (int n = 0; n < generators.size(); n++) {
            AtomMapping operation = turned.get(generators.get(n));
            double[] miss = miss(operation, setting.operations().get(generators.get(n)), basis, new double[3]);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    a[3 * n + i][j] = operation.rotation()[3 * i + j] - (i == j ? 1 : 0);
                }
                d[3 * n + i] = -miss[i];
            }
        }
        double[] origin = new OriginEquations(a, d).solve();
        // what is left of a solution and the mean of it over the group, m, obey (R - 1)·m = -miss if it is small
        for (int round = 0; round < 2; round++) {
            double[] mean = new double[3];
            for (Map.Entry<SymmetryOperation, AtomMapping> entry : turned.entrySet()) {
                double[] miss = miss(entry.getValue(), setting.operations().get(entry.getKey()), basis, origin);
                for (int i = 0; i < 3; i++) {
                    mean[i] += miss[i] / turned.size();
                }
            }
            for (int i = 0; i < 3; i++) {
                origin[i] += mean[i];
            }
        }
        for (Map.Entry<SymmetryOperation, AtomMapping> entry : turned.entrySet()) {
            for (double miss : miss(entry.getValue(), setting.operations().get(entry.getKey()), basis, origin)) {
                if (Math.abs(miss) > SAME) {
                    return null;
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            origin[i] -= Math.floor(origin[i]);
        }
        return origin;
    }

    /** t + (R - 1)·o - P·t' modulo the lattice. */
    private static double[] miss(AtomMapping operation, SymmetryOperation standard, double[] basis, double[] origin) {
        double[] exact = exact(operation, standard, basis, origin);
        double[] miss = new double[3];
        for (int i = 0; i < 3; i++) {
            miss[i] = operation.translation()[i] - exact[i];
            miss[i] -= Math.rint(miss[i]);
        }
        return miss;
    }

    /** P·t' - (R - 1)·o. */
    private static double[] exact(AtomMapping operation, SymmetryOperation standard, double[] basis, double[] origin) {
        double[] wanted = Matrices.transform(basis, part(standard, 0), part(standard, 1), part(standard, 2));
        double[] moved = Matrices.transform(rotation(operation), origin[0], origin[1], origin[2]);
        return new double[] {wanted[0] - moved[0] + origin[0], wanted[1] - moved[1] + origin[1], wanted[2] - moved[2] + origin[2]};
    }

    private static double[][] translations(StandardSettings.Setting setting, Map<SymmetryOperation, AtomMapping> turned,
            List<AtomMapping> found, double[] basis, double[] origin) {
        Map<AtomMapping, double[]> exact = new HashMap<>();
        turned.forEach((rotation, operation) -> exact.put(operation, exact(operation, setting.operations().get(rotation), basis, origin)));
        return found.stream().map(exact::get).toArray(double[][]::new);
    }

    private static double part(SymmetryOperation operation, int i) {
        return operation.translation(i) / (double) SymmetryOperation.PARTS;
    }

    private static double[] rotation(AtomMapping operation) {
        double[] rotation = new double[9];
        for (int i = 0; i < 9; i++) {
            rotation[i] = operation.rotation()[i];
        }
        return rotation;
    }
}

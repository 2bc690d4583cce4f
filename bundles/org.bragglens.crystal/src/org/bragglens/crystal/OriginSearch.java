// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the tabulated setting that a group is when it is seen from another origin. */
final class OriginSearch {

    private static final int PARTS = SymmetryOperation.PARTS;

    /**
     * A setting and the place of its origin in the coordinates of the group that was looked for.
     *
     * @param shift three numbers in 24ths
     */
    record Found(SpaceGroup setting, int[] shift) {
    }

    private final OperationGroup group;
    private final Set<SymmetryOperation> centring;
    /** Whether a translation, by its three components in 24ths, is one of the centring. */
    private final boolean[] isCentring = new boolean[PARTS * PARTS * PARTS];

    private OriginSearch(OperationGroup group) {
        this.group = group;
        this.centring = new HashSet<>(group.centring());
        for (SymmetryOperation translation : centring) {
            isCentring[index(translation.translation(0), translation.translation(1), translation.translation(2))] = true;
        }
    }

    /**
     * The first setting with the same matrices and centring that a shift of the origin in 24ths of the cell makes equal to {@code group}.
     */
    static Optional<Found> sameBut(OperationGroup group, List<SpaceGroup> settings) {
        OriginSearch search = new OriginSearch(group);
        for (SpaceGroup setting : settings) {
            int[] shift = search.shift(setting);
            if (shift != null) {
                return Optional.of(new Found(setting, shift));
            }
        }
        return Optional.empty();
    }

    /** The first shift that fits; null if there is none. */
    private int[] shift(SpaceGroup setting) {
        if (setting.primitiveOperations().size() != group.representatives().size() || setting.centring().size() != centring.size()
                || !centring.containsAll(setting.centring())) {
            return null;
        }
        Map<SymmetryOperation, SymmetryOperation> wanted = new HashMap<>();
        for (SymmetryOperation operation : setting.primitiveOperations()) {
            wanted.put(operation.rotationPart(), operation);
        }
        int[][] conditions = new int[group.representatives().size()][];
        for (int i = 0; i < conditions.length; i++) {
            SymmetryOperation operation = group.representatives().get(i);
            SymmetryOperation target = wanted.get(operation.rotationPart());
            if (target == null) {
                return null;
            }
            conditions[i] = condition(operation, target);
        }
        for (int x = 0; x < PARTS; x++) {
            for (int y = 0; y < PARTS; y++) {
                for (int z = 0; z < PARTS; z++) {
                    if (fits(conditions, x, y, z)) {
                        return new int[] {x, y, z};
                    }
                }
            }
        }
        return null;
    }

    /** Rows of R − 1, each with t − t' behind: R·s + t − s is to be t' but for a centring translation. */
    private static int[] condition(SymmetryOperation operation, SymmetryOperation target) {
        int[] condition = new int[12];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                condition[4 * i + j] = operation.rotation(i, j) - (i == j ? 1 : 0);
            }
            condition[4 * i + 3] = operation.translation(i) - target.translation(i);
        }
        return condition;
    }

    private boolean fits(int[][] conditions, int x, int y, int z) {
        for (int[] c : conditions) {
            if (!isCentring[index(c[0] * x + c[1] * y + c[2] * z + c[3], c[4] * x + c[5] * y + c[6] * z + c[7],
                    c[8] * x + c[9] * y + c[10] * z + c[11])]) {
                return false;
            }
        }
        return true;
    }

    private static int index(int x, int y, int z) {
        return (Math.floorMod(x, PARTS) * PARTS + Math.floorMod(y, PARTS)) * PARTS + Math.floorMod(z, PARTS);
    }
}

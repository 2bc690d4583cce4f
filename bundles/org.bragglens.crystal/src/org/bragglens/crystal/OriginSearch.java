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

    /**
     * A setting and the place of its origin in the coordinates of the group that was looked for.
     *
     * @param shift three numbers in 24ths
     */
    record Found(SpaceGroup setting, int[] shift) {
    }

    private OriginSearch() {
    }

    /**
     * The first setting with the same matrices and centring that a shift of the origin in 24ths of the cell makes equal to {@code group}.
     */
    static Optional<Found> sameBut(OperationGroup group, List<SpaceGroup> settings) {
        Set<SymmetryOperation> centring = new HashSet<>(group.centring());
        for (SpaceGroup setting : settings) {
            if (setting.primitiveOperations().size() == group.representatives().size() && setting.centring().size() == centring.size()
                    && centring.containsAll(setting.centring())) {
                int[] shift = shift(group, setting, centring);
                if (shift != null) {
                    return Optional.of(new Found(setting, shift));
                }
            }
        }
        return Optional.empty();
    }

    /** The first shift that fits; null if there is none. */
    private static int[] shift(OperationGroup group, SpaceGroup setting, Set<SymmetryOperation> centring) {
        Map<SymmetryOperation, SymmetryOperation> wanted = new HashMap<>();
        for (SymmetryOperation operation : setting.primitiveOperations()) {
            wanted.put(withoutTranslation(operation), operation);
        }
        for (SymmetryOperation operation : group.representatives()) {
            if (!wanted.containsKey(withoutTranslation(operation))) {
                return null;
            }
        }
        for (int x = 0; x < SymmetryOperation.PARTS; x++) {
            for (int y = 0; y < SymmetryOperation.PARTS; y++) {
                for (int z = 0; z < SymmetryOperation.PARTS; z++) {
                    if (fits(group, wanted, centring, x, y, z)) {
                        return new int[] {x, y, z};
                    }
                }
            }
        }
        return null;
    }

    private static boolean fits(OperationGroup group, Map<SymmetryOperation, SymmetryOperation> wanted, Set<SymmetryOperation> centring,
            int x, int y, int z) {
        for (SymmetryOperation operation : group.representatives()) {
            SymmetryOperation moved = operation.fromOrigin(x, y, z);
            SymmetryOperation target = wanted.get(withoutTranslation(operation));
            if (!centring.contains(SymmetryOperation.translation(moved.translation(0) - target.translation(0),
                    moved.translation(1) - target.translation(1), moved.translation(2) - target.translation(2)))) {
                return false;
            }
        }
        return true;
    }

    private static SymmetryOperation withoutTranslation(SymmetryOperation operation) {
        return operation.rotationPart();
    }
}

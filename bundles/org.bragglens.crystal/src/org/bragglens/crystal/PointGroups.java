// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rotations of a group say without its translations. */
final class PointGroups {

    private PointGroups() {
    }

    /** The crystal system by the numbers of axes (International Tables for Crystallography vol. A, table 3.2.1.1). */
    static CrystalSystem system(List<SymmetryOperation> operations) {
        int[] axes = new int[7];
        Set<List<Integer>> seen = new HashSet<>();
        for (SymmetryOperation operation : operations) {
            int sign = operation.determinant();
            Integer[] proper = new Integer[9];
            for (int i = 0; i < 9; i++) {
                proper[i] = sign * operation.rotation(i / 3, i % 3);
            }
            if (seen.add(List.of(proper))) {
                axes[operation.axisOrder()]++;
            }
        }
        if (axes[3] > 2) {
            return CrystalSystem.CUBIC;
        }
        if (axes[6] > 0) {
            return CrystalSystem.HEXAGONAL;
        }
        if (axes[3] > 0) {
            return CrystalSystem.TRIGONAL;
        }
        if (axes[4] > 0) {
            return CrystalSystem.TETRAGONAL;
        }
        return axes[2] > 1 ? CrystalSystem.ORTHORHOMBIC : axes[2] == 1 ? CrystalSystem.MONOCLINIC : CrystalSystem.TRICLINIC;
    }
}

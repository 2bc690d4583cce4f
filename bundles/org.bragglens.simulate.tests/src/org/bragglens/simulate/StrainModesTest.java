// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;
import org.junit.jupiter.api.Test;

class StrainModesTest {

    @Test
    void aCubicCellGrowsAndShrinks() {
        UnitCell cell = Crystals.cubic(4);
        double[][] modes = StrainModes.of(cell, SpaceGroup.ofNumber(225));
        assertEquals(1, modes.length);
        // e of the mode added: lengths change by -e
        double e = 1e-4;
        double[] strained = cell.reciprocalMetric();
        for (int i = 0; i < 6; i++) {
            strained[i] += e * modes[0][i];
        }
        assertArrayEquals(Crystals.cubic(4 * (1 - e)).reciprocalMetric(), strained, 1e-8);
    }

    @Test
    void aTetragonalCellChangesInThePlaneAndAcross() {
        UnitCell cell = new UnitCell(4, 4, 6, 90, 90, 90);
        double[][] modes = StrainModes.of(cell, SpaceGroup.ofNumber(123));
        assertArrayEquals(new double[] {2 / 16.0, 2 / 16.0, 0, 0, 0, 0}, modes[0], 1e-8);
        assertArrayEquals(new double[] {0, 0, 2 / 36.0, 0, 0, 0}, modes[1], 1e-8);
    }

    @Test
    void everySettingHasAsManyModesAsItsSystemAndKeepsItsSymmetry() {
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            UnitCell cell = cell(group);
            double[][] modes = StrainModes.of(cell, group);
            assertEquals(modes(group.system()), modes.length, group.toString());
            for (double[] mode : modes) {
                for (SymmetryOperation operation : group.laueRotations()) {
                    assertInvariant(mode, operation, group);
                }
            }
        }
    }

    @Test
    void theLargestStrainOfAModeIsOne() {
        UnitCell cell = new UnitCell(5, 6, 7, 80, 95, 105);
        double[] basis = cell.basis();
        for (double[] mode : StrainModes.of(cell, SpaceGroup.ofNumber(1))) {
            // E = AᵀSA/2 in Cartesian axes
            Matrix3 a = new Matrix3(basis);
            Matrix3 s = new Matrix3(new double[] {mode[0], mode[5], mode[4], mode[5], mode[1], mode[3], mode[4], mode[3], mode[2]});
            assertEquals(1, a.times(s).times(a.transposed()).scaled(0.5).largestEigenvalue(), 1e-8);
        }
    }

    /** h·G·h of any h and its image agree. */
    private static void assertInvariant(double[] mode, SymmetryOperation operation, SpaceGroup group) {
        int[][] indices = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 2, 3}, {-2, 1, 5}, {3, -1, 1}};
        for (int[] h : indices) {
            int[] image = operation.applyToIndices(h[0], h[1], h[2]);
            assertEquals(UnitCell.squaredLength(mode, h[0], h[1], h[2]), UnitCell.squaredLength(mode, image[0], image[1], image[2]), 1e-9,
                    group.toString());
        }
    }

    private static int modes(CrystalSystem system) {
        return switch (system) {
            case CUBIC -> 1;
            case HEXAGONAL, TRIGONAL, TETRAGONAL -> 2;
            case ORTHORHOMBIC -> 3;
            case MONOCLINIC -> 4;
            case TRICLINIC -> 6;
        };
    }

    private static UnitCell cell(SpaceGroup group) {
        return switch (group.system()) {
            case CUBIC -> Crystals.cubic(5);
            case TETRAGONAL -> new UnitCell(5, 5, 8, 90, 90, 90);
            case HEXAGONAL, TRIGONAL -> group.setting().equals("R") ? new UnitCell(5, 5, 5, 70, 70, 70)
                    : new UnitCell(5, 5, 8, 90, 90, 120);
            case ORTHORHOMBIC -> new UnitCell(5, 6, 8, 90, 90, 90);
            case MONOCLINIC -> switch (group.setting().charAt(0)) {
                case 'a' -> new UnitCell(5, 6, 8, 105, 90, 90);
                case 'c' -> new UnitCell(5, 6, 8, 90, 90, 105);
                default -> new UnitCell(5, 6, 8, 90, 105, 90);
            };
            case TRICLINIC -> new UnitCell(5, 6, 8, 75, 95, 105);
        };
    }
}

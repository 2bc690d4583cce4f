// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.symmetry.LatticeSymmetry;
import org.bragglens.crystal.symmetry.Matrices;
import org.bragglens.crystal.symmetry.ReducedLattice;
import org.junit.jupiter.api.Test;

/** Atoms whose symmetry is known beforehand, in the frame of groups that have less. */
class ExtraSymmetryTest {

    private static final int[][] P1 = {{1, 0, 0, 0, 1, 0, 0, 0, 1}};
    private static final int[][] PM3M = holohedry(1, 1, 1);
    private static final UnitCell CUBE = new UnitCell(4, 4, 4, 90, 90, 90);
    private static final UnitCell OBLIQUE = new UnitCell(4, 5, 6, 80, 95, 105);
    private static final double[][] PAIR = {{0, 0, 0}, {0.5, 0.5, 0.5}};

    @Test
    void aCubicLatticeHas48Rotations() {
        assertTrue(PM3M.length == 48, PM3M.length + " rotations");
    }

    @Test
    void twoAtomsOfOneElementAreABodyCentredLattice() {
        assertTrue(exists(CUBE, PM3M, PAIR, new int[] {0, 0}));
        assertFalse(exists(CUBE, PM3M, PAIR, new int[] {0, 1}));
    }

    @Test
    void oneOrTwoAtomsAlwaysHaveAnInversion() {
        assertTrue(exists(OBLIQUE, P1, new double[][] {{0.1, 0.2, 0.3}}, new int[] {0}));
        assertTrue(exists(OBLIQUE, P1, new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.8, 0.6}}, new int[] {0, 0}));
        assertTrue(exists(OBLIQUE, P1, new double[][] {{0.1, 0.2, 0.3}, {0.6, 0.7, 0.8}}, new int[] {0, 1}));
    }

    @Test
    void threeAtomsAtRandomHaveNone() {
        assertFalse(exists(OBLIQUE, P1, new double[][] {{0.1, 0.2, 0.3}, {0.43, 0.81, 0.65}, {0.7, 0.45, 0.12}}, new int[] {0, 1, 2}));
    }

    @Test
    void aTetragonalMetricThatIsCubicButForAHairCountsAsCubic() {
        int[][] tetragonal = holohedry(1, 1, 4);
        assertTrue(tetragonal.length == 16, tetragonal.length + " rotations");
        assertTrue(exists(new UnitCell(4, 4, 4.04, 90, 90, 90), tetragonal, PAIR, new int[] {0, 1}));
        assertFalse(exists(new UnitCell(4, 4, 4.4, 90, 90, 90), tetragonal, PAIR, new int[] {0, 1}));
    }

    private static int[][] holohedry(double aa, double bb, double cc) {
        return new LatticeSymmetry(new double[] {aa, bb, cc, 0, 0, 0}, 0.01).cosets(new int[0][]).toArray(int[][]::new);
    }

    private static boolean exists(UnitCell cell, int[][] pointGroup, double[][] atoms, int[] kinds) {
        double[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        ReducedLattice lattice = new ReducedLattice(cell, identity);
        double[][] reduced = new double[3][atoms.length];
        for (int i = 0; i < atoms.length; i++) {
            double[] x = Matrices.transform(lattice.inverse(), atoms[i][0], atoms[i][1], atoms[i][2]);
            for (int k = 0; k < 3; k++) {
                reduced[k][i] = x[k];
            }
        }
        int[][] rotations = new int[pointGroup.length][];
        for (int i = 0; i < rotations.length; i++) {
            rotations[i] = lattice.rotation(pointGroup[i]);
        }
        double[] weights = new double[atoms.length];
        Arrays.fill(weights, 100);
        return new ExtraSymmetry(lattice, reduced[0], reduced[1], reduced[2], kinds, weights, 0.1, 0.02).exists(rotations);
    }
}

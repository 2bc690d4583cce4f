// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bragglens.crystal.Displacement.Anisotropic;
import org.bragglens.crystal.Displacement.Isotropic;
import org.junit.jupiter.api.Test;

class DisplacementTest {

    private static final UnitCell OBLIQUE = new UnitCell(5.1, 6.3, 7.9, 81, 97, 104);
    private static final UnitCell HEXAGONAL = new UnitCell(4.9, 4.9, 5.4, 90, 90, 120);

    @Test
    void aSphereInAnObliqueCellHasItsEquivalentB() {
        // U of an isotropic atom in the cell's basis: Uij = U a*i·a*j / (a*i a*j)
        double[] r = OBLIQUE.reciprocalMetric();
        double u = 0.013;
        Anisotropic sphere = new Anisotropic(u, u, u, u * r[3] / Math.sqrt(r[1] * r[2]), u * r[4] / Math.sqrt(r[0] * r[2]),
                u * r[5] / Math.sqrt(r[0] * r[1]));
        assertEquals(8 * Math.PI * Math.PI * u, sphere.equivalentB(OBLIQUE), 1e-12);
        assertTrue(sphere.isPositiveDefinite());
    }

    @Test
    void betaAndBAreTheSameDisplacementInOtherUnits() {
        Anisotropic u = new Anisotropic(0.01, 0.02, 0.03, 0.001, -0.002, 0.003);
        double[] beta = u.beta(OBLIQUE);
        assertEquals(2 * Math.PI * Math.PI * 0.01 * OBLIQUE.reciprocalMetric()[0], beta[0], 1e-15);
        assertArrayEquals(u.components(), Anisotropic.ofBeta(OBLIQUE, beta).components(), 1e-15);
        double k = 8 * Math.PI * Math.PI;
        Anisotropic ofB = Anisotropic.ofB(0.01 * k, 0.02 * k, 0.03 * k, 0.001 * k, -0.002 * k, 0.003 * k);
        assertArrayEquals(u.components(), ofB.components(), 1e-15);
    }

    @Test
    void anImageWeakensTheImageOfAReflectionAsMuch() {
        // exp(-h·β·h) of the atom at h·R is that of its image at h
        Anisotropic u = new Anisotropic(0.01, 0.02, 0.03, 0.001, -0.002, 0.003);
        for (SymmetryOperation operation : SpaceGroup.ofNumber(191).primitiveOperations()) {
            int[] h = operation.applyToIndices(1, 2, -3);
            Anisotropic image = u.transformed(operation, HEXAGONAL);
            assertEquals(exponent(u, HEXAGONAL, h[0], h[1], h[2]), exponent(image, HEXAGONAL, 1, 2, -3), 1e-12);
            assertEquals(u.equivalentB(HEXAGONAL), image.equivalentB(HEXAGONAL), 1e-12);
        }
        // a twofold axis along a that takes c to -a - c: axes of unequal length mix
        UnitCell unequal = new UnitCell(5, 6, 7, 90, Math.toDegrees(Math.acos(-5 / 14.0)), 90);
        Anisotropic image = u.transformed(SymmetryOperation.parse("x-z,-y,-z"), unequal);
        int[] h = SymmetryOperation.parse("x-z,-y,-z").applyToIndices(2, 1, 3);
        assertEquals(exponent(u, unequal, h[0], h[1], h[2]), exponent(image, unequal, 2, 1, 3), 1e-12);
        assertEquals(u.equivalentB(unequal), image.equivalentB(unequal), 1e-12);
    }

    @Test
    void imagesOfAnAtomMoveInTheImagesOfItsDirections() {
        SpaceGroup group = SpaceGroup.ofSymbol("P 4");
        UnitCell cell = new UnitCell(6, 6, 8, 90, 90, 90);
        List<Site> atoms = new CrystalStructure("x", "x", cell, group,
                List.of(new Site("O1", "O", 0.1, 0.2, 0, 1, new Anisotropic(0.01, 0.04, 0.02, 0, 0, 0.005))), List.of()).expanded();
        assertEquals(4, atoms.size());
        for (Site atom : atoms) {
            boolean turned = Math.abs(Math.abs(atom.x() - 0.5) - 0.4) > 1e-9;
            Anisotropic u = (Anisotropic) atom.displacement();
            assertArrayEquals(turned ? new double[] {0.04, 0.01, 0.02, 0, 0, -0.005} : new double[] {0.01, 0.04, 0.02, 0, 0, 0.005},
                    u.components(), 1e-12, atom.toString());
        }
    }

    @Test
    void onASpecialPositionTheDisplacementHasItsSymmetry() {
        Site rounded = new Site("O1", "O", 0, 0, 0, 1, new Anisotropic(0.01, 0.012, 0.02, 0.001, 0, 0.004));
        Anisotropic u = (Anisotropic) new CrystalStructure("x", "x", new UnitCell(6, 6, 8, 90, 90, 90), SpaceGroup.ofSymbol("P 4"),
                List.of(rounded), List.of()).expanded().getFirst().displacement();
        assertArrayEquals(new double[] {0.011, 0.011, 0.02, 0, 0, 0}, u.components(), 1e-12);
    }

    @Test
    void whatIsNoDisplacement() {
        assertThrows(IllegalArgumentException.class, () -> new Isotropic(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Anisotropic(1, 1, Double.POSITIVE_INFINITY, 0, 0, 0));
        assertFalse(new Anisotropic(0.01, 0.01, 0.01, 0.02, 0, 0).isPositiveDefinite());
        assertFalse(new Anisotropic(0.01, 0.01, -0.01, 0, 0, 0).isPositiveDefinite());
        assertTrue(Double.isNaN(Displacement.UNKNOWN.equivalentB(HEXAGONAL)));
        assertEquals(Displacement.UNKNOWN, Displacement.UNKNOWN.transformed(SymmetryOperation.parse("-x,y,z"), HEXAGONAL));
        assertEquals(0.5, new Isotropic(0.5).transformed(SymmetryOperation.parse("-x,y,z"), HEXAGONAL).equivalentB(HEXAGONAL));
    }

    private static double exponent(Anisotropic u, UnitCell cell, int h, int k, int l) {
        return UnitCell.squaredLength(u.beta(cell), h, k, l);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.Test;

class PeakListTest {

    private static final Radiation CU = XrayTube.CU.doublet(Origin.SIMULATION);
    private static final short[] HKL = { 1, 1, 1, 2, 0, 0, 1, -2, 3 };
    private static final float[] STRENGTH = { 10, 20, 30 };

    @Test
    void positionsOfACubicCrystal() {
        double a = 5.6402;
        double g = 1 / (a * a);
        PeakList peaks = list(g, g, g, 0, 0, 0);
        assertEquals(3, peaks.size());
        assertEquals(3 * g, peaks.inverseSquareD(0), 1e-15);
        assertEquals(2 * Math.PI * 2 / a, peaks.q(1), 1e-12);
        assertEquals(14 * g, peaks.inverseSquareD(2), 1e-15);
    }

    /** Hexagonal metric: 1/d² = 4/3 (h² + hk + k²)/a² + l²/c². */
    @Test
    void positionsOfAHexagonalCrystal() {
        double a = 4.9134;
        double c = 5.4052;
        double g = 4 / (3 * a * a);
        PeakList peaks = list(g, g, 1 / (c * c), 0, 0, g / 2);
        assertEquals(3 * g + 1 / (c * c), peaks.inverseSquareD(0), 1e-15);
        assertEquals((1 - 2 + 4) * g + 9 / (c * c), peaks.inverseSquareD(2), 1e-15);
    }

    @Test
    void copiesDifferInOneThing() {
        PeakList peaks = list(1, 1, 1, 0, 0, 0);
        assertEquals(7, peaks.withStrength(new float[] { 7, 8, 9 }).strength()[0]);
        assertEquals(4, peaks.withMetric(new double[] { 4, 4, 4, 0, 0, 0 }).inverseSquareD(1) / 4, 1e-12);
        assertSame(PeakProfile.LABORATORY, peaks.profile());
        assertEquals(PeakProfile.LABORATORY.scaled(2), peaks.withProfile(PeakProfile.LABORATORY.scaled(2)).profile());
        assertEquals(1, peaks.withRadiation(XrayTube.CU.alpha1(Origin.FILE)).radiation().lines().size());
        assertSame(STRENGTH, peaks.strength());
    }

    @Test
    void refusesArraysThatDoNotBelongTogether() {
        assertThrows(IllegalArgumentException.class, () -> new PeakList(HKL, new float[2], new double[6], new double[0][],
                PeakProfile.LABORATORY, CU));
        assertThrows(IllegalArgumentException.class, () -> new PeakList(HKL, STRENGTH, new double[5], new double[0][],
                PeakProfile.LABORATORY, CU));
    }

    private static PeakList list(double... metric) {
        return new PeakList(HKL, STRENGTH, metric, new double[][] { { 2, 2, 2, 0, 0, 0 } }, PeakProfile.LABORATORY, CU);
    }
}

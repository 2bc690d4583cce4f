// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UnitCellTest {

    @Test
    void cubicAndHexagonalCellsByHand() {
        UnitCell salt = new UnitCell(5.6402, 5.6402, 5.6402, 90, 90, 90);
        assertEquals(5.6402 * 5.6402 * 5.6402, salt.volume(), 1e-9);
        assertEquals(5.6402 / Math.sqrt(3), salt.dSpacing(1, 1, 1), 1e-12);
        UnitCell quartz = new UnitCell(4.9134, 4.9134, 5.4052, 90, 90, 120);
        assertEquals(4.9134 * 4.9134 * 5.4052 * Math.sqrt(3) / 2, quartz.volume(), 1e-9);
        assertEquals(4.9134 * Math.sqrt(3) / 2, quartz.dSpacing(1, 0, 0), 1e-12);
        assertEquals(1 / Math.sqrt(4 / 3.0 / (4.9134 * 4.9134) + 1 / (5.4052 * 5.4052)), quartz.dSpacing(1, 0, 1), 1e-12);
        assertEquals(quartz.dSpacing(1, 0, 1), quartz.dSpacing(-1, 1, 1), 1e-12);
    }

    @Test
    void reciprocalMetricIsTheInverse() {
        UnitCell cell = new UnitCell(5.1, 7.3, 9.7, 81, 99, 113);
        double[] g = full(cell.metric());
        double[] r = full(cell.reciprocalMetric());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += g[3 * i + k] * r[3 * k + j];
                }
                assertEquals(i == j ? 1 : 0, sum, 1e-12);
            }
        }
    }

    @Test
    void basisHasTheMetric() {
        UnitCell cell = new UnitCell(5.1, 7.3, 9.7, 81, 99, 113);
        double[] b = cell.basis();
        double[] g = full(cell.metric());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(g[3 * i + j], b[i] * b[j] + b[3 + i] * b[3 + j] + b[6 + i] * b[6 + j], 1e-10);
            }
        }
        assertEquals(cell.volume(), b[0] * b[4] * b[8], 1e-9);
    }

    @Test
    void refusesWhatClosesNoCell() {
        refuses("close no cell", 5, 5, 5, 120, 120, 120);
        refuses("close no cell", 5, 5, 5, 30, 30, 90);
        refuses("length b", 5, 0, 5, 90, 90, 90);
        // its square is 0, and so would be its volume
        refuses("length a", 1e-200, 5, 5, 90, 90, 90);
        refuses("length c", 5, 5, 10_001, 90, 90, 90);
        refuses("length c", 5, 5, Double.NaN, 90, 90, 90);
        refuses("length a", Double.POSITIVE_INFINITY, 5, 5, 90, 90, 90);
        refuses("angle beta", 5, 5, 5, 90, 180, 90);
        refuses("angle gamma", 5, 5, 5, 90, 90, -90);
    }

    private static void refuses(String reason, double a, double b, double c, double alpha, double beta, double gamma) {
        var e = assertThrows(IllegalArgumentException.class, () -> new UnitCell(a, b, c, alpha, beta, gamma));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    private static double[] full(double[] m) {
        return new double[] {m[0], m[5], m[4], m[5], m[1], m[3], m[4], m[3], m[2]};
    }
}

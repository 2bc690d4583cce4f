// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.bragglens.pattern.PatternAxis.D;
import static org.bragglens.pattern.PatternAxis.Q;
import static org.bragglens.pattern.PatternAxis.TWO_THETA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PatternAxisTest {

    private static final double CU = 1.5405929;

    /** NIST SRM 640f: silicon, a = 5.431144 Å, line 111 at 28.441° of Cu Kα1 (its certificate). */
    @Test
    void agreesWithTheSiliconStandard() {
        double d = 5.431144 / Math.sqrt(3);
        assertEquals(28.441, TWO_THETA.fromQ(D.toQ(d, CU), CU), 0.0005);
        assertEquals(d, D.fromQ(TWO_THETA.toQ(28.441, CU), CU), 0.0001);
    }

    @Test
    void thereAndBackIsTheSame() {
        for (PatternAxis axis : PatternAxis.values()) {
            for (double q = 0.1; q < 8; q += 0.1) {
                assertEquals(q, axis.toQ(axis.fromQ(q, CU), CU), 1e-12, axis + " " + q);
            }
        }
    }

    @Test
    void whereThereIsNoCoordinateItIsNaN() {
        assertTrue(Double.isNaN(TWO_THETA.toQ(-0.1, CU)));
        assertTrue(Double.isNaN(TWO_THETA.toQ(180.1, CU)));
        assertTrue(Double.isNaN(TWO_THETA.fromQ(4 * Math.PI / CU + 1e-9, CU)));
        assertTrue(Double.isNaN(TWO_THETA.toQ(20, Double.NaN)));
        assertTrue(Double.isNaN(D.toQ(0, CU)));
        assertTrue(Double.isNaN(D.fromQ(0, CU)));
        assertEquals(4 * Math.PI / CU, TWO_THETA.toQ(180, CU), 1e-12);
        assertEquals(0, TWO_THETA.toQ(0, CU));
    }

    @Test
    void titlesCarryTheUnit() {
        assertEquals("2θ (°)", TWO_THETA.title());
        assertEquals("Q (Å⁻¹)", Q.title());
        assertEquals("d (Å)", D.title());
    }
}

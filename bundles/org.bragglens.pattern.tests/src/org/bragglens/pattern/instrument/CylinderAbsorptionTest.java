// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CylinderAbsorptionTest {

    @Test
    void weakAbsorptionIsThatOfRouseAndOthers() {
        // Rouse, Cooper, York and Chakera 1970, Acta Cryst. A26, 682, good to a hundredth up to µR = 1
        for (double muR : new double[] {0.1, 0.3, 0.6, 1}) {
            CylinderAbsorption absorption = new CylinderAbsorption(muR);
            for (double theta = 0; theta <= Math.PI / 2; theta += 0.05) {
                double sine2 = Math.sin(theta) * Math.sin(theta);
                double expected = Math.exp(-(1.7133 - 0.0368 * sine2) * muR + (0.0927 + 0.375 * sine2) * muR * muR);
                assertEquals(expected, absorption.at(theta), 0.013 * expected, muR + " at " + theta);
            }
        }
    }

    @Test
    void forwardsAllPathsAreChords() {
        // ∫ exp(-2µ√(R²-y²)) over the disc, done with many chords
        for (double muR : new double[] {1, 3, 10}) {
            int steps = 1_000_000;
            double sum = 0;
            for (int i = 0; i < steps; i++) {
                double y = (i + 0.5) / steps;
                double half = Math.sqrt(1 - y * y);
                sum += half * Math.exp(-2 * muR * half);
            }
            double expected = sum / steps * 4 / Math.PI;
            assertEquals(expected, new CylinderAbsorption(muR).at(0), 0.01 * expected, "µR = " + muR);
        }
    }

    @Test
    void backwardsMoreLeavesThanForwards() {
        CylinderAbsorption absorption = new CylinderAbsorption(2);
        double last = 0;
        for (double theta = 0; theta <= Math.PI / 2; theta += 0.1) {
            double now = absorption.at(theta);
            assertEquals(now, Math.max(now, last), "falls at " + theta);
            last = now;
        }
        assertEquals(1, new CylinderAbsorption(0).at(0.7), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new CylinderAbsorption(11));
    }
}

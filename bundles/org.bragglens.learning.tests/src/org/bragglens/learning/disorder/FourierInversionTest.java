// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FourierInversionTest {

    private static final double[] CORRELATIONS = {0.3, -0.2, 0.1, 0.4, 0.05, -0.15, 0.25, -0.35};

    @Test
    void findsTheCoefficientsOfASeries() {
        int points = 32;
        float[] image = new float[points * points];
        for (int i = 0; i < image.length; i++) {
            double h = 2.0 * (i / points) / (points - 1);
            double k = 2.0 * (i % points) / (points - 1);
            double sum = 1;
            for (int t = 1; t <= CORRELATIONS.length; t++) {
                sum += 2 * CORRELATIONS[t - 1] * Math.cos(2 * Math.PI * (h * (t / 3) + k * (t % 3)));
            }
            // c(1,−2), which an encoding of span 3 does not hold
            sum += 2 * 0.2 * Math.cos(2 * Math.PI * (h - 2 * k));
            image[i] = (float) (7 * sum);
        }
        assertArrayEquals(CORRELATIONS, new FourierInversion(3, points, 2).correlations(image), 1e-6);
    }

    /** Of a simulated image: near, and too small. */
    @Test
    void estimatesTheCorrelationsOfALattice() {
        DisorderPairs pairs = Tiny.pairs(2, 60, 5);
        FourierInversion inversion = new FourierInversion(2, Tiny.POINTS, 2);
        float[] image = new float[Tiny.POINTS * Tiny.POINTS];
        double products = 0;
        double truths = 0;
        double estimates = 0;
        for (int i = 0; i < pairs.size(); i++) {
            pairs.image(i, image);
            double[] estimated = inversion.correlations(image);
            double[] reached = pairs.reached(i);
            for (int t = 0; t < reached.length; t++) {
                products += estimated[t] * reached[t];
                truths += reached[t] * reached[t];
                estimates += estimated[t] * estimated[t];
            }
        }
        assertTrue(products * products / truths / estimates > 0.98, "correlation of estimates and truths");
        assertEquals(0.93, products / truths, 0.05, "a round lot of 16 sites has fewer pairs than sites");
    }

    @Test
    void wholePeriodsSampledOftenEnoughAreNeeded() {
        assertTrue(FourierInversion.isPossible(4, 64, 2));
        assertFalse(FourierInversion.isPossible(4, 64, 1.5));
        assertFalse(FourierInversion.isPossible(4, 13, 2));
        assertThrows(IllegalArgumentException.class, () -> new FourierInversion(4, 64, 0.5));
    }
}

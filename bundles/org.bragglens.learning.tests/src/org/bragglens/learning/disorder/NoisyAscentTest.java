// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.junit.jupiter.api.Test;

class NoisyAscentTest {

    private static final double[] TOP = {0.4, -0.3, 0.7, 0};

    /** The noise is as large as the value 0.2 away from the top. */
    @Test
    void findsTheTopThroughNoise() {
        RandomGenerator noise = Seeds.generator(4);
        NoisyAscent ascent = new NoisyAscent(new double[4], 1);
        double[] sum = new double[4];
        for (int step = 0; step < 600; step++) {
            ascent.step(step / 600.0, place -> -distance(place) + 0.04 * noise.nextGaussian());
            for (int t = 0; t < 4 && step >= 400; t++) {
                sum[t] += ascent.place()[t] / 200;
            }
        }
        assertArrayEquals(TOP, sum, 0.06);
    }

    @Test
    void staysWithinBounds() {
        NoisyAscent ascent = new NoisyAscent(new double[] {0.99}, 1);
        for (int step = 0; step < 50; step++) {
            ascent.step(0, place -> place[0]);
        }
        assertEquals(1, ascent.place()[0], 0.03);
    }

    @Test
    void makesNoStepWhereNothingIsLearned() {
        NoisyAscent ascent = new NoisyAscent(new double[] {0.2, 0.3}, 1);
        int[] asked = {0};
        assertTrue(Double.isNaN(ascent.step(0, place -> ++asked[0] == 2 ? Double.NaN : 1)));
        assertArrayEquals(new double[] {0.2, 0.3}, ascent.place());
        assertTrue(Double.isNaN(ascent.step(0, place -> Double.NaN)));
        assertArrayEquals(new double[] {0.2, 0.3}, ascent.place());
    }

    private static double distance(double[] place) {
        double squares = 0;
        for (int t = 0; t < place.length; t++) {
            squares += (place[t] - TOP[t]) * (place[t] - TOP[t]);
        }
        return squares;
    }
}

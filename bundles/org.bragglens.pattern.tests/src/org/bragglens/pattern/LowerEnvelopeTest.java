// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LowerEnvelopeTest {

    private static final int POINTS = 4096;

    @Test
    void linesStandOnTheirBackground() {
        for (int window : new int[] {30, 63, 64, 100, 164, 400}) {
            double[] y = pattern(0);
            double[] found = LowerEnvelope.below(y, 0, POINTS, window);
            for (int i = 0; i < POINTS; i++) {
                assertEquals(background(i), found[i], 0.02 * background(i) + (i < 20 ? 3 : 0), "window " + window + " at " + i);
            }
        }
    }

    @Test
    void itRunsThroughTheMiddleOfTheNoise() {
        for (int window : new int[] {48, 164}) {
            double[] found = LowerEnvelope.below(pattern(4), 0, POINTS, window);
            double sum = 0;
            for (int i = 50; i < POINTS - 50; i++) {
                sum += found[i] - background(i);
            }
            double mean = sum / (POINTS - 100);
            assertTrue(mean > -3.2 && mean < 0.5, "window " + window + ": " + mean);
        }
    }

    @Test
    void aPartIsSeenAlone() {
        double[] y = pattern(0);
        double[] part = Arrays.copyOfRange(y, 1000, 2001);
        assertArrayEquals(LowerEnvelope.below(part, 0, 1001, 90), LowerEnvelope.below(y, 1000, 2001, 90));
    }

    @Test
    void shortPartsAndEmptyOnes() {
        assertArrayEquals(new double[0], LowerEnvelope.below(new double[5], 2, 2, 100));
        assertArrayEquals(new double[5], LowerEnvelope.below(new double[5], 0, 5, 100));
        assertArrayEquals(new double[] {9, 9, 9}, LowerEnvelope.below(new double[] {9, 9, 9}, 0, 3, 1000), 1e-5);
    }

    /** Lines 15 points wide on a background that falls from 320 to 60; noise of a standard deviation. */
    private static double[] pattern(double noise) {
        Random random = new Random(5);
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            y[i] = background(i) + noise * random.nextGaussian();
            for (int line = 200; line < POINTS; line += 410) {
                double x = (i - line) / 7.5;
                y[i] += 900 * Math.exp(-x * x);
            }
        }
        return y;
    }

    private static double background(int i) {
        return 60 + 260 * Math.exp(-i / 900.0);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutMaskTest {

    private static final int SIZE = 30 * 34 * 3 + 3;

    @ParameterizedTest
    @ValueSource(doubles = { 0, 0.01, 0.2, 0.5, 0.9 })
    void dropsTheShareAndKeepsTheMean(double rate) {
        float[] mask = mask(rate, 2, 40, 5, 0);
        double zeros = 0;
        double sum = 0;
        for (float value : mask) {
            zeros += value == 0 ? 1 : 0;
            sum += value;
            assertTrue(value == 0 || Math.abs(value * (1 - rate) - 1) < 1e-3, () -> "kept numbers grow by " + value);
        }
        double deviation = Math.sqrt(rate * (1 - rate) / mask.length);
        assertEquals(rate, zeros / mask.length, 4 * deviation + 1e-5);
        assertEquals(1, sum / mask.length, 4 * deviation / (1 - rate) + 1e-5);
    }

    @Test
    void aSamplesMaskDoesNotDependOnItsLane() {
        float[] whole = mask(0.3, 2, 8, 5, 0);
        assertArrayEquals(Arrays.copyOfRange(whole, 3 * SIZE, 8 * SIZE), mask(0.3, 2, 5, 5, 3));
    }

    @Test
    void nodesStepsAndSamplesDropIndependently() {
        float[] one = mask(0.5, 2, 1, 5, 0);
        for (float[] other : new float[][] { mask(0.5, 3, 1, 5, 0), mask(0.5, 2, 1, 6, 0), mask(0.5, 2, 1, 5, 1) }) {
            double both = 0;
            for (int i = 0; i < SIZE; i++) {
                both += one[i] == 0 && other[i] == 0 ? 1.0 / SIZE : 0;
            }
            assertEquals(0.25, both, 4 * Math.sqrt(0.25 * 0.75 / SIZE));
        }
    }

    private static float[] mask(double rate, int place, int samples, long key, int first) {
        Node.Dropout node = new Node.Dropout(new Node.Input(new Shape(1, SIZE, 1), false), rate);
        try (Operations operations = new Operations()) {
            DropoutMask mask = new DropoutMask(node, place, samples, operations);
            mask.draw(key, first);
            return mask.mask().toArray();
        }
    }
}

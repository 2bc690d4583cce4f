// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.bragglens.learning.report.Axis;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    private final Quantiles quantiles = new Quantiles(new double[] {0, 1, 1, 3, 7});

    @Test
    void sharesBelowAValueLieBetweenThoseOfItsNeighbours() {
        assertEquals(0, quantiles.below(-1));
        assertEquals(0.125, quantiles.below(0.5), 1e-12);
        assertEquals(0.5, quantiles.below(1), 1e-12, "a quarter is 1 exactly");
        assertEquals(0.875, quantiles.below(Math.sqrt(21)), 1e-12, "halfway from 3 to 7 over the logarithm");
        assertEquals(1, quantiles.below(7));
        assertArrayEquals(new double[] {0.5, 0.25, 0.25}, quantiles.shares(new double[] {-2, 1, 3, 9}), 1e-12);
    }

    @Test
    void whatWasNeverSeenIsRarest() {
        assertEquals(0, quantiles.rareness(7.1));
        assertEquals(0, quantiles.rareness(-0.1));
        assertEquals(1, quantiles.rareness(1), 1e-12);
        assertEquals(0.25, quantiles.rareness(Math.sqrt(21)), 1e-12);
    }

    @Test
    void largeSectionsAreShownByMeansOfWhatIsKnown() {
        double[] values = new double[400 * 100];
        Arrays.fill(values, 3);
        values[0] = Double.NaN;
        values[100] = 5;
        for (int j = 0; j < 100; j++) {
            values[2 * 100 + j] = Double.NaN;
            values[3 * 100 + j] = Double.NaN;
        }
        double[] reduced = Images.reduced(values, 400, 100);
        assertEquals(200 * 50, reduced.length, "pixels of 2 × 2 points");
        assertEquals((5 + 3 + 3) / 3.0, reduced[0], 1e-12, "one of the four is not known");
        assertEquals(3, reduced[1]);
        assertTrue(Double.isNaN(reduced[50]));
        assertEquals(4, Images.reduced(new double[4], 2, 2).length);
    }

    @Test
    void coloursEndAtMostOfTheValues() {
        double[] values = new double[1001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[1000] = 1e9;
        values[500] = Double.NaN;
        Axis colours = Images.colours(values);
        assertEquals(10, colours.low(), 1);
        assertEquals(990, colours.high(), 1);
        assertEquals(0, Images.colours(new double[] {Double.NaN}).low());
        assertEquals(4, Images.colours(new double[] {2, 2}).high());
    }
}

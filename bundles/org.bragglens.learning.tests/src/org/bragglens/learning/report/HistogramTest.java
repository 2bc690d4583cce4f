// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void valuesFallBetweenTheirEdges() {
        Histogram histogram = Histogram.of(new double[] {0, 0.1, 0.25, 0.99, 1, -0.01, 1.01, Double.NaN}, Axis.linear("x", 0, 1), 4);
        assertArrayEquals(new long[] {2, 1, 0, 2}, histogram.counts());
        assertEquals(7, histogram.total(), "what lies outside counts among all");
        assertArrayEquals(new double[] {2 / 7.0, 1 / 7.0, 0, 2 / 7.0}, histogram.shares(), 1e-12);
    }

    @Test
    void binsOfLogarithmicAxesAreEquallyWideThere() {
        Histogram histogram = Histogram.of(new double[] {0, -3, 0.01, 0.5, 5, 50, 100}, Axis.logarithmic("x", 0.01, 100), 4);
        assertArrayEquals(new double[] {0.01, 0.1, 1, 10, 100}, histogram.edges(), 1e-9);
        assertArrayEquals(new long[] {1, 1, 1, 2}, histogram.counts());
    }

    @Test
    void moreValuesAreAdded() {
        Axis axis = Axis.linear("x", 0, 2);
        Histogram both = Histogram.empty(axis, 2).with(new double[] {0.5}).with(new double[] {1.5, 1.6});
        assertArrayEquals(new long[] {1, 2}, both.counts());
        assertArrayEquals(new double[] {0, 0}, Histogram.empty(axis, 2).shares());
    }

    @Test
    void quantilesLieBetweenNeighbours() {
        SortedValues values = SortedValues.of(new double[] {4, 1, 3, 2});
        assertEquals(1, values.quantile(0));
        assertEquals(4, values.quantile(1));
        assertEquals(2.5, values.quantile(0.5), 1e-12);
        assertEquals(7, SortedValues.of(new double[] {7}).quantile(0.3));
        assertTrue(Double.isNaN(SortedValues.of(new double[0]).quantile(0.5)));
    }

    @Test
    void runningMeansAreThoseOfNeighbours() {
        double[] x = {6, 1, 2, 3, 4, 5};
        double[] y = {16, 1, 2, 3, 10, 13};
        RunningMean running = RunningMean.of(x, y, 2);
        assertArrayEquals(new double[] {2, 5}, running.centres(), 1e-12);
        assertArrayEquals(new double[] {2, 13}, running.means(), 1e-12);
        // standard deviations 1 and 3 of three values each
        assertEquals(13 - 1.959964 * 3 / Math.sqrt(3), running.low()[1], 1e-9);
        assertEquals(2 + 1.959964 / Math.sqrt(3), running.high()[0], 1e-9);
        assertEquals(2, RunningMean.of(x, y, 50).means().length, "three values a group at least");
        assertEquals(0, RunningMean.of(new double[0], new double[0], 5).means().length);
    }
}

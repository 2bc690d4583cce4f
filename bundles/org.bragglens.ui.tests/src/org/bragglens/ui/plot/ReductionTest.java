// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ReductionTest {

    @Test
    void aShortCurveStaysAsItIs() {
        double[] x = {1, 2, 3, 4};
        double[] y = {5, 6, 7, 8};
        Reduction all = Reduction.of(x, y, new Span(1, 4), 100);
        assertArrayEquals(x, all.x());
        assertArrayEquals(y, all.y());
    }

    @Test
    void aLongCurveKeepsTheLowestAndTheHighestPointOfEveryColumn() {
        int n = 100_000;
        int columns = 700;
        double[] x = new double[n];
        double[] y = new double[n];
        Random random = new Random(1);
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = random.nextGaussian();
        }
        y[54_321] = 1000;
        y[77_777] = -1000;
        Span visible = new Span(0, n - 1);
        Reduction seen = Reduction.of(x, y, visible, columns);
        assertTrue(seen.x().length <= 2 * columns + 2, "length " + seen.x().length);
        for (int column = 0; column < columns; column++) {
            assertEquals(extremes(x, y, visible, columns, column), extremes(seen.x(), seen.y(), visible, columns, column), "column "
                    + column);
        }
        for (int i = 1; i < seen.x().length; i++) {
            assertTrue(seen.x()[i] > seen.x()[i - 1], "points stay in order");
        }
    }

    @Test
    void linesThatLeaveTheViewEndJustOutsideOnTheirWay() {
        double[] x = {0, 1e9, 2e9};
        double[] y = {0, 1e9, 0};
        Reduction seen = Reduction.of(x, y, new Span(1e9 - 100, 1e9 + 100), 500);
        assertEquals(3, seen.x().length);
        assertEquals(1e9 - 104, seen.x()[0], 1e-3);
        assertEquals(1e9 - 104, seen.y()[0], 1e-3);
        assertEquals(1e9, seen.x()[1], 0);
        assertEquals(1e9 - 104, seen.y()[2], 1e-3);
    }

    @Test
    void aViewBetweenTwoPointsShowsTheLineThatJoinsThem() {
        Reduction seen = Reduction.of(new double[] {0, 100}, new double[] {0, 100}, new Span(40, 50), 500);
        assertArrayEquals(new double[] {39.8, 50.2}, seen.x(), 1e-9);
        assertArrayEquals(new double[] {39.8, 50.2}, seen.y(), 1e-9);
    }

    @Test
    void aViewBesideTheCurveShowsNothing() {
        assertEquals(0, Reduction.of(new double[] {1, 2}, new double[] {1, 2}, new Span(5, 6), 500).x().length);
        assertEquals(0, Reduction.of(new double[0], new double[0], new Span(5, 6), 500).x().length);
    }

    private static String extremes(double[] x, double[] y, Span visible, int columns, int column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (Math.min(columns - 1, (int) (visible.shareOf(x[i]) * columns)) == column) {
                low = Math.min(low, y[i]);
                high = Math.max(high, y[i]);
            }
        }
        return Arrays.toString(new double[] {low, high});
    }
}

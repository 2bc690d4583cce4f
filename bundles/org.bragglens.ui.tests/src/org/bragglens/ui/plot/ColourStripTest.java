// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.eclipse.january.dataset.DatasetFactory;
import org.junit.jupiter.api.Test;

class ColourStripTest {

    @Test
    void aColumnTakesTheMeanOfItsPoints() {
        ColourStrip strip = strip(new double[] {0, 1, 2, 3}, new double[] {1, 0, -1, -0.5});
        assertArrayEquals(new double[] {0.5, -0.75}, strip.columns(new Span(0, 4), 2), 1e-12);
    }

    @Test
    void aColumnBetweenPointsTakesWhatLiesBetweenThem() {
        ColourStrip strip = strip(new double[] {0, 10}, new double[] {-1, 1});
        assertArrayEquals(new double[] {-0.5, -0.3, -0.1, 0.1}, strip.columns(new Span(2, 6), 4), 1e-12);
    }

    @Test
    void whereTheNetworkDoesNotLookThereIsNothing() {
        ColourStrip strip = strip(new double[] {0, 1, 2, 3}, new double[] {Double.NaN, Double.NaN, 0.5, 1});
        assertArrayEquals(new double[] {Double.NaN, 0.75, Double.NaN}, strip.columns(new Span(0, 6), 3), 1e-12);
    }

    @Test
    void anAxisThatRunsTheOtherWayIsTurned() {
        ColourStrip strip = strip(new double[] {3, 2, Double.NaN, 1}, new double[] {0.3, 0.2, 0.9, 0.1});
        assertArrayEquals(new double[] {1, 2, 3}, strip.x());
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, strip.values());
    }

    private static ColourStrip strip(double[] x, double[] values) {
        return ColourStrip.of(DatasetFactory.createFromObject(x), DatasetFactory.createFromObject(values), "against", "for");
    }
}

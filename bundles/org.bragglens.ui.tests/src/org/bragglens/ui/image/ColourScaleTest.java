// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.Ticks.Tick;
import org.junit.jupiter.api.Test;

class ColourScaleTest {

    private static final ImageStatistics IMAGE = new ImageStatistics(0, 100, 0, 100, 0.01);

    @Test
    void sharesBetweenTheEnds() {
        assertEquals(0.25, scale(IntensityScale.LINEAR, IntensityRange.FULL).share(25), 1e-12);
        assertEquals(0.5, scale(IntensityScale.SQUARE_ROOT, IntensityRange.FULL).share(25), 1e-12);
        assertEquals(0.5, scale(IntensityScale.LOGARITHM, IntensityRange.FULL).share(1), 1e-12);
    }

    @Test
    void aLogarithmEndsAtTheSmallestIntensityAboveZero() {
        ColourScale scale = scale(IntensityScale.LOGARITHM, IntensityRange.FULL);
        assertEquals(0, scale.share(0.01), 1e-12);
        assertEquals(0, scale.share(0), 1e-12);
        assertEquals(0, scale.share(-5), 1e-12);
        assertEquals(0, scale(IntensityScale.LOGARITHM, IntensityRange.fixed(10, 1000)).share(10), 1e-12);
        assertEquals(0.5, scale(IntensityScale.LOGARITHM, IntensityRange.fixed(10, 1000)).share(100), 1e-12);
    }

    @Test
    void aLogarithmOfNothingAboveZeroStillHasColours() {
        ImageAppearance logarithm = ImageAppearance.SECTION.with(IntensityScale.LOGARITHM).with(IntensityRange.FULL);
        ColourScale scale = ColourScale.of(logarithm, new ImageStatistics(-9, -1, -9, -1, Double.POSITIVE_INFINITY));
        assertEquals(IntensityScale.SQUARE_ROOT, scale.scale(), "which goes on below zero");
        assertEquals(0, scale.share(-9), 1e-12);
        assertEquals(0.5, scale.share(-4), 1e-12);
        assertEquals(1, scale.share(-1), 1e-12);
    }

    @Test
    void zeroHasTheMiddleColourAndNoLogarithm() {
        ImageAppearance difference = ImageAppearance.DIFFERENCE.with(IntensityScale.LOGARITHM);
        assertEquals(IntensityScale.SQUARE_ROOT, difference.effectiveScale());
        ColourScale scale = ColourScale.of(difference, IMAGE);
        assertEquals(0.5, scale.share(0), 1e-12);
        assertEquals(0.25, scale.share(-25), 1e-12);
        assertEquals(0.75, scale.share(25), 1e-12);
    }

    @Test
    void manyValuesGetTheColoursOfEach() {
        ColourScale scale = scale(IntensityScale.LOGARITHM, IntensityRange.FULL);
        double[] values = {0, 0.5, 3, 40, 100, 1000};
        int[] colours = new int[6];
        scale.paint(values, 5, colours);
        assertArrayEquals(new int[] {scale.rgb(0), scale.rgb(0.5), scale.rgb(3), scale.rgb(40), scale.rgb(100), 0}, colours);
    }

    @Test
    void twoColoursHaveALabelEach() {
        ColourScale spins = ColourScale.of(ImageAppearance.SPINS, IMAGE);
        assertEquals(List.of(new Tick(-0.5, "\u22121"), new Tick(0.5, "1")), spins.ticks(9).major());
        ColourScale occupancies = ColourScale.of(ImageAppearance.OCCUPANCIES, IMAGE);
        assertEquals(List.of(new Tick(0.25, "0"), new Tick(0.75, "1")), occupancies.ticks(9).major());
        assertEquals(ColourMap.SPINS.rgb(0), occupancies.rgb(0));
        assertEquals(ColourMap.SPINS.rgb(1), occupancies.rgb(1));
    }

    private static ColourScale scale(IntensityScale scale, IntensityRange range) {
        return ColourScale.of(ImageAppearance.SECTION.with(scale).with(range), IMAGE);
    }
}

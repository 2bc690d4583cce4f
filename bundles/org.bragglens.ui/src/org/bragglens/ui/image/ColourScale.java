// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.List;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.Span;
import org.bragglens.ui.plot.Ticks;

/**
 * From values to colours.
 *
 * @param values values at both ends of the colours
 * @param scale  between them
 * @param floor  the smallest value that a logarithm distinguishes
 * @param map    the colours
 */
record ColourScale(Span values, IntensityScale scale, double floor, ColourMap map) {

    /** A logarithm goes no further below the upper end than this. */
    private static final double DEEPEST = 1e-5;

    static ColourScale of(ImageAppearance appearance, ImageStatistics image) {
        Span values = appearance.range().limits(image);
        double lowest = Math.max(values.from(), image.lowestAboveZero());
        double floor = values.to() > 0 ? Math.max(Math.min(lowest, values.to()), values.to() * DEEPEST) : 1;
        IntensityScale scale = appearance.effectiveScale();
        // where nothing is above 0 there is no logarithm, and all would have one colour
        boolean needsOther = scale == IntensityScale.LOGARITHM && values.to() <= 0;
        return new ColourScale(values, needsOther ? IntensityScale.SQUARE_ROOT : scale, floor, appearance.map());
    }

    /** Heights of both ends, as the scale has them. */
    Span heights() {
        return Span.about(scale.height(values.from(), floor), scale.height(values.to(), floor));
    }

    /** Where a value lies between the ends: below 0 or above 1 beyond them. */
    double share(double value) {
        return heights().shareOf(scale.height(value, floor));
    }

    /** 0xRRGGBB. */
    int rgb(double value) {
        return map.rgb(share(value));
    }

    /** Marks for the values, placed at their heights; for two colours one in the middle of each. */
    Ticks ticks(int most) {
        Span heights = heights();
        if (!map.isTwoColours()) {
            return Ticks.intensities(scale, heights, Math.max(2, most));
        }
        double step = Math.pow(10, Math.floor(Math.log10(values.length())) - 1);
        return new Ticks(List.of(new Ticks.Tick(heights.at(0.25), shortest(values.from(), step)),
                new Ticks.Tick(heights.at(0.75), shortest(values.to(), step))), List.of());
    }

    private static String shortest(double value, double step) {
        return Ticks.number(value, value == Math.rint(value) ? 1 : step);
    }

    /** Turns the first {@code n} values into colours. */
    void paint(double[] from, int n, int[] into) {
        Span heights = heights();
        double factor = 1 / heights.length();
        for (int i = 0; i < n; i++) {
            into[i] = map.rgb((scale.height(from[i], floor) - heights.from()) * factor);
        }
    }
}

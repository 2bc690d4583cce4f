// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.ui.plot.IntensityScale;

/**
 * How an image is shown.
 *
 * @param map         colours
 * @param range       values that the colours' ends stand for
 * @param scale       between the ends; see {@link #effectiveScale}
 * @param symmetry    equivalents shown where nothing was measured
 * @param orientation of the axes on the screen
 */
public record ImageAppearance(ColourMap map, IntensityRange range, IntensityScale scale, ImageSymmetry symmetry,
        ImageOrientation orientation) {

    /** A section of reciprocal space. */
    public static final ImageAppearance SECTION = new ImageAppearance(ColourMap.VIRIDIS, IntensityRange.AUTOMATIC, IntensityScale.LINEAR,
            ImageSymmetry.NONE, ImageOrientation.GRAPH);

    /** The difference of two images: 0 is neutral. */
    public static final ImageAppearance DIFFERENCE = SECTION.with(ColourMap.DIVERGING).with(IntensityRange.AUTOMATIC.aboutZero(true));

    /** A lattice of spins: two colours, for −1 and 1. */
    public static final ImageAppearance SPINS = SECTION.with(ColourMap.SPINS).with(IntensityRange.fixed(-1, 1));

    /** A lattice of occupancies: the same two colours, for 0 and 1. */
    public static final ImageAppearance OCCUPANCIES = SPINS.with(IntensityRange.fixed(0, 1));

    public ImageAppearance with(ColourMap newMap) {
        return new ImageAppearance(newMap, range, scale, symmetry, orientation);
    }

    public ImageAppearance with(IntensityRange newRange) {
        return new ImageAppearance(map, newRange, scale, symmetry, orientation);
    }

    public ImageAppearance with(IntensityScale newScale) {
        return new ImageAppearance(map, range, newScale, symmetry, orientation);
    }

    public ImageAppearance with(ImageSymmetry newSymmetry) {
        return new ImageAppearance(map, range, scale, newSymmetry, orientation);
    }

    public ImageAppearance with(ImageOrientation newOrientation) {
        return new ImageAppearance(map, range, scale, symmetry, newOrientation);
    }

    /** The scale, but square root for logarithm where 0 is in the middle: 0 has no logarithm. */
    public IntensityScale effectiveScale() {
        return range.aboutZero() && scale == IntensityScale.LOGARITHM ? IntensityScale.SQUARE_ROOT : scale;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.Optional;

/**
 * What a section is prepared for: the grid of a model, and what intensities its training images have.
 *
 * @param points   along h and along k
 * @param extent   h and k of a section on the grid go through so many reciprocal units, both ends included
 * @param training quantiles of I / mean I over the training images, if they are known
 */
public record SectionContext(int points, double extent, Optional<IntensityDistribution> training) {

    /** The grid of the original and of our models, without training images: 64 × 64 points over two reciprocal units. */
    public static final SectionContext USUAL = new SectionContext(64, 2, Optional.empty());

    private static final int MOST_POINTS = 1024;

    /** @throws IllegalArgumentException if that is no grid */
    public SectionContext {
        if (points < 2 || points > MOST_POINTS || !(extent > 0 && Double.isFinite(extent))) {
            throw new IllegalArgumentException("a grid has 2 to " + MOST_POINTS + " points each way and an extent above 0");
        }
    }

    /** Reciprocal units from a point of the grid to the next. */
    public double step() {
        return extent / (points - 1);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.Arrays;

/**
 * How intensities are distributed: quantiles at evenly spaced shares from 0 (the smallest) to 1 (the largest), with straight lines between
 * them. Of training images the unit is the mean intensity of each.
 */
public final class IntensityDistribution {

    private final double[] quantiles;

    private IntensityDistribution(double[] quantiles) {
        this.quantiles = quantiles;
    }

    /**
     * @param quantiles two at least; the n-th of N is that of the share n / (N − 1), n from 0
     * @throws IllegalArgumentException if they are not finite, descend anywhere or are all equal
     */
    public static IntensityDistribution of(double... quantiles) {
        if (quantiles.length < 2 || !Arrays.stream(quantiles).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a distribution has at least two quantiles, all finite numbers");
        }
        for (int i = 1; i < quantiles.length; i++) {
            if (quantiles[i] < quantiles[i - 1]) {
                throw new IllegalArgumentException("quantiles do not descend");
            }
        }
        if (quantiles[0] == quantiles[quantiles.length - 1]) {
            throw new IllegalArgumentException("quantiles that are all equal are no distribution");
        }
        return new IntensityDistribution(quantiles.clone());
    }

    /** The intensity that a share of all points, 0 to 1, lies below. */
    public double at(double share) {
        double place = Math.clamp(share, 0.0, 1.0) * (quantiles.length - 1);
        int below = Math.min((int) place, quantiles.length - 2);
        double part = place - below;
        return (1 - part) * quantiles[below] + part * quantiles[below + 1];
    }

    /** A copy. */
    public double[] quantiles() {
        return quantiles.clone();
    }
}

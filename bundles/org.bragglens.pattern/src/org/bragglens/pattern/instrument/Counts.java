// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import java.util.random.RandomGenerator;

/** Photons and neutrons are counted. */
public final class Counts {

    /** Above this mean the normal limit with rounding and Poisson's distribution are alike within the noise of a pattern. */
    private static final double NORMAL = 30;
    /** Beyond it lies less of the distribution of that mean than numbers can say. */
    private static final int MOST = 100;
    private static final double[] RECIPROCALS = reciprocals();

    private Counts() {
    }

    /**
     * A whole number from Poisson's distribution of this mean: the inverse of its distribution function, searched from zero, for small means
     * (Devroye 1986, doi:10.1007/978-1-4613-8643-8, chapter X.3), the normal limit for large ones.
     */
    public static double poisson(RandomGenerator random, double mean) {
        if (mean > NORMAL) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double left = random.nextDouble();
        double probability = Math.exp(-mean);
        int n = 0;
        while (left > probability && n < MOST) {
            left -= probability;
            n++;
            probability *= mean * RECIPROCALS[n];
        }
        return n;
    }

    private static double[] reciprocals() {
        double[] reciprocals = new double[MOST + 1];
        for (int n = 1; n <= MOST; n++) {
            reciprocals[n] = 1.0 / n;
        }
        return reciprocals;
    }
}

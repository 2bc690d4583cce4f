// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import java.util.random.RandomGenerator;

/** Photons and neutrons are counted. */
public final class Counts {

    /** Above this mean the normal limit with rounding and Poisson's distribution are alike within the noise of a pattern. */
    private static final double NORMAL = 30;

    private Counts() {
    }

    /** A whole number from Poisson's distribution of this mean: Knuth's product for small means, the normal limit for large ones. */
    public static double poisson(RandomGenerator random, double mean) {
        if (mean > NORMAL) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int n = 0;
        while (product > limit) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }
}

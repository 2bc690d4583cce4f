// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import java.util.random.RandomGenerator;

/** Numbers drawn from ranges, and what images tell of themselves. */
final class Drawn {

    private Drawn() {
    }

    /** From {@code low} on and below {@code high}; {@code low} where both are the same. */
    static double uniform(RandomGenerator random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** The logarithm is uniform; both above 0. */
    static double logUniform(RandomGenerator random, double low, double high) {
        return low * StrictMath.pow(high / low, random.nextDouble());
    }

    /** Mean of what is measured; 0 where nothing is. */
    static double mean(float[] image) {
        double sum = 0;
        int count = 0;
        for (float value : image) {
            if (!Float.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** @throws IllegalArgumentException with a message for people, unless a range ascends */
    static void checkRange(String low, double from, String high, double to) {
        if (from > to) {
            throw new IllegalArgumentException(low + " must not lie above " + high);
        }
    }
}

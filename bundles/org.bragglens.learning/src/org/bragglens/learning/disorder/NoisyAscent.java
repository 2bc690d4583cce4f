// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;

/**
 * Goes up a function that is known with noise only, within [−1, 1] along each axis. Each step asks at two places, a little each way along a
 * random diagonal, which gives all slopes at once (simultaneous perturbation: Spall 1992, doi:10.1109/9.119632); a step along each axis has
 * the size that Adam (arXiv:1412.6980) makes of the slopes so far, and shrinks to the end.
 */
final class NoisyAscent {

    /** How far away it asks. */
    private static final double PROBE = 0.04;
    private static final double FIRST_STEP = 0.03;
    private static final double LAST_STEP = 0.002;
    private static final double MEAN_DECAY = 0.8;
    private static final double SQUARE_DECAY = 0.95;

    private final RandomGenerator random;
    private final double[] place;
    private final double[] means;
    private final double[] squares;
    private int steps;

    NoisyAscent(double[] start, long seed) {
        random = Seeds.generator(seed);
        place = start.clone();
        means = new double[start.length];
        squares = new double[start.length];
    }

    /** Where it is: a fresh array. */
    double[] place() {
        return place.clone();
    }

    /**
     * @param done  share of the way
     * @param value to be made large; where it is not a number, nothing was learned and no step is made
     * @return the better value of the two places; NaN if there was no step
     */
    double step(double done, ToDoubleFunction<double[]> value) {
        double[] up = place.clone();
        double[] down = place.clone();
        for (int t = 0; t < place.length; t++) {
            double probe = random.nextBoolean() ? PROBE : -PROBE;
            up[t] = Math.clamp(place[t] + probe, -1, 1);
            down[t] = Math.clamp(place[t] - probe, -1, 1);
        }
        double above = value.applyAsDouble(up);
        double below = Double.isNaN(above) ? above : value.applyAsDouble(down);
        if (Double.isNaN(below)) {
            return below;
        }
        steps++;
        double size = FIRST_STEP + (LAST_STEP - FIRST_STEP) * done;
        for (int t = 0; t < place.length; t++) {
            double slope = (above - below) / (up[t] - down[t]);
            means[t] = MEAN_DECAY * means[t] + (1 - MEAN_DECAY) * slope;
            squares[t] = SQUARE_DECAY * squares[t] + (1 - SQUARE_DECAY) * slope * slope;
            double mean = means[t] / (1 - Math.pow(MEAN_DECAY, steps));
            double root = Math.sqrt(squares[t] / (1 - Math.pow(SQUARE_DECAY, steps)));
            place[t] = Math.clamp(place[t] + (root > 0 ? size * mean / root : 0), -1, 1);
        }
        return Math.max(above, below);
    }
}

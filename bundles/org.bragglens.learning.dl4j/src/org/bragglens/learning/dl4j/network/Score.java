// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

/**
 * How samples were answered.
 *
 * @param loss    summed over samples
 * @param right   samples answered rightly
 * @param samples their number
 */
public record Score(double loss, int right, int samples) {

    public static final Score NONE = new Score(0, 0, 0);

    public Score plus(Score other) {
        return new Score(loss + other.loss, right + other.right, samples + other.samples);
    }

    public double meanLoss() {
        return loss / samples;
    }

    public double accuracy() {
        return (double) right / samples;
    }
}

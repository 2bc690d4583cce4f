// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

/**
 * Where a training stands.
 *
 * @param epoch            running epoch, from 1
 * @param samplesSeen      samples of this epoch
 * @param samplesTotal     samples of an epoch
 * @param loss             running mean of this epoch's training loss
 * @param samplesPerSecond measured over the last seconds
 * @param fraction         of the whole training, 0 to 1, by epochs or by time, whichever ends first
 * @param secondsLeft      estimated; NaN before the first second and the second step
 */
public record TrainingProgress(int epoch, int samplesSeen, int samplesTotal, double loss, double samplesPerSecond, double fraction,
        double secondsLeft) {
}

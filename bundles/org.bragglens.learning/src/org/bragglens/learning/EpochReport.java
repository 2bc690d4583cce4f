// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

/**
 * One finished epoch.
 *
 * @param epoch              from 1
 * @param loss               mean training loss
 * @param accuracy           share of training samples answered rightly while learning; NaN for vector targets
 * @param validationLoss     mean loss of the validation samples
 * @param validationAccuracy share answered rightly; NaN for vector targets
 * @param learningRate       at the end of the epoch
 * @param seconds            since the training began, earlier runs included
 * @param best               whether the validation loss is the lowest so far
 */
public record EpochReport(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy, double learningRate,
        double seconds, boolean best) {
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import org.bragglens.learning.TrainingSettings;

/** Step size as a function of how much of the training is done (cosine: Loshchilov and Hutter 2017, arXiv:1608.03983, without restarts). */
record LearningRate(double largest, TrainingSettings.Schedule schedule) {

    /** Share of the training in which the rate rises. */
    private static final double WARM_UP = 0.02;

    /** @param fraction of the training that will be done after the step, 0 to 1 */
    double at(double fraction) {
        return switch (schedule) {
            case CONSTANT -> largest;
            case COSINE -> largest * Math.min(1, fraction / WARM_UP) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, fraction)));
        };
    }
}

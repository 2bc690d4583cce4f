// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring;

import java.util.random.RandomGenerator;

/** One step with its settings, ready to run: the same image and the same state of the generator always give the same result. */
@FunctionalInterface
public interface MeasuringStep {

    /**
     * Never changes its argument.
     *
     * @param image  points² intensities, [h][k] row by row, in any unit; NaN where nothing is measured, which stays so
     * @param points along h and along k
     * @param extent h and k go from 0 to so many reciprocal units, both ends included
     * @param random what is drawn comes from it alone
     * @return an image of the same size and unit
     */
    float[] apply(float[] image, int points, double extent, RandomGenerator random);
}

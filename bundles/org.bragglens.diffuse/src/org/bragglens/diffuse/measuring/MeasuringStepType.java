// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring;

import org.bragglens.base.recipe.StepType;

/**
 * A kind of thing that a measurement does to an image. An OSGi service: whoever offers one adds a step to recipes and to the command line.
 *
 * @param <S> its settings record, as a rule ranges that a strength is drawn from
 */
public interface MeasuringStepType<S extends Record> extends StepType<S> {

    /** @throws IllegalArgumentException with a message for people, if these settings do not go together */
    MeasuringStep create(S settings);
}

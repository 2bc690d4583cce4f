// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import org.bragglens.base.recipe.StepType;

/**
 * A kind of augmentation step; its description says what in a measurement it stands for. An OSGi service: whoever offers one adds a step to
 * the editor, to recipes and to training.
 *
 * @param <S> its settings record
 */
public interface AugmentationType<S extends Record> extends StepType<S> {

    Augmentation create(S settings);
}

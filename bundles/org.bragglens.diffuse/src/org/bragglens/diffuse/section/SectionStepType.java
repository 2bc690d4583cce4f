// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import org.bragglens.base.recipe.StepType;

/**
 * A kind of step in the preparation of measured sections. An OSGi service: whoever offers one adds a step to the editor, to recipes and
 * to the command line.
 *
 * @param <S> its settings record
 */
public interface SectionStepType<S extends Record> extends StepType<S> {

    /** @throws IllegalArgumentException with a message for people, if these settings do not go together */
    SectionStep create(S settings);

    /** Whether a point may have another place or other coordinates after it: a section that lies on the grid already needs no such step. */
    default boolean movesPoints() {
        return false;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.Optional;

import org.bragglens.diffuse.section.SectionStage;

/**
 * A section before and after a step of the recipe.
 *
 * @param before empty if the recipe cannot run at all
 * @param after  empty if the step gave nothing
 * @param remark in what way this is not simply before and after the step; may be empty
 */
record StagePair(Optional<SectionStage> before, Optional<SectionStage> after, String remark) {
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;

/**
 * How far a recipe came with a section.
 *
 * @param stages  the section as it was given, and what each step that ran made of it
 * @param problem why it went no further, or why a model could not read the result
 */
public record SectionPreview(List<SectionStage> stages, Optional<InputException> problem) {

    public SectionPreview {
        stages = List.copyOf(stages);
    }
}

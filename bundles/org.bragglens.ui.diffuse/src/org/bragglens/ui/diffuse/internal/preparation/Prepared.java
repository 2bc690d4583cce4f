// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionPreview;
import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.ui.diffuse.session.OpenSection;

/**
 * What a recipe made of a section.
 *
 * @param request what was asked for
 * @param stages  the section as it was given, and what each step that ran made of it; empty if the recipe cannot run
 * @param problem why the recipe does not end in a section for a model, in one line; empty if it does
 */
record Prepared(Request request, List<SectionStage> stages, String problem) {

    /**
     * @param section  to be prepared
     * @param recipe   how
     * @param context  for what
     */
    record Request(OpenSection section, Recipe recipe, SectionContext context) {
    }

    static Prepared of(Request request, SectionCatalog catalog) {
        try {
            SectionPreview preview = catalog.preparation(request.recipe).preview(request.section.section(), request.context);
            return new Prepared(request, preview.stages(), preview.problem().map(InputException::getMessage).orElse(""));
        } catch (IllegalArgumentException e) {
            return new Prepared(request, List.of(), e.getMessage());
        }
    }

    /**
     * The section before and after a step.
     *
     * @param index of the step in the recipe; −1 for all of the recipe
     */
    StagePair around(int index) {
        if (index < 0 || index >= request.recipe.steps().size()) {
            return new StagePair(stages.stream().findFirst(), problem.isEmpty() ? Optional.of(stages.getLast()) : Optional.empty(),
                    problem.isEmpty() ? "" : "The recipe does not come to its end");
        }
        int place = index + 1;
        Optional<SectionStage> before = stages.stream().filter(s -> s.place() < place).reduce((first, second) -> second);
        Optional<SectionStage> after = stages.stream().filter(s -> s.place() == place).findFirst();
        if (after.isEmpty() && !request.recipe.steps().get(index).enabled()) {
            return new StagePair(before, before, "The step is off");
        }
        return new StagePair(before, after, after.isPresent() ? "" : "The recipe does not come through this step");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeBook;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.diffuse.section.internal.BuiltInSteps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All kinds of step for the preparation of measured sections that somebody offers, and the recipes made of them. An OSGi service. */
@Component(service = SectionCatalog.class)
public final class SectionCatalog extends RecipeBook<SectionStepType<?>> {

    /** What a recipe's {@code format} is, by which a file of one is told. */
    public static final String FORMAT = "bragglens-section-recipe";

    /** More than anybody has use for; a bound for files from strangers. */
    private static final int MOST_STEPS = 100;

    @Activate
    public SectionCatalog(@Reference List<SectionStepType<?>> types) {
        super(types, FORMAT, Chance.NONE);
    }

    /** The built-in kinds alone, for use without OSGi. */
    public static SectionCatalog standard() {
        return new SectionCatalog(BuiltInSteps.types());
    }

    /**
     * For a section that lies on the grid already: Bragg peaks and outliers are masked and filled in, a flat background is taken off, the
     * mean becomes 1.
     */
    @Override
    public Recipe standardRecipe() {
        return Recipe.of(BuiltInSteps.ofStandardRecipe().stream().map(this::newStep).toList());
    }

    /** @throws IllegalArgumentException with a message for people, if the recipe has too many steps or settings that do not go together */
    public SectionPreparation preparation(Recipe recipe) {
        if (recipe.steps().size() > MOST_STEPS) {
            throw new IllegalArgumentException("a recipe for sections has at most " + MOST_STEPS + " steps, not " + recipe.steps().size());
        }
        List<SectionPreparation.Placed> steps = new ArrayList<>();
        for (int i = 0; i < recipe.steps().size(); i++) {
            RecipeStep step = recipe.steps().get(i);
            if (step.enabled()) {
                SectionStepType<?> type = type(step.type());
                steps.add(new SectionPreparation.Placed(i + 1, type.label(), create(type, step.settings())));
            }
        }
        return new SectionPreparation(steps);
    }

    // the catalog holds steps of every kind; a step's settings are always of its own type's record
    @SuppressWarnings("unchecked")
    private static <S extends Record> SectionStep create(SectionStepType<S> type, Record settings) {
        return type.create((S) settings);
    }
}

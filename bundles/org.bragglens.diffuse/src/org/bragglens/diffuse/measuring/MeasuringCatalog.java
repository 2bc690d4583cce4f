// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeBook;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.diffuse.measuring.internal.BuiltInSteps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All kinds of thing that a measurement does to an image that somebody offers, and the recipes made of them. An OSGi service. */
@Component(service = MeasuringCatalog.class)
public final class MeasuringCatalog extends RecipeBook<MeasuringStepType<?>> {

    /** What a recipe's {@code format} is, by which a file of one is told. */
    public static final String FORMAT = "bragglens-measuring-recipe";

    /** More than anybody has use for; a bound for files from strangers. */
    private static final int MOST_STEPS = 100;

    @Activate
    public MeasuringCatalog(@Reference List<MeasuringStepType<?>> types) {
        super(types, FORMAT, Chance.SEEDED);
    }

    /** The built-in kinds alone, for use without OSGi. */
    public static MeasuringCatalog standard() {
        return new MeasuringCatalog(BuiltInSteps.types());
    }

    /** All built-in steps with their defaults, in the order in which a measurement comes about: sample, instrument, detector. */
    @Override
    public Recipe standardRecipe() {
        return new Recipe(1, BuiltInSteps.types().stream().map(t -> newStep(t.id())).toList());
    }

    /** @throws IllegalArgumentException with a message for people, if the recipe has too many steps or settings that do not go together */
    public Measuring measuring(Recipe recipe) {
        if (recipe.steps().size() > MOST_STEPS) {
            throw new IllegalArgumentException("a recipe for measuring has at most " + MOST_STEPS + " steps, not " + recipe.steps().size());
        }
        List<Measuring.Placed> steps = new ArrayList<>();
        for (int i = 0; i < recipe.steps().size(); i++) {
            RecipeStep step = recipe.steps().get(i);
            if (step.enabled()) {
                steps.add(new Measuring.Placed(i, create(type(step.type()), step.settings())));
            }
        }
        return new Measuring(recipe.seed(), steps);
    }

    // the catalog holds steps of every kind; a step's settings are always of its own type's record
    @SuppressWarnings("unchecked")
    private static <S extends Record> MeasuringStep create(MeasuringStepType<S> type, Record settings) {
        return type.create((S) settings);
    }
}

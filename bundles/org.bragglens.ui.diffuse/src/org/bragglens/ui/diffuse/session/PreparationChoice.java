// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.util.Optional;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;

/**
 * How sections are prepared for models: a value.
 *
 * @param recipe of steps
 * @param used   whether models are shown what the recipe makes; else they are shown sections as they were opened
 */
public record PreparationChoice(Recipe recipe, boolean used) {

    /** The recipe that sections are prepared with; empty where they are shown as they were opened. */
    public Optional<Recipe> applied() {
        return used ? Optional.of(recipe) : Optional.empty();
    }

    /** Steps of the recipe that are on. */
    public int steps() {
        return (int) recipe.steps().stream().filter(RecipeStep::enabled).count();
    }

    PreparationChoice with(Recipe other) {
        return new PreparationChoice(other, used);
    }

    PreparationChoice withUsed(boolean isUsed) {
        return new PreparationChoice(recipe, isUsed);
    }
}

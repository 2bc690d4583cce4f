// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.recipe;

import java.util.List;

/**
 * An ordered list of steps, and the seed of those that draw from chance.
 *
 * @param seed  the same seed gives the same results; 0 where no step draws from chance
 * @param steps in the order in which they run
 */
public record Recipe(long seed, List<RecipeStep> steps) {

    public Recipe {
        steps = List.copyOf(steps);
    }

    /** A recipe without chance. */
    public static Recipe of(List<RecipeStep> steps) {
        return new Recipe(0, steps);
    }

    public Recipe withSeed(long other) {
        return new Recipe(other, steps);
    }

    public Recipe withSteps(List<RecipeStep> other) {
        return new Recipe(seed, other);
    }
}

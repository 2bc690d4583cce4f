// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import java.util.List;

/**
 * An ordered, seeded list of augmentation steps.
 *
 * @param seed  the same seed gives the same patterns
 * @param steps in the order in which they run
 */
public record Recipe(long seed, List<RecipeStep> steps) {

    public Recipe {
        steps = List.copyOf(steps);
    }

    public Recipe withSeed(long other) {
        return new Recipe(other, steps);
    }

    public Recipe withSteps(List<RecipeStep> other) {
        return new Recipe(seed, other);
    }
}

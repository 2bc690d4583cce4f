// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.recipe;

/**
 * One line of a recipe.
 *
 * @param type     id of a {@link StepType}
 * @param enabled  whether it runs
 * @param settings a settings record of that type
 */
public record RecipeStep(String type, boolean enabled, Record settings) {

    public RecipeStep withEnabled(boolean other) {
        return new RecipeStep(type, other, settings);
    }

    public RecipeStep withSettings(Record other) {
        return new RecipeStep(type, enabled, other);
    }
}

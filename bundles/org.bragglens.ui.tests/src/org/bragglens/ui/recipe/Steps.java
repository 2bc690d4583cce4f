// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import java.util.List;
import java.util.Locale;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeBook;
import org.bragglens.base.recipe.StepType;
import org.bragglens.base.settings.Setting;

/** Recipes of steps that do nothing, for tests. */
final class Steps extends RecipeBook<StepType<?>> {

    record Settings(@Setting(label = "Width", unit = "mm", min = 0, max = 10, initial = "2.0") double width,
            @Setting(label = "Count", min = 1, max = 9, initial = "3") int count) {
    }

    private static final class Type extends DescribedStepType<Settings> {

        Type(String id) {
            super(id, id.toUpperCase(Locale.ROOT), "Does nothing.", "", Settings.class);
        }
    }

    Steps() {
        super(List.of(new Type("bend"), new Type("cut"), new Type("drill")), "steps", Chance.SEEDED);
    }

    @Override
    public Recipe standardRecipe() {
        return new Recipe(1, List.of(newStep("bend"), newStep("cut").withEnabled(false)));
    }
}

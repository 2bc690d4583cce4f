// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.section.SectionCatalog;

/** Keeps how sections are prepared from one start to the next: with the standard recipe, until somebody wants something else. */
final class RememberedPreparation {

    private static final String RECIPE = "preparationRecipe";
    private static final String UNUSED = "preparationUnused";

    private final SectionCatalog catalog;
    private final Memory memory;

    RememberedPreparation(SectionCatalog catalog, Memory memory) {
        this.catalog = catalog;
        this.memory = memory;
    }

    PreparationChoice recall() {
        return new PreparationChoice(recipe(memory.get(RECIPE)), memory.get(UNUSED).isEmpty());
    }

    private Recipe recipe(String json) {
        try {
            return json.isEmpty() ? catalog.standardRecipe() : catalog.fromJson(json);
        } catch (IllegalArgumentException e) {
            // of another version, with a step that is no longer installed: nothing that a person could mend at start
            return catalog.standardRecipe();
        }
    }

    /** The standard recipe is not written down, so that a better one of a later version is taken up. */
    void keep(PreparationChoice choice) {
        memory.put(RECIPE, choice.recipe().equals(catalog.standardRecipe()) ? "" : catalog.toJson(choice.recipe()));
        memory.put(UNUSED, choice.used() ? "" : Boolean.TRUE.toString());
    }
}

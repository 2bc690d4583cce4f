// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.base.recipe.Recipe;

/** Where the recipe comes from. */
sealed interface RecipeChoice {

    /**
     * The recipe itself; may read a file.
     *
     * @param edited the augmentation editor's recipe; empty if it was never opened
     * @throws IOException in one line for people
     */
    Recipe recipe(AugmentationCatalog catalog, Optional<Recipe> edited) throws IOException;

    /** The one that the shipped models are trained with. */
    record Standard() implements RecipeChoice {

        @Override
        public Recipe recipe(AugmentationCatalog catalog, Optional<Recipe> edited) {
            return catalog.standardRecipe();
        }
    }

    /** The augmentation editor's, as it is when the training starts. */
    record Edited() implements RecipeChoice {

        @Override
        public Recipe recipe(AugmentationCatalog catalog, Optional<Recipe> edited) {
            return edited.orElseGet(catalog::standardRecipe);
        }
    }

    record InFile(Path file) implements RecipeChoice {

        @Override
        public Recipe recipe(AugmentationCatalog catalog, Optional<Recipe> edited) throws IOException {
            return catalog.read(file);
        }
    }
}

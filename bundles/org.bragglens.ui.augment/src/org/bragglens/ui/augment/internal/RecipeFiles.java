// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.Recipe;

/** Loads and saves recipes away from the window's thread. */
final class RecipeFiles {

    private final AugmentationCatalog catalog;
    private final Executor background;

    RecipeFiles(AugmentationCatalog catalog, Executor background) {
        this.catalog = catalog;
        this.background = background;
    }

    /**
     * Reads a recipe.
     *
     * @param loaded  takes it, on the background's thread
     * @param problem takes one line for people instead
     */
    void load(Path file, Consumer<Recipe> loaded, Consumer<String> problem) {
        background.execute(() -> {
            try {
                loaded.accept(catalog.read(file));
            } catch (IOException e) {
                problem.accept(e.getMessage());
            }
        });
    }

    /** @param outcome takes one line for people if the file could not be written, nothing if it was */
    void save(Recipe recipe, Path file, Consumer<Optional<String>> outcome) {
        background.execute(() -> {
            try {
                catalog.write(recipe, file);
                outcome.accept(Optional.empty());
            } catch (IOException e) {
                outcome.accept(Optional.of(e.getMessage()));
            }
        });
    }
}

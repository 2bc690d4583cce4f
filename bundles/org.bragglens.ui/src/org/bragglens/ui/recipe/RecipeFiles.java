// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeBook;

/** Loads and saves recipes away from the window's thread. */
final class RecipeFiles {

    private final RecipeBook<?> book;
    private final Executor background;

    RecipeFiles(RecipeBook<?> book, Executor background) {
        this.book = book;
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
                loaded.accept(book.read(file));
            } catch (IOException e) {
                problem.accept(e.getMessage());
            }
        });
    }

    /** @param outcome takes one line for people if the file could not be written, nothing if it was */
    void save(Recipe recipe, Path file, Consumer<Optional<String>> outcome) {
        background.execute(() -> {
            try {
                book.write(recipe, file);
                outcome.accept(Optional.empty());
            } catch (IOException e) {
                outcome.accept(Optional.of(e.getMessage()));
            }
        });
    }
}

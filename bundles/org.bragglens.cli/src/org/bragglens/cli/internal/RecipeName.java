// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeBook;

/** What options call a recipe: the name of a file, or {@code standard}. */
public final class RecipeName {

    public static final String STANDARD = "standard";

    private RecipeName() {
    }

    /** Whether it is that of a file. */
    public static boolean isFile(String name) {
        return !name.equals(STANDARD);
    }

    /** @throws IOException in one line, if there is no such recipe */
    public static Recipe read(RecipeBook<?> book, String name) throws IOException {
        return isFile(name) ? book.read(Path.of(name)) : book.standardRecipe();
    }
}

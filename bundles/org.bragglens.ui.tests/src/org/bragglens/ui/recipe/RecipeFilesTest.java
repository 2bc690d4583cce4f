// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.recipe.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeFilesTest {

    @TempDir
    Path folder;

    private final Steps book = new Steps();
    private final RecipeFiles files = new RecipeFiles(book, Runnable::run);
    private final List<Recipe> loaded = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void whatIsSavedIsLoaded() {
        Recipe recipe = book.standardRecipe().withSeed(42);
        Path file = folder.resolve("r.json");
        files.save(recipe, file, problem -> assertEquals(Optional.empty(), problem));
        files.load(file, loaded::add, problems::add);
        assertEquals(List.of(recipe), loaded);
    }

    @Test
    void aFileThatIsNoRecipeIsSaidInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"format\": \"something\"}");
        files.load(file, loaded::add, problems::add);
        assertEquals(List.of(), loaded);
        assertTrue(problems.getFirst().startsWith(file.toString()), problems.toString());
    }

    @Test
    void aFolderThatIsNotThereIsSaidToo() {
        List<Optional<String>> outcome = new ArrayList<>();
        files.save(book.standardRecipe(), folder.resolve("none/r.json"), outcome::add);
        assertTrue(outcome.getFirst().orElseThrow().contains("folder"), outcome.toString());
    }
}

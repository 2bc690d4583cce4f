// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.RecipeBook.Chance;
import org.bragglens.base.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeBookTest {

    record Width(@Setting(label = "Width", unit = "mm", min = 0, max = 10, initial = "2") double width) {
    }

    record Count(@Setting(label = "Count", min = 1, max = 9, initial = "3") int count) {
    }

    /** A purpose of its own, which asks for more than every step has. */
    interface Cut<S extends Record> extends StepType<S> {

        String tool();
    }

    private static final class Saw extends DescribedStepType<Width> implements Cut<Width> {

        Saw() {
            super("saw", "Saw off", "Takes the end away.", "", Width.class);
        }

        @Override
        public String tool() {
            return "saw";
        }
    }

    private static final class Drill extends DescribedStepType<Count> implements Cut<Count> {

        Drill() {
            super("drill", "Drill", "Makes holes.", "", Count.class);
        }

        @Override
        public String tool() {
            return "drill";
        }
    }

    private static final class Cuts extends RecipeBook<Cut<?>> {

        Cuts(Chance chance) {
            super(List.of(new Saw(), new Drill()), "cuts", chance);
        }

        @Override
        public Recipe standardRecipe() {
            return Recipe.of(List.of(newStep("drill"), newStep("saw").withEnabled(false)));
        }
    }

    private final Cuts seeded = new Cuts(Chance.SEEDED);
    private final Cuts plain = new Cuts(Chance.NONE);

    @Test
    void aForgottenCommaIsPlaced() {
        assertEquals("not a recipe: not a JSON object; look at line 3, column 20",
                assertThrows(IllegalArgumentException.class, () -> plain.fromJson("""
                        {"format": "cuts", "version": 1,
                         "steps": [
                           {"type": "saw" "settings": {"width": 3}}]}
                        """)).getMessage());
        assertEquals("not a recipe: not a JSON object",
                assertThrows(IllegalArgumentException.class, () -> plain.fromJson("[]")).getMessage());
    }

    @Test
    void kindsAreSortedByLabelAndFoundByTheirName() {
        assertEquals(List.of("drill", "saw"), plain.types().stream().map(Cut::tool).toList());
        assertEquals("saw", plain.type("saw").tool());
        assertEquals("unknown step 'plane'; known are drill, saw",
                assertThrows(IllegalArgumentException.class, () -> plain.type("plane")).getMessage());
    }

    @Test
    void newStepsHaveTheDefaults() {
        assertEquals(new RecipeStep("drill", true, new Count(3)), plain.newStep("drill"));
    }

    @Test
    void theSeedIsInTheJsonWhereThereIsChanceOnly() {
        Recipe recipe = plain.standardRecipe().withSeed(7);
        assertEquals(7, seeded.toTree(recipe).get("seed").getAsLong());
        assertFalse(plain.toTree(recipe).has("seed"));
        assertEquals(recipe, seeded.fromJson(seeded.toJson(recipe)));
        assertEquals(recipe.withSeed(0), plain.fromJson(plain.toJson(recipe)));
        assertTrue(seeded.seeded());
        assertFalse(plain.seeded());
    }

    @Test
    void aRecipeWithChanceMustSayItsSeed() {
        String json = plain.toJson(plain.standardRecipe());
        assertEquals("\"seed\" is not a whole number", assertThrows(IllegalArgumentException.class,
                () -> seeded.fromJson(json)).getMessage());
    }

    @Test
    void recipesOfAnotherPurposeAreRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"format\": \"holes\", \"version\": 1, \"steps\": []}");
        InputException refused = assertThrows(InputException.class, () -> plain.read(file));
        assertEquals(file + ": not a recipe: \"format\" is not \"cuts\"", refused.getMessage());
    }

    @Test
    void theStepWithAMistakeIsNamed() {
        String json = plain.toJson(plain.standardRecipe()).replace("\"width\": 2.0", "\"width\": 11");
        String refused = assertThrows(IllegalArgumentException.class, () -> plain.fromJson(json)).getMessage();
        assertTrue(refused.startsWith("step 2: "), refused);
    }

    @Test
    void aFileHoldsWhatWasWritten(@TempDir Path folder) throws Exception {
        Recipe recipe = plain.standardRecipe().withSteps(List.of(plain.newStep("saw").withSettings(new Width(4.5))));
        plain.write(recipe, folder.resolve("r.json"));
        assertEquals(recipe, plain.read(folder.resolve("r.json")));
    }

    @Test
    void aFileThatIsTooLongIsNotRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("long.json"), " ".repeat((1 << 20) + 1));
        assertEquals(file + ": too long for a recipe; choose a recipe file",
                assertThrows(InputException.class, () -> plain.read(file)).getMessage());
    }
}

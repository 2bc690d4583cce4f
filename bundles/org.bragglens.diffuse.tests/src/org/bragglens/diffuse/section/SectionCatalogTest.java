// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.settings.SettingsField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionCatalogTest {

    private static final SectionCatalog CATALOG = SectionCatalog.standard();

    @Test
    void recipesOfAllStepsGoToJsonAndBack() {
        Recipe all = Recipe.of(CATALOG.types().stream().map(t -> CATALOG.newStep(t.id())).toList());
        String json = CATALOG.toJson(all);
        assertEquals(all, CATALOG.fromJson(json));
        assertTrue(json.contains("\"format\": \"bragglens-section-recipe\"") && !json.contains("seed"), json);
        Recipe standard = CATALOG.standardRecipe();
        assertEquals(standard, CATALOG.fromJson(CATALOG.toJson(standard)));
        assertEquals(List.of("mask-bragg", "mask-outliers", "in-paint", "subtract-background", "normalise"),
                standard.steps().stream().map(s -> s.type()).toList());
    }

    @Test
    void everyStepSaysWhatItIs() {
        for (SectionStepType<?> type : CATALOG.types()) {
            assertTrue(type.id().matches("[a-z-]+") && !type.label().isEmpty() && type.description().endsWith("."), type.id());
            for (SettingsField field : type.settings().fields()) {
                assertFalse(field.setting().help().isEmpty(), type.id() + "." + field.name());
            }
        }
    }

    @Test
    void hostileRecipesAreOneClearLine(@TempDir Path folder) throws Exception {
        assertProblem("\"format\" is not", "{\"format\": \"bragglens-recipe\", \"version\": 1, \"seed\": 1, \"steps\": []}");
        assertProblem("step 1: unknown step 'format-disk'; known are bin,", recipe("{\"type\": \"format-disk\"}"));
        assertProblem("step 1: unknown setting 'radios'", recipe("{\"type\": \"mask-bragg\", \"settings\": {\"radios\": 1}}"));
        assertProblem("step 1: radius must lie between 0.001 and 0.5 r.l.u., not 7.0",
                recipe("{\"type\": \"mask-bragg\", \"settings\": {\"radius\": 7}}"));
        assertProblem("radius must be a finite number", recipe("{\"type\": \"mask-bragg\", \"settings\": {\"radius\": \"NaN\"}}"));
        assertProblem("h and k go the same way, or nowhere", recipe("{\"type\": \"reconstruct\", \"settings\": {\"hRows\": 0}}"));
        assertProblem("lower must lie below upper", recipe("{\"type\": \"normalise\", \"settings\": {\"lower\": 99}}"));
        assertProblem("not a list of at most", recipe(String.join(",", Collections.nCopies(2000, "{\"type\": \"smooth\"}"))));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> CATALOG.preparation(
                CATALOG.fromJson(recipe(String.join(",", Collections.nCopies(101,
                        "{\"type\": \"smooth\"}")))))).getMessage().contains("at most 100"));
        Path file = Files.writeString(folder.resolve("r.json"), recipe("{\"type\": 5}"));
        assertThrows(InputException.class, () -> CATALOG.read(file));
    }

    private static String recipe(String steps) {
        return "{\"format\": \"bragglens-section-recipe\", \"version\": 1, \"steps\": [" + steps + "]}";
    }

    private static void assertProblem(String part, String json) {
        String message = assertThrows(IllegalArgumentException.class, () -> CATALOG.fromJson(json)).getMessage();
        assertTrue(message.contains(part), message);
    }

    /** Whatever a recipe says, it is refused in a line, or a run of it ends in a section or in a line. */
    @Test
    void damagedRecipesDoNoHarm() {
        String whole = CATALOG.toJson(Recipe.of(CATALOG.types().stream().map(t -> CATALOG.newStep(t.id())).toList()));
        SplittableRandom random = new SplittableRandom(11);
        Section section = Plane.of(20, 20, (r, c) -> r + c);
        int ran = 0;
        for (int i = 0; i < 5000; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int change = 1 + random.nextInt(2); change > 0; change--) {
                damaged.setCharAt(random.nextInt(damaged.length()), "0123456789-.e{}[],:\"abtrufals".charAt(random.nextInt(29)));
            }
            try {
                SectionPreparation preparation = CATALOG.preparation(CATALOG.fromJson(damaged.toString()));
                preparation.preview(section, SectionContext.USUAL);
                ran++;
            } catch (IllegalArgumentException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
        assertTrue(ran > 10, ran + " ran");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.settings.SettingsField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringCatalogTest {

    private static final MeasuringCatalog CATALOG = MeasuringCatalog.standard();
    private static final int POINTS = 20;

    private static float[] image(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] image = new float[POINTS * POINTS];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextDouble();
        }
        return image;
    }

    @Test
    void recipesGoToJsonAndBackWithTheirSeed() {
        Recipe standard = CATALOG.standardRecipe().withSeed(77);
        String json = CATALOG.toJson(standard);
        assertEquals(standard, CATALOG.fromJson(json));
        assertTrue(json.contains("\"format\": \"bragglens-measuring-recipe\"") && json.contains("\"seed\": 77"), json);
        assertEquals(List.of("form-factor", "fall-off", "bragg-tails", "blur", "background", "counts", "gaps"),
                standard.steps().stream().map(RecipeStep::type).toList());
    }

    @Test
    void everyStepSaysWhatItIs() {
        for (MeasuringStepType<?> type : CATALOG.types()) {
            assertTrue(type.id().matches("[a-z-]+") && !type.label().isEmpty() && type.description().endsWith("."), type.id());
            for (SettingsField field : type.settings().fields()) {
                assertFalse(field.setting().help().isEmpty(), type.id() + "." + field.name());
            }
        }
    }

    @Test
    void hostileRecipesAreOneClearLine(@TempDir Path folder) throws Exception {
        assertProblem("\"format\" is not", "{\"format\": \"bragglens-section-recipe\", \"version\": 1, \"steps\": []}");
        assertProblem("step 1: unknown step 'x-ray'; known are background,", recipe("{\"type\": \"x-ray\"}"));
        assertProblem("step 1: unknown setting 'many'", recipe("{\"type\": \"counts\", \"settings\": {\"many\": 1}}"));
        assertProblem("step 1: scatterers must lie between 2 and 100, not 1000000",
                recipe("{\"type\": \"form-factor\", \"settings\": {\"scatterers\": 1000000}}"));
        assertProblem("weakest must not lie above strongest", recipe("{\"type\": \"fall-off\", \"settings\": {\"weakest\": 3}}"));
        assertProblem("fewest must not lie above most", recipe("{\"type\": \"counts\", \"settings\": {\"most\": 3}}"));
        String problem = assertThrows(IllegalArgumentException.class, () -> CATALOG.measuring(CATALOG.fromJson(recipe(String.join(",",
                Collections.nCopies(101, "{\"type\": \"blur\"}")))))).getMessage();
        assertTrue(problem.contains("at most 100"), problem);
        Path file = Files.writeString(folder.resolve("r.json"), recipe("{\"type\": 5}"));
        String line = assertThrows(InputException.class, () -> CATALOG.read(file)).getMessage();
        assertTrue(line.contains("r.json") && !line.contains("\n"), line);
    }

    private static String recipe(String steps) {
        return "{\"format\": \"bragglens-measuring-recipe\", \"version\": 1, \"seed\": 1, \"steps\": [" + steps + "]}";
    }

    private static void assertProblem(String part, String json) {
        String message = assertThrows(IllegalArgumentException.class, () -> CATALOG.fromJson(json)).getMessage();
        assertTrue(message.contains(part), message);
    }

    /** Whatever a recipe says within its ranges, nothing infinite comes of it, and nothing that was known before it fails. */
    @Test
    void damagedRecipesDoNoHarm() {
        String whole = CATALOG.toJson(CATALOG.standardRecipe());
        SplittableRandom random = new SplittableRandom(5);
        int ran = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int change = 1 + random.nextInt(2); change > 0; change--) {
                damaged.setCharAt(random.nextInt(damaged.length()), "0123456789-.e{}[],:\"abtrufals".charAt(random.nextInt(29)));
            }
            try {
                float[] measured = CATALOG.measuring(CATALOG.fromJson(damaged.toString())).apply(image(i), POINTS, 2, i);
                for (float value : measured) {
                    assertFalse(Float.isInfinite(value), damaged.toString());
                }
                ran++;
            } catch (IllegalArgumentException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
        assertTrue(ran > 20, ran + " ran");
    }

    @Test
    void theSamePathGivesTheSameImageOnAnyThread() {
        Measuring measuring = CATALOG.measuring(CATALOG.standardRecipe());
        float[] image = image(1);
        float[] before = image.clone();
        List<float[]> straight = IntStream.range(0, 64).mapToObj(i -> measuring.apply(image, POINTS, 2, i / 8, i % 8)).toList();
        List<float[]> scattered = IntStream.range(0, 64).parallel().mapToObj(i -> measuring.apply(image, POINTS, 2, i / 8, i % 8)).toList();
        for (int i = 0; i < straight.size(); i++) {
            assertArrayEquals(straight.get(i), scattered.get(i));
        }
        assertArrayEquals(before, image);
        assertEquals(64, straight.stream().map(Arrays::toString).distinct().count());
        float[] otherSeed = CATALOG.measuring(CATALOG.standardRecipe().withSeed(2)).apply(image, POINTS, 2, 0, 0);
        assertFalse(Arrays.equals(straight.getFirst(), otherSeed));
        assertArrayEquals(otherSeed, measuring.withSeed(2).apply(image, POINTS, 2, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> measuring.apply(image, POINTS + 1, 2, 0));
    }

    /** A step that is switched off leaves the others what they draw. */
    @Test
    void stepsDrawByTheirPlace() {
        List<RecipeStep> both = List.of(CATALOG.newStep("counts"), CATALOG.newStep("gaps"));
        List<RecipeStep> one = new ArrayList<>(both);
        one.set(0, both.getFirst().withEnabled(false));
        float[] withNoise = CATALOG.measuring(new Recipe(1, both)).apply(image(1), POINTS, 2, 9);
        float[] without = CATALOG.measuring(new Recipe(1, one)).apply(image(1), POINTS, 2, 9);
        int gaps = 0;
        for (int i = 0; i < without.length; i++) {
            assertEquals(Float.isNaN(without[i]), Float.isNaN(withNoise[i]));
            gaps += Float.isNaN(without[i]) ? 1 : 0;
        }
        assertTrue(gaps > 0 && gaps < without.length / 2, gaps + " points are not measured");
    }
}

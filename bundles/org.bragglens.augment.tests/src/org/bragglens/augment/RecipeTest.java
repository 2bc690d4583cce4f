// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

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

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.pattern.Curve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {

    private final AugmentationCatalog catalog = AugmentationCatalog.standard();

    @Test
    void standardRecipeRoundTripsThroughJson() {
        Recipe recipe = catalog.standardRecipe().withSeed(Long.MIN_VALUE);
        assertEquals(recipe, catalog.fromJson(catalog.toJson(recipe)));
    }

    @Test
    void changedAndDisabledStepsRoundTripThroughAFile(@TempDir Path folder) throws Exception {
        List<RecipeStep> steps = new ArrayList<>(catalog.standardRecipe().steps());
        for (int i = 0; i < steps.size(); i++) {
            steps.set(i, steps.get(i).withEnabled(i % 2 == 0));
        }
        Collections.reverse(steps);
        Recipe recipe = new Recipe(99, steps);
        Path file = folder.resolve("r.json");
        catalog.write(recipe, file);
        assertEquals(recipe, catalog.read(file));
    }

    @Test
    void aFolderIsNoRecipeAndIsNamed(@TempDir Path folder) {
        InputException refused = assertThrows(InputException.class, () -> catalog.read(folder));
        assertEquals(folder + ": it is a folder; choose a recipe file", refused.getMessage());
    }

    @Test
    void missingSettingsKeepTheirDefaults() {
        Recipe recipe = catalog.fromJson("{\"format\":\"bragglens-recipe\",\"version\":1,\"seed\":3,\"steps\":[{\"type\":\"pattern-shift\"}]}");
        assertEquals(new Recipe(3, List.of(catalog.newStep("pattern-shift"))), recipe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"format\":\"other\"}", "null",
            "{\"format\":\"bragglens-recipe\",\"version\":2,\"seed\":1,\"steps\":[]}",
            "{\"format\":\"bragglens-recipe\",\"version\":1,\"seed\":1,\"steps\":[{\"type\":\"no-such\"}]}",
            "{\"format\":\"bragglens-recipe\",\"version\":1,\"seed\":1,\"steps\":[{\"type\":\"pattern-shift\",\"settings\":{\"shift\":99}}]}",
            "{\"format\":\"bragglens-recipe\",\"version\":1,\"seed\":1,\"steps\":[{\"type\":\"pattern-shift\",\"settings\":{\"shift\":\"NaN\"}}]}",
            "{\"format\":\"bragglens-recipe\",\"version\":1,\"seed\":1,\"steps\":[{\"type\":\"pattern-shift\",\"settings\":{\"shaft\":1}}]}",
            "{\"format\":\"bragglens-recipe\",\"version\":1,\"seed\":1,\"steps\":[{\"type\":\"thermal-motion\",\"settings\":{\"from\":3,\"to\":1}}]}",
            "{\"format\":\"bragglens-recipe\",\"version\":1,\"seed\":1,\"steps\":[{\"type\":\"pattern-shift\",\"enabled\":\"no\"}]}",
            "{\"format\":\"bragglens-recipe\",\"version\":1,\"seed\":1,\"steps\":7}",
            "{\"format\":\"bragglens-recipe\",\"version\":1,\"steps\":[]}"})
    void whatIsNoRecipeIsRefusedInWords(String json, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), json);
        InputException refused = assertThrows(InputException.class, () -> catalog.read(file));
        assertTrue(refused.getMessage().startsWith(file.toString()), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void deepNestingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> catalog.fromJson("[".repeat(200_000)));
    }

    @Test
    void binaryAndMissingFilesAreRefused(@TempDir Path folder) throws Exception {
        Path binary = Files.write(folder.resolve("b.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThrows(InputException.class, () -> catalog.read(binary));
        assertThrows(InputException.class, () -> catalog.read(folder.resolve("none.json")));
    }

    @Test
    void samePathGivesTheSameBytesAndAnotherPathOthers() {
        RecipeRunner runner = catalog.runner(catalog.standardRecipe());
        Curve curve = Curves.lines();
        double[] first = runner.onCurve(curve, 0, 7).y();
        assertArrayEquals(first, catalog.runner(catalog.standardRecipe()).onCurve(curve, 0, 7).y());
        assertFalse(Arrays.equals(first, runner.onCurve(curve, 0, 8).y()));
        assertFalse(Arrays.equals(first, catalog.runner(catalog.standardRecipe().withSeed(2)).onCurve(curve, 0, 7).y()));
    }

    @Test
    void disablingOneStepLeavesTheChanceOfTheOthers() {
        Recipe shiftAndNoise = new Recipe(5, List.of(catalog.newStep("pattern-shift"), catalog.newStep("background")));
        Recipe noiseAlone = shiftAndNoise.withSteps(List.of(shiftAndNoise.steps().get(0).withEnabled(false), shiftAndNoise.steps().get(1)));
        Curve flat = new Curve(Curves.lines().axis(), Curves.lines().x(), new double[Curves.lines().x().length], Curves.lines().radiation());
        Arrays.fill(flat.y(), 10);
        assertArrayEquals(catalog.runner(shiftAndNoise).onCurve(flat, 1).y(), catalog.runner(noiseAlone).onCurve(flat, 1).y(), 1e-12);
    }

    @Test
    void everyStepLeavesItsArgumentAloneAndGivesFiniteNumbers() {
        for (AugmentationType<?> type : catalog.types()) {
            RecipeRunner runner = catalog.runner(new Recipe(1, List.of(catalog.newStep(type.id()))));
            for (Curve curve : Curves.onEveryAxis()) {
                Curve before = curve.copy();
                for (int copy = 0; copy < 20; copy++) {
                    Curve after = runner.onCurve(curve, copy);
                    assertEquals(curve.x().length, after.y().length, type.id());
                    assertTrue(Arrays.stream(after.y()).allMatch(v -> Double.isFinite(v) && v >= 0), type.id());
                }
                assertArrayEquals(before.y(), curve.y(), type.id());
                assertArrayEquals(before.x(), curve.x(), type.id());
            }
        }
    }

    @Test
    void everyTypeSaysWhatItIs() {
        for (AugmentationType<?> type : catalog.types()) {
            assertTrue(type.id().matches("[a-z]+(-[a-z]+)*"), type.id());
            assertFalse(type.label().isBlank() || type.description().isBlank());
            assertFalse(type.settings().fields().isEmpty());
        }
    }

    /** A step's chance depends on its place in the recipe: another order, or a step in between, would be other training data. */
    @Test
    void theStandardRecipeStaysAsItIs() {
        assertEquals(List.of("-lattice-scaling", "lattice-strain", "thermal-motion", "texture", "intensity-jitter", "peak-scaling", "peak-elimination",
                "emission-lines", "peak-width", "pattern-shift", "impurity-lines", "background", "counting-noise", "background-subtraction",
                "observed-range"),
                catalog.standardRecipe().steps().stream().map(s -> (s.enabled() ? "" : "-") + s.type()).toList());
    }

    @Test
    void aSmallestValueAboveTheUsualLargestRoundTrips() {
        String json = catalog.toJson(catalog.standardRecipe()).replace("\"fewest\": 500.0", "\"fewest\": 2000000.0")
                .replace("\"most\": 1000000.0", "\"most\": 3000000.0");
        assertEquals(json, catalog.toJson(catalog.fromJson(json)));
        assertTrue(json.contains("2000000.0") && json.contains("3000000.0"), json);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.RecipeRunner;
import org.bragglens.crystal.bonding.Dimensionality;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.testing.TinyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

class PatternTaskTest {

    @TempDir
    private Path folder;

    private CrystalSet tiny() throws Exception {
        return CrystalSet.read(TinyLibrary.write(folder, 2), PatternInput.standard().largestQ(), 0, 1, s -> {
        }, () -> false);
    }

    @Test
    void everyTaskIsFoundByItsIdAndLabelsEveryCrystalOfALibrary() throws Exception {
        List<Crystal> crystals = tiny().crystals();
        for (PatternTask task : PatternTask.values()) {
            assertSame(task, PatternTask.of(task.id()));
            assertEquals(task.labels(), task.targets().names());
            for (Crystal crystal : crystals) {
                int label = task.labelOf(crystal);
                assertTrue(label >= 0 && label < task.labels().size());
            }
        }
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PatternTask.of("colour"));
        assertTrue(e.getMessage().contains("crystal-system, space-group, dimensionality"), e.getMessage());
    }

    @Test
    void aCrystalsDimensionalityIsThatOfItsBonds() throws Exception {
        int chains = 0;
        for (Crystal crystal : tiny().crystals()) {
            Dimensionality found = crystal.dimensionality().orElseThrow();
            if (crystal.spaceGroup() == 221) {
                assertEquals(Dimensionality.THREE, found, crystal.id());
            } else if (crystal.id().equals("simple orthorhombic Cu")) {
                // the cell is 1.21 and 1.63 times as long in the other directions
                assertEquals("1D", PatternTask.DIMENSIONALITY.labels().get(PatternTask.DIMENSIONALITY.labelOf(crystal)));
                chains++;
            }
        }
        assertEquals(2, chains);
    }

    @Test
    void whatTheSpaceGroupDoesNotTellIsNotInvented() throws Exception {
        PatternTask task = PatternTask.DIMENSIONALITY;
        assertFalse(task.isToldBySpaceGroup());
        assertThrows(UnsupportedOperationException.class, () -> task.labelOfSpaceGroup(225));
        Crystal known = tiny().crystals().getFirst();
        Crystal unknown = new Crystal(known.id(), known.structureType(), known.spaceGroup(), Optional.empty(), known.peaks());
        assertThrows(IllegalStateException.class, () -> task.labelOf(unknown));
        assertEquals(6, PatternTask.CRYSTAL_SYSTEM.labelOf(unknown));
        assertEquals(known.spaceGroup() - 1, PatternTask.SPACE_GROUP.labelOf(unknown));
    }

    @Test
    void dimensionalitiesComeEquallyOftenInTraining() throws Exception {
        AugmentationCatalog catalog = AugmentationCatalog.standard();
        RecipeRunner recipe = catalog.runner(catalog.standardRecipe());
        List<Crystal> crystals = tiny().crystals();
        assertTrue(crystals.stream().filter(c -> c.dimensionality().orElseThrow() == Dimensionality.ONE).count() < crystals.size() / 8);
        PatternSource source = PatternSource.training(crystals, PatternTask.DIMENSIONALITY, PatternInput.standard(), recipe, 3);
        float[] target = new float[4];
        float[] input = new float[source.inputSize()];
        int[] found = new int[4];
        for (int i = 0; i < 600; i++) {
            source.sample(i / source.size(), i % source.size(), input, target);
            for (int k = 0; k < 4; k++) {
                found[k] += (int) target[k];
            }
        }
        assertEquals(0, found[0], "there are no clusters in the library");
        for (int k = 1; k < 4; k++) {
            assertEquals(200, found[k], 50);
        }
    }

    @Test
    void answersStandUnderTheKeyOfTheirTask() {
        PatternTask task = PatternTask.DIMENSIONALITY;
        Prediction prediction = new Prediction(task, task.labels(), List.of(0.1, 0.2, 0.6, 0.1), 1, Optional.empty(),
                Radiation.of(1.5406, Origin.OPTION), "m", "00ff");
        JsonObject json = PredictionJson.of("a.xy", 0, prediction);
        assertTrue(json.get("crystalSystem").isJsonNull() && json.get("spaceGroup").isJsonNull());
        assertEquals("2D", json.getAsJsonObject("dimensionality").get("best").getAsString());
        assertEquals(0.6, json.getAsJsonObject("dimensionality").getAsJsonObject("probabilities").get("2D").getAsDouble());
    }
}

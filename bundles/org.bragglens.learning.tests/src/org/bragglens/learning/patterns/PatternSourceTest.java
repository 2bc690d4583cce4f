// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalSystem;
import org.bragglens.testing.TinyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternSourceTest {

    private static final PatternTask TASK = PatternTask.CRYSTAL_SYSTEM;

    private final AugmentationCatalog catalog = AugmentationCatalog.standard();
    private final RecipeRunner recipe = catalog.runner(catalog.standardRecipe());

    @TempDir
    private Path folder;

    private CrystalSet tiny() throws Exception {
        return CrystalSet.read(TinyLibrary.write(folder, 2), PatternInput.standard().largestQ(), 0, 1, s -> {
        }, () -> false);
    }

    @Test
    void aLibraryBecomesCrystalsWithTypesAndLines() throws Exception {
        CrystalSet set = tiny();
        assertEquals(192, set.crystals().size());
        assertEquals(0, set.skipped());
        assertEquals(Set.of("A:221", "AB:221", "AB3:221", "A:123", "AB:123", "AB3:123", "A:47", "AB:47", "AB3:47", "A:191", "AB:187", "AB2:191"),
                set.crystals().stream().map(Crystal::structureType).collect(Collectors.toSet()));
        assertTrue(set.crystals().stream().allMatch(c -> c.peaks().size() >= 3));
    }

    @Test
    void noStructureTypeStandsOnBothSidesOfASplit() throws Exception {
        CrystalSet set = tiny();
        boolean split = false;
        for (long seed = 0; seed < 20; seed++) {
            CrystalSet.Split sides = set.split(0.4, seed);
            Set<String> training = sides.training().stream().map(Crystal::structureType).collect(Collectors.toSet());
            Set<String> validation = sides.validation().stream().map(Crystal::structureType).collect(Collectors.toCollection(HashSet::new));
            assertEquals(set.crystals().size(), sides.training().size() + sides.validation().size());
            validation.retainAll(training);
            assertTrue(validation.isEmpty());
            split |= !sides.training().isEmpty() && !sides.validation().isEmpty();
        }
        assertTrue(split);
    }

    @Test
    void samplesDependOnEpochAndItemAloneAndOnNoThread() throws Exception {
        CrystalSet set = tiny();
        PatternSource source = PatternSource.training(set.crystals(), TASK, PatternInput.standard(), recipe, 3);
        List<float[]> alone = IntStream.range(0, 40).mapToObj(i -> sample(source, 1, i)).toList();
        List<float[]> together = IntStream.range(0, 40).parallel().mapToObj(i -> sample(source, 1, i)).toList();
        for (int i = 0; i < 40; i++) {
            assertArrayEquals(alone.get(i), together.get(i));
        }
        assertFalse(Arrays.equals(alone.get(0), sample(source, 2, 0)));
        PatternSource other = PatternSource.validation(set.crystals(), TASK, PatternInput.standard(), recipe);
        assertFalse(Arrays.equals(sample(other, 0, 0), sample(other, 0, 1)));
    }

    @Test
    void inputsAreBetweenZeroAndOneWithOneLabel() throws Exception {
        PatternSource source = PatternSource.training(tiny().crystals(), TASK, PatternInput.standard(), recipe, 3);
        float[] input = new float[source.inputSize()];
        float[] target = new float[7];
        for (int i = 0; i < 100; i++) {
            source.sample(0, i, input, target);
            float strongest = 0;
            for (float v : input) {
                assertTrue(v >= 0 && v <= 1);
                strongest = Math.max(strongest, v);
            }
            assertEquals(1, strongest);
            float sum = 0;
            for (float t : target) {
                sum += t;
            }
            assertEquals(1, sum);
        }
    }

    @Test
    void classesComeEquallyOftenOrAsInTheLibrary() throws Exception {
        // three structure types of each: 48 cubic crystals, and of the hexagonal ones every eighth
        List<Crystal> cubic = tiny().crystals().stream().filter(c -> c.spaceGroup() == 221).toList();
        List<Crystal> hexagonal = tiny().crystals().stream().filter(c -> c.spaceGroup() == 191 || c.spaceGroup() == 187).toList();
        List<Crystal> uneven = new ArrayList<>(cubic);
        IntStream.range(0, 6).forEach(i -> uneven.add(hexagonal.get(8 * i)));
        assertEquals(1500, hexagonals(uneven, CrystalChoice.Classes.EQUAL), 100);
        // a type of n crystals weighs the root of n: 3 types of 16 to 3 types of 2
        assertEquals(3000 * Math.sqrt(2) / (4 + Math.sqrt(2)), hexagonals(uneven, CrystalChoice.Classes.LIBRARY), 100);
    }

    private static long hexagonals(List<Crystal> crystals, CrystalChoice.Classes classes) {
        CrystalSupply supply = new LibraryCrystals(crystals, TASK, classes, 3);
        return IntStream.range(0, 3000).filter(i -> TASK.labelOf(supply.crystal(i, 0)) == CrystalSystem.HEXAGONAL.ordinal()).count();
    }

    @Test
    void aLimitKeepsASeededChoice() throws Exception {
        Path library = TinyLibrary.write(folder, 2);
        List<List<String>> chosen = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            chosen.add(CrystalSet.read(library, PatternInput.standard().largestQ(), 10, seed, s -> {
            }, () -> false).crystals().stream().map(Crystal::id).toList());
        }
        assertEquals(10, chosen.get(0).size());
        assertEquals(chosen.get(0), chosen.get(1));
        assertFalse(chosen.get(0).equals(chosen.get(2)));
    }

    @Test
    void aLibraryWithoutAUsableStructureIsRefused() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.tsv"), "#id\tformula\n");
        InputException refused = assertThrows(InputException.class, () -> CrystalSet.read(empty, PatternInput.standard().largestQ(), 0, 1, s -> {
        }, () -> false));
        assertTrue(refused.getMessage().startsWith(empty.toString()), refused.getMessage());
    }

    private static float[] sample(PatternSource source, long epoch, int item) {
        float[] input = new float[source.inputSize()];
        source.sample(epoch, item, input, new float[7]);
        return input;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bragglens.crystal.synthetic.CrystalStatistics;
import org.bragglens.crystal.synthetic.SyntheticCrystals;
import org.bragglens.crystal.synthetic.SyntheticSettings;
import org.junit.jupiter.api.Test;

class InventedCrystalsTest {

    private static final int SIZE = 60;

    private static InventedCrystals supply(int lasting, PatternTask task) {
        return new InventedCrystals(new SyntheticCrystals(CrystalStatistics.standard(), SyntheticSettings.defaults()), task, SIZE, lasting, 5, 7);
    }

    @Test
    void aCrystalLastsForItsEpochsAndIsThenAnotherOne() {
        InventedCrystals crystals = supply(3, PatternTask.CRYSTAL_SYSTEM);
        for (int item = 0; item < 6; item++) {
            int changes = 0;
            for (int epoch = 1; epoch <= 6; epoch++) {
                changes += crystals.crystal(epoch, item) == crystals.crystal(epoch - 1, item) ? 0 : 1;
            }
            assertEquals(2, changes, "item " + item);
            assertSame(crystals.crystal(6, item), crystals.crystal(6, item));
        }
        assertNotSame(crystals.crystal(0, 0), crystals.crystal(0, 1));
    }

    /** A training that goes on after a crash asks for the later epochs alone. */
    @Test
    void whoAsksFirstAndForWhatChangesNothing() {
        InventedCrystals one = supply(2, PatternTask.CRYSTAL_SYSTEM);
        InventedCrystals other = supply(2, PatternTask.CRYSTAL_SYSTEM);
        IntStream.range(0, SIZE).forEach(i -> one.crystal(0, i));
        List<Crystal> later = IntStream.range(0, SIZE).mapToObj(i -> one.crystal(3, i)).toList();
        List<Crystal> parallel = IntStream.range(0, SIZE).parallel().mapToObj(i -> other.crystal(3, i)).toList();
        for (int i = 0; i < SIZE; i++) {
            assertEquals(later.get(i).spaceGroup(), parallel.get(i).spaceGroup());
            assertArrayEquals(later.get(i).peaks().strength(), parallel.get(i).peaks().strength());
        }
    }

    @Test
    void everyCrystalHasLinesAndWhatTheTaskAsks() {
        InventedCrystals crystals = supply(1, PatternTask.DIMENSIONALITY);
        for (int i = 0; i < SIZE; i++) {
            Crystal crystal = crystals.crystal(0, i);
            assertTrue(crystal.peaks().size() > 0);
            assertTrue(crystal.dimensionality().isPresent());
        }
        assertEquals(Optional.empty(), supply(1, PatternTask.CRYSTAL_SYSTEM).crystal(0, 0).dimensionality());
    }

    @Test
    void aMixtureHasTheShareThatWasAskedFor() {
        InventedCrystals first = supply(1, PatternTask.CRYSTAL_SYSTEM);
        Crystal known = first.crystal(0, 0);
        CrystalSupply mixed = new MixedCrystals(CrystalSupply.each(Collections.nCopies(SIZE, known)), first, 0.25, 3);
        int invented = 0;
        for (int epoch = 0; epoch < 4; epoch++) {
            for (int i = 0; i < SIZE; i++) {
                invented += mixed.crystal(epoch, i) == known ? 0 : 1;
            }
        }
        // 60 of 240 with a deviation of 6.7; five deviations allowed
        assertEquals(60, invented, 34);
    }

    @Test
    void sharesOutOfRangeAreRefused() {
        SyntheticSettings settings = SyntheticSettings.defaults();
        assertThrows(IllegalArgumentException.class, () -> new CrystalChoice.Invention(0, 1, 1, settings));
        assertThrows(IllegalArgumentException.class, () -> new CrystalChoice.Invention(1.1, 1, 1, settings));
        assertThrows(IllegalArgumentException.class, () -> new CrystalChoice.Invention(1, 1, 0, settings));
        assertThrows(IllegalArgumentException.class, () -> new CrystalChoice(Optional.empty(), Optional.empty()));
    }
}

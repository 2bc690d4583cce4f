// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bragglens.crystal.io.StructureLibrary;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Real libraries, where they are there. */
class SharedStructuresTest {

    private static final Map<String, String> MINERALS = new TreeMap<>(Map.ofEntries(
            Map.entry("Dickite", "2D"), Map.entry("Kaolinite", "2D"),
            Map.entry("Nacrite", "2D"), Map.entry("Nontronite", "2D"), Map.entry("Lepidolite", "3D"), Map.entry("Molybdite", "2D"),
            Map.entry("Graphite", "2D"), Map.entry("Phosphorus", "2D"), Map.entry("Portlandite", "2D"), Map.entry("Theophrastite", "2D"),
            Map.entry("Tellurium", "1D"), Map.entry("Stibnite", "1D"), Map.entry("Bismuthinite", "1D"),
            Map.entry("Tellurobismuthite", "2D"),
            Map.entry("Sulfur", "0D"), Map.entry("Calomel", "0D"), Map.entry("Iodine", "0D"), Map.entry("Argon", "0D"),
            Map.entry("Struvite", "0D"), Map.entry("Mutinaite", "3D"), Map.entry("Bixbyite", "3D")));

    @Test
    void everyStructureOfTheTableHasADimensionality() throws IOException {
        Map<Dimensionality, Integer> counts = new EnumMap<>(Dimensionality.class);
        StructureLibrary.open(SharedData.require("structures/materials-project/mp_core.tsv.gz"))
                .forEach(structure -> counts.merge(DimensionalityFinder.of(structure).best(), 1, Integer::sum), problem -> {
                });
        assertEquals(33_703, counts.values().stream().mapToInt(Integer::intValue).sum());
        // as docs/science/dimensionality.md states; a few have two equal scores, which rounding decides
        assertEquals(788, counts.get(Dimensionality.ZERO), 5.0);
        assertEquals(434, counts.get(Dimensionality.ONE), 5.0);
        assertEquals(1469, counts.get(Dimensionality.TWO), 5.0);
    }

    @Test
    void mineralsAreWhatTheirCleavageTells() throws IOException {
        List<String> wrong = new ArrayList<>();
        int[] found = new int[1];
        StructureLibrary.open(SharedData.require("structures/cod-cif")).forEach(structure -> {
            DimensionalityResult result = DimensionalityFinder.of(structure);
            String expected = MINERALS.get(structure.name().split(" ")[0]);
            if (expected != null) {
                found[0]++;
                if (!expected.equals(result.best().label())) {
                    wrong.add(structure.name() + " " + result);
                }
            }
        }, problem -> {
        });
        assertEquals(List.of(), wrong);
        assertTrue(found[0] >= MINERALS.size(), found[0] + " minerals found");
    }
}

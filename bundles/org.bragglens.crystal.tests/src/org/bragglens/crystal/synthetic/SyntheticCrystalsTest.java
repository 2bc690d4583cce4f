// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.WyckoffPosition;
import org.junit.jupiter.api.Test;

class SyntheticCrystalsTest {

    @Test
    void theSameSeedAndIndexGiveTheSameCrystalOnAnyThread() {
        List<CrystalStructure> one = crystals(Map.of()).stream(7).limit(150).toList();
        SyntheticCrystals others = crystals(Map.of());
        List<CrystalStructure> many = IntStream.range(0, 150).map(i -> 149 - i).parallel().mapToObj(i -> others.crystal(7, i)).toList();
        assertEquals(one, many.reversed());
        assertEquals(150, new HashSet<>(one).size());
    }

    @Test
    void aCrystalOfEveryGroupHasItsSettingItsMultiplicitiesAndNoOverlappingAtoms() {
        SyntheticCrystals crystals = crystals(Map.of());
        for (int number = 1; number <= 230; number++) {
            CrystalStructure crystal = crystals.crystalOfGroup(number, 3, 0).orElseThrow();
            SpaceGroup group = SpaceGroup.ofNumber(number);
            assertEquals(group.hallNumber(), crystal.spaceGroup().hallNumber());
            List<Site> atoms = crystal.expanded();
            int expected = 0;
            for (Site site : crystal.sites()) {
                expected += group.wyckoffOf(site.x(), site.y(), site.z(), crystal.cell(), 1e-4)
                        .map(WyckoffPosition::multiplicity).orElseThrow();
            }
            assertEquals(expected, atoms.size(), crystal.toString());
            int primitive = atoms.size() / group.centring().size();
            assertTrue(primitive >= 1 && primitive <= 200, crystal.toString());
            assertTrue(crystal.cell().volume() / group.centring().size() <= 3000, crystal.toString());
            assertTrue(Distances.shortest(crystal) > 0.65, crystal.toString());
        }
    }

    @Test
    void cellsOfUpToTwoHundredAtomsKeepTheirDistances() {
        SyntheticCrystals crystals = crystals(Map.of("smallestAtoms", "100", "largeShare", "1"));
        int largest = 0;
        double volume = 0;
        for (int i = 0; i < 60; i++) {
            CrystalStructure crystal = crystals.crystal(11, i);
            int atoms = crystal.expandedModuloCentring().size();
            assertTrue(atoms >= 100 && atoms <= 200, crystal.toString());
            assertTrue(Distances.shortest(crystal) > 0.65, crystal.toString());
            largest = Math.max(largest, atoms);
            volume = Math.max(volume, crystal.cell().volume() / crystal.spaceGroup().centring().size());
        }
        assertTrue(largest > 180, "largest cell: " + largest + " atoms");
        assertTrue(volume > 2500 && volume <= 3000, "largest cell: " + volume + " Å³");
    }

    @Test
    void balanceIsWhatTheSettingsSay() {
        int[] systems = new int[7];
        SyntheticCrystals even = crystals(Map.of("balance", "crystal-systems"));
        IntStream.range(0, 700).forEach(i -> systems[even.crystal(1, i).spaceGroup().system().ordinal()]++);
        for (int system = 0; system < 7; system++) {
            // 100 expected, the deviation is 9
            assertTrue(systems[system] > 60 && systems[system] < 140, CrystalSystem.values()[system] + ": " + systems[system]);
        }
        Set<Integer> groups = new HashSet<>();
        SyntheticCrystals all = crystals(Map.of("balance", "space-groups"));
        IntStream.range(0, 700).forEach(i -> groups.add(all.crystal(1, i).spaceGroup().number()));
        // 219 of 230 expected after 700 even draws
        assertTrue(groups.size() > 205, groups.size() + " groups");
        SyntheticCrystals library = crystals(Map.of("balance", "library"));
        long cubic = IntStream.range(0, 700).filter(i -> library.crystal(1, i).spaceGroup().system() == CrystalSystem.CUBIC).count();
        // 6,984 of 33,703 in the library: 145 expected, the deviation is 11
        assertTrue(cubic > 100 && cubic < 190, cubic + " cubic crystals");
    }

    @Test
    void molecularCompositionsAreOfLightElements() {
        SyntheticCrystals crystals = crystals(Map.of("molecularShare", "1", "smallestAtoms", "20"));
        Set<String> light = Set.of("C", "H", "N", "O", "F", "S", "Cl", "Br");
        for (int i = 0; i < 50; i++) {
            for (Site site : crystals.crystal(2, i).sites()) {
                assertTrue(light.contains(site.element()), site.toString());
            }
        }
    }

    @Test
    void settingsThatLeaveNoCrystalAreRefused() {
        SyntheticCrystals crystals = crystals(Map.of("smallestAtoms", "100", "largestVolume", "100"));
        assertTrue(crystals.crystalOfGroup(62, 1, 1).isEmpty());
        assertThrows(IllegalStateException.class, () -> crystals.crystal(1, 1));
        assertThrows(IllegalArgumentException.class, () -> crystals(Map.of("smallestAtoms", "100", "largestAtoms", "50")));
    }

    private static SyntheticCrystals crystals(Map<String, String> settings) {
        return new SyntheticCrystals(CrystalStatistics.standard(), SettingsType.of(SyntheticSettings.class).parse(settings));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.junit.jupiter.api.Test;

class ReflectionsTest {

    @Test
    void diamondHasItsAbsences() {
        List<String> seen = Reflections.list(Crystals.silicon(), 6.1).stream().map(r -> "%d%d%d".formatted(r.h(), r.k(), r.l())).toList();
        // 200 by the glide plane, 222 because both atoms cancel
        assertEquals(List.of("111", "220", "311", "400", "331", "422", "333", "511"), seen.stream().sorted(Comparator.comparing(
                s -> s.chars().map(c -> (c - '0') * (c - '0')).sum() * 1000 + Integer.parseInt(s))).toList());
    }

    @Test
    void multiplicitiesOfHolohedries() {
        Map<String, Integer> cubic = multiplicities(Crystals.salt());
        assertEquals(8, cubic.get("1 1 1"));
        assertEquals(6, cubic.get("2 0 0"));
        assertEquals(12, cubic.get("2 2 0"));
        assertEquals(24, cubic.get("3 1 1"));
        assertEquals(24, cubic.get("4 2 0"));
        CrystalStructure hexagonal = Crystals.of("Mg", new UnitCell(3.209, 3.209, 5.211, 90, 90, 120), SpaceGroup.ofNumber(194),
                Crystals.site("Mg", 1 / 3.0, 2 / 3.0, 0.25));
        Map<String, Integer> list = multiplicities(hexagonal);
        assertEquals(6, list.get("1 0 0"));
        assertEquals(2, list.get("0 0 2"));
        assertEquals(12, list.get("1 0 1"));
        assertEquals(24, list.get("2 1 1"));
        // 001 by the screw axis, 111 by the glide plane
        assertTrue(!list.containsKey("0 0 1") && !list.containsKey("1 1 1"));
    }

    @Test
    void allGroupsFillReciprocalSpaceOnce() {
        // an atom at a general place: multiplicities of a P group and its absences are the lattice points of the sphere
        for (int number = 1; number <= 230; number++) {
            SpaceGroup group = SpaceGroup.ofNumber(number);
            UnitCell cell = switch (group.system()) {
                case TRICLINIC -> new UnitCell(5, 6, 7, 80, 95, 105);
                case MONOCLINIC -> new UnitCell(5, 6, 7, 90, 105, 90);
                case ORTHORHOMBIC -> new UnitCell(5, 6, 7, 90, 90, 90);
                case TETRAGONAL -> new UnitCell(5, 5, 7, 90, 90, 90);
                case TRIGONAL, HEXAGONAL -> new UnitCell(5, 5, 7, 90, 90, 120);
                case CUBIC -> Crystals.cubic(6);
            };
            double limit = 1 / (0.93 * 0.93);
            int expected = 0;
            for (int h = -8; h <= 8; h++) {
                for (int k = -8; k <= 8; k++) {
                    for (int l = -8; l <= 8; l++) {
                        double inverse = UnitCell.squaredLength(cell.reciprocalMetric(), h, k, l);
                        expected += inverse > 0 && inverse <= limit && allowed(group, h, k, l) ? 1 : 0;
                    }
                }
            }
            CrystalStructure crystal = Crystals.of("x", cell, group, Crystals.site("C", 0.1234, 0.2711, 0.3917));
            int sum = Reflections.list(crystal, 2 * Math.PI * Math.sqrt(limit)).stream().mapToInt(Reflection::multiplicity).sum();
            assertEquals(expected, sum, group.toString());
        }
    }

    @Test
    void theSameCrystalInAnotherSettingHasTheSameLines() {
        // diamond from both origins, and as all atoms of a P 1 cell
        UnitCell cell = Crystals.cubic(5.43119);
        CrystalStructure one = Crystals.of("Si", cell, SpaceGroup.ofHallNumber(525), Crystals.site("Si", 0, 0, 0));
        CrystalStructure all = new CrystalStructure("Si", "Si", cell, SpaceGroup.ofNumber(1), one.expanded(), List.of());
        Map<Long, Double> expected = powder(Crystals.silicon());
        for (CrystalStructure other : List.of(one, all)) {
            Map<Long, Double> found = powder(other);
            assertEquals(expected.keySet(), found.keySet());
            found.forEach((d, i) -> assertEquals(expected.get(d), i, 1e-9 * i));
        }
        // both axes of a rhombohedral crystal
        CrystalStructure hexagonal = Crystals.of("Bi", new UnitCell(4.546, 4.546, 11.862, 90, 90, 120), SpaceGroup.ofSymbol("R -3 m :H"),
                Crystals.site("Bi", 0, 0, 0.234));
        double a = Math.sqrt(4.546 * 4.546 / 3 + 11.862 * 11.862 / 9);
        double alpha = Math.toDegrees(2 * Math.asin(4.546 / 2 / a));
        CrystalStructure rhombohedral = Crystals.of("Bi", new UnitCell(a, a, a, alpha, alpha, alpha), SpaceGroup.ofSymbol("R -3 m :R"),
                Crystals.site("Bi", 0.234, 0.234, 0.234));
        Map<Long, Double> big = powder(hexagonal);
        Map<Long, Double> small = powder(rhombohedral);
        assertEquals(big.keySet(), small.keySet());
        // |F|² of the cell with three times the volume is nine times as large
        small.forEach((d, i) -> assertEquals(big.get(d), 9 * i, 1e-6 * big.get(d)));
    }

    @Test
    void peaksAreTheReflections() {
        var radiation = XrayTube.CU.doublet(Origin.SIMULATION);
        PeakList peaks = Reflections.peaks(Crystals.quartz(), 6, radiation, PeakProfile.LABORATORY);
        List<Reflection> list = Reflections.list(Crystals.quartz(), 6);
        assertEquals(list.size(), peaks.size());
        for (int i = 0; i < list.size(); i++) {
            assertEquals(1 / (list.get(i).d() * list.get(i).d()), peaks.inverseSquareD(i), 1e-12);
            assertEquals(list.get(i).multiplicity() * list.get(i).fSquared(), peaks.strength()[i], 1e-6 * peaks.strength()[i]);
            assertTrue(i == 0 || list.get(i).d() <= list.get(i - 1).d() * (1 + 1e-6));
            assertTrue(peaks.q(i) <= 6);
        }
        assertEquals(2, peaks.strainModes().length);
        assertEquals(radiation, peaks.radiation());
    }

    @Test
    void displacementAndOccupancyWeakenReflections() {
        CrystalStructure plain = Crystals.of("Po", Crystals.cubic(3.359), SpaceGroup.ofNumber(221),
                new Site("Po", "Po", 0, 0, 0, 1, new Displacement.Isotropic(0)));
        CrystalStructure half = Crystals.of("Po", Crystals.cubic(3.359), SpaceGroup.ofNumber(221),
                new Site("Po", "Po", 0, 0, 0, 0.5, new Displacement.Isotropic(2)));
        CrystalStructure unknown = Crystals.of("Po", Crystals.cubic(3.359), SpaceGroup.ofNumber(221),
                new Site("Po", "Po", 0, 0, 0, 1, Displacement.UNKNOWN));
        Reflection a = Reflections.list(plain, 5).getFirst();
        Reflection b = Reflections.list(half, 5).getFirst();
        Reflection c = Reflections.list(unknown, 5).getFirst();
        double s = 1 / (4 * a.d() * a.d());
        assertEquals(ScatteringFactors.internationalTables().at("Po", s), Math.sqrt(a.fSquared()), 1e-9);
        assertEquals(a.fSquared() * 0.25 * Math.exp(-2 * 2 * s), b.fSquared(), 1e-9 * a.fSquared());
        assertEquals(a.fSquared() * Math.exp(-2 * Reflections.USUAL_B * s), c.fSquared(), 1e-9 * a.fSquared());
    }

    @Test
    void whatCannotBeComputedIsRefused() {
        var unknown = assertThrows(IllegalArgumentException.class,
                () -> Reflections.list(Crystals.of("Es", Crystals.cubic(4), SpaceGroup.ofNumber(221), Crystals.site("Es", 0, 0, 0)), 5));
        assertTrue(unknown.getMessage().contains("no X-ray form factor of Es"));
        var many = assertThrows(IllegalArgumentException.class,
                () -> Reflections.list(Crystals.of("Cu", Crystals.cubic(900), SpaceGroup.ofNumber(1), Crystals.site("Cu", 0, 0, 0)), 20));
        assertTrue(many.getMessage().contains("more reflections"));
        assertThrows(IllegalArgumentException.class, () -> Reflections.list(Crystals.salt(), 0));
    }

    @Test
    void formFactorsCountElectrons() {
        ScatteringFactors factors = ScatteringFactors.internationalTables();
        for (int z = 1; z <= 98; z++) {
            // the fits are good to a few hundredths of an electron
            assertEquals(z, factors.at(Elements.symbol(z), 0), 0.08, Elements.symbol(z));
        }
        assertTrue(!factors.covers("Es"));
    }

    private static boolean allowed(SpaceGroup group, int h, int k, int l) {
        return group.operations().stream().noneMatch(o -> {
            int[] image = o.applyToIndices(h, k, l);
            return image[0] == h && image[1] == k && image[2] == l && (h * o.translation(0) + k * o.translation(1)
                    + l * o.translation(2)) % 24 != 0;
        });
    }

    private static Map<String, Integer> multiplicities(CrystalStructure crystal) {
        Map<String, Integer> map = new TreeMap<>();
        Reflections.list(crystal, 6.5).forEach(r -> map.put(r.h() + " " + r.k() + " " + r.l(), r.multiplicity()));
        return map;
    }

    /** Summed multiplicity × |F|² by rounded 1/d². */
    private static Map<Long, Double> powder(CrystalStructure crystal) {
        Map<Long, Double> sums = new TreeMap<>();
        Reflections.list(crystal, 6).forEach(r -> sums.merge(Math.round(1e7 / (r.d() * r.d())), r.multiplicity() * r.fSquared(),
                Double::sum));
        return sums;
    }

    @Test
    void aCellThatAsksForMoreMemoryThanSensibleIsRefused() {
        Site[] atoms = new Site[4000];
        for (int i = 0; i < atoms.length; i++) {
            atoms[i] = Crystals.site("C", i / 4000.0, 0, 0);
        }
        CrystalStructure needle = Crystals.of("needle", new UnitCell(10_000, 10, 10, 90, 90, 90), SpaceGroup.ofNumber(1), atoms);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Reflections.list(needle, 6)).getMessage().contains("memory"));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.junit.jupiter.api.Test;

class DimensionalityFinderTest {

    private static final CrystalStructure MOLYBDENITE = Crystals.of("MoS2", "P 63/m m c", "3.160 3.160 12.294 90 90 120",
            "Mo 1/3 2/3 1/4, S 1/3 2/3 0.621");
    private static final CrystalStructure DRY_ICE = Crystals.of("CO2", "P a -3", "5.624 5.624 5.624 90 90 90",
            "C 0 0 0, O 0.1185 0.1185 0.1185");
    private static final CrystalStructure SALT = Crystals.of("NaCl", "F m -3 m", "5.6402 5.6402 5.6402 90 90 90",
            "Na 0 0 0, Cl 1/2 1/2 1/2");

    @Test
    void theExampleOfTheAtomicSimulationEnvironment() {
        // 2H sheets, a = 3.18 Å, 3.19 Å thick, 7 Å apart: there 2D with a score of 0.9672 from k = 0.9390 to 1.8143
        double half = 3.19 / 2 / 7;
        DimensionalityResult result = DimensionalityFinder.of(Crystals.of("MoS2", "P 1", "3.18 3.18 7 90 90 120",
                "Mo 0 0 1/2, S 2/3 1/3 " + (0.5 + half) + ", S 2/3 1/3 " + (0.5 - half)));
        assertEquals(Dimensionality.TWO, result.best());
        assertEquals(0.96718, result.score(Dimensionality.TWO), 1e-5);
        assertEquals(0.93901, result.from(), 1e-5);
        assertEquals(1.81429, result.to(), 1e-5);
        assertEquals("2D", result.type());
    }

    @Test
    void scoresAreAShareOfOne() {
        for (CrystalStructure crystal : List.of(MOLYBDENITE, DRY_ICE, SALT)) {
            DimensionalityResult result = DimensionalityFinder.of(crystal);
            assertEquals(1, result.scores().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
            assertTrue(result.scores().stream().allMatch(s -> s >= 0), result.toString());
        }
        // f(1.15) = 1/2: what holds until k = 1.15 has half of the score
        assertEquals(0.5, DimensionalityScores.f(1.15), 1e-12);
        assertEquals(0, DimensionalityScores.f(0.7));
        assertEquals(1, DimensionalityScores.f(Double.POSITIVE_INFINITY));
    }

    @Test
    void doesNotDependOnTheChoiceOfTheCell() {
        for (CrystalStructure crystal : List.of(MOLYBDENITE, DRY_ICE, SALT)) {
            DimensionalityResult one = DimensionalityFinder.of(crystal);
            DimensionalityResult many = DimensionalityFinder.of(Crystals.repeated(crystal, 3));
            assertEquals(one.best(), many.best());
            assertEquals(one.type(), many.type());
            assertEquals(one.from(), many.from(), 1e-9);
            for (Dimensionality d : Dimensionality.values()) {
                assertEquals(one.score(d), many.score(d), 1e-9, crystal.name());
            }
        }
    }

    @Test
    void componentsAreCountedInAPrimitiveCell() {
        assertEquals(List.of(0, 0, 2, 0), DimensionalityFinder.of(MOLYBDENITE).components());
        assertEquals(List.of(4, 0, 0, 0), DimensionalityFinder.of(DRY_ICE).components());
        assertEquals(List.of(0, 0, 0, 1), DimensionalityFinder.of(SALT).components());
    }

    @Test
    void mixedPlacesAreOneAtom() {
        DimensionalityResult alloy = DimensionalityFinder.of(Crystals.of("Cu3Au", "F m -3 m", "3.75 3.75 3.75 90 90 90",
                "Cu 0 0 0 0.75, Au 0.01 0 0 0.25"));
        assertEquals(Dimensionality.THREE, alloy.best());
        assertEquals(List.of(0, 0, 0, 1), alloy.components());
        assertEquals(1, alloy.notes().size());
        assertTrue(alloy.notes().getFirst().contains("share a place"), alloy.toString());
    }

    @Test
    void anAtomSplitIntoManyPlacesIsOneAtom() {
        // six parts around the origin, each less than 0.3 Å from four of them
        DimensionalityResult split = DimensionalityFinder.of(Crystals.of("split", "P m -3 m", "5 5 5 90 90 90",
                "Cu 0.0305 0 0 0.1667, Cl 1/2 1/2 1/2"));
        assertEquals(List.of(2, 0, 0, 0), split.components());
    }

    @Test
    void alternativesAreNotBonded() {
        // one atom on either side of a mirror plane, 0.9 Å apart, and never both
        DimensionalityResult split = DimensionalityFinder.of(Crystals.of("split", "P m m m", "6 6 6 90 90 90", "Ar 0.075 0 0 0.5"));
        assertEquals(List.of(2, 0, 0, 0), split.components());
        assertEquals(List.of("Partly occupied places nearer than any bond are taken as alternatives."), split.notes());
        DimensionalityResult both = DimensionalityFinder.of(Crystals.of("both", "P m m m", "6 6 6 90 90 90", "Ar 0.075 0 0"));
        assertEquals(List.of(1, 0, 0, 0), both.components());
    }

    @Test
    void whatIsNeverThereIsLeftOut() {
        DimensionalityResult result = DimensionalityFinder.of(Crystals.of("holes", "P m m m", "3 9 9 90 90 90", "Na 0 0 0, Na 0 1/2 0 0"));
        assertEquals(List.of(0, 1, 0, 0), result.components());
        assertEquals(List.of("Atoms of occupancy 0 were left out."), result.notes());
        assertThrows(IllegalArgumentException.class,
                () -> DimensionalityFinder.of(Crystals.of("nothing", "P 1", "5 5 5 90 90 90", "Na 0 0 0 0")));
    }

    @Test
    void hydrogenBondsDoNotHoldIonsInSalts() {
        // ammonium bromide: bromine's nearest neighbours are hydrogen atoms that belong to nitrogen
        DimensionalityResult result = DimensionalityFinder.of(Crystals.of("NH4Br", "P -4 3 m", "4.0594 4.0594 4.0594 90 90 90",
                "N 1/2 1/2 1/2, Br 0 0 0, H 0.352 0.352 0.352"));
        assertEquals(Dimensionality.ZERO, result.best());
        assertEquals(List.of(2, 0, 0, 0), result.components());
    }

    @Test
    void elementsWithoutARadiusAreNotRefused() {
        assertEquals(Dimensionality.THREE,
                DimensionalityFinder.of(Crystals.of("einsteinium", "F m -3 m", "5.75 5.75 5.75 90 90 90", "Es 0 0 0")).best());
    }

    @Test
    void tenThousandAtomsTakeSeconds() {
        CrystalStructure salt = Crystals.repeated(SALT, 11);
        CrystalStructure molecules = Crystals.repeated(DRY_ICE, 10);
        assertEquals(10_648, salt.sites().size());
        assertEquals(12_000, molecules.sites().size());
        // measured: 0.15 s and 0.06 s of one core in a machine that has just started; the bound is for busy ones
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertEquals(Dimensionality.THREE, DimensionalityFinder.of(salt).best());
            assertEquals(List.of(4000, 0, 0, 0), DimensionalityFinder.of(molecules).components());
        });
    }

    @Test
    void aDenseCrowdIsRefused() {
        Random random = new Random(5);
        List<Site> crowd = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            crowd.add(Crystals.site("U", random.nextDouble(), random.nextDouble(), random.nextDouble()));
        }
        CrystalStructure impossible = Crystals.plain("crowd", Crystals.cell("8 8 8 90 90 90"), crowd);
        assertTimeout(Duration.ofSeconds(60),
                () -> assertThrows(IllegalArgumentException.class, () -> DimensionalityFinder.of(impossible)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.synthetic.CrystalStatistics;
import org.bragglens.crystal.synthetic.SyntheticCrystals;
import org.bragglens.crystal.synthetic.SyntheticSettings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SymmetryFinderTest {

    private final SyntheticCrystals crystals = new SyntheticCrystals(CrystalStatistics.standard(), SyntheticSettings.defaults());

    @Test
    void everyGroupIsFoundInACellThatShowsNothingOfIt() {
        everyGroup(1);
    }

    /** Runs where the environment variable {@code BRAGGLENS_NIGHTLY} is set. */
    @Test
    @Tag("nightly")
    void everyGroupIsFoundInTwentyCrystals() {
        Assumptions.assumeTrue(System.getenv("BRAGGLENS_NIGHTLY") != null, "BRAGGLENS_NIGHTLY is not set");
        everyGroup(20);
    }

    private void everyGroup(int each) {
        RandomGenerator random = Seeds.generator(7);
        List<String> others = new ArrayList<>();
        for (int number = 1; number <= 230; number++) {
            for (int i = 0; i < each; i++) {
                CrystalStructure crystal = crystals.crystalOfGroup(number, 11, i).orElseThrow();
                Disguise disguise = new Disguise(crystal.cell(), crystal.expanded()).onOtherBasis(random);
                FoundSymmetry found = SymmetryFinder.usual().find(disguise.cell(), disguise.atoms());
                if (found.spaceGroup().number() != number) {
                    others.add(number + " found as " + found.spaceGroup().number());
                } else {
                    isTheSameCrystal(crystal, disguise, found);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%d of %d synthetic crystals in a random cell have the intended group%n", 230 * each - others.size(),
                230 * each);
        assertEquals(List.of(), others);
    }

    /** The standard cell holds the given atoms, each where the change of basis says, and no others. */
    private static void isTheSameCrystal(CrystalStructure crystal, Disguise given, FoundSymmetry found) {
        CrystalStructure standard = new CrystalStructure("", "", found.cell(), found.spaceGroup(), found.sites(), List.of());
        List<Site> all = standard.expanded();
        assertEquals(crystal.expandedModuloCentring().size(), standard.expandedModuloCentring().size(), crystal.toString());
        assertEquals(given.cell().volume() / given.atoms().size(), found.cell().volume() / all.size(), 1e-6);
        assertTrue(found.largestShift() < 1e-6, crystal + " moved by " + found.largestShift());
        double[] metric = found.cell().metric();
        for (Site atom : given.atoms()) {
            double[] x = found.change().changed(atom.x(), atom.y(), atom.z());
            assertTrue(all.stream().anyMatch(site -> site.element().equals(atom.element())
                    && squared(metric, x[0] - site.x(), x[1] - site.y(), x[2] - site.z()) < 1e-8), crystal + ": " + atom);
        }
    }

    @Test
    void noiseOfAFifthOfTheToleranceHidesNoSymmetry() {
        RandomGenerator random = Seeds.generator(8);
        int kept = 0;
        int all = 0;
        for (int number = 1; number <= 230; number++) {
            CrystalStructure crystal = crystals.crystalOfGroup(number, 12, 0).orElseThrow();
            Disguise disguise = new Disguise(crystal.cell(), crystal.expanded()).onOtherBasis(random).shaken(0.002, random);
            FoundSymmetry found = SymmetryFinder.usual().find(disguise.cell(), disguise.atoms());
            kept += found.spaceGroup().number() == number ? 1 : 0;
            all++;
            assertTrue(found.largestShift() <= 0.01, crystal.toString());
        }
        System.out.printf(Locale.ROOT, "noise of 0.002 Å: %d of %d keep their group within 0.01 Å%n", kept, all);
        assertTrue(kept >= 0.99 * all, kept + " of " + all);
    }

    @Test
    void aSupercellIsFoldedBack() {
        RandomGenerator random = Seeds.generator(9);
        for (int number = 1; number <= 230; number += 3) {
            CrystalStructure crystal = crystals.crystalOfGroup(number, 13, 0).orElseThrow();
            Disguise small = new Disguise(crystal.cell(), crystal.expanded());
            Disguise large = small.supercell(1 + random.nextInt(3), 1 + random.nextInt(2), 2, random);
            if (large.atoms().size() <= SymmetryFinder.MOST_ATOMS) {
                FoundSymmetry found = SymmetryFinder.usual().find(large.cell(), large.atoms());
                assertEquals(number, found.spaceGroup().number(), crystal.toString());
                assertEquals(crystal.sites().size(), found.sites().size(), crystal.toString());
            }
        }
    }

    @Test
    void elementsAndOccupanciesTellAtomsApart() {
        UnitCell cell = new UnitCell(2.9, 2.9, 2.9, 90, 90, 90);
        assertEquals(221, number(cell, atom("Fe", 1, 0, 0, 0), atom("Co", 1, 0.5, 0.5, 0.5)));
        assertEquals(229, number(cell, atom("Fe", 0.5, 0, 0, 0), atom("Co", 0.5, 0, 0, 0), atom("Co", 0.5, 0.5, 0.5, 0.5),
                atom("Fe", 0.5, 0.5, 0.5, 0.5)));
        assertEquals(221, number(cell, atom("Fe", 0.6, 0, 0, 0), atom("Co", 0.4, 0, 0, 0), atom("Fe", 0.4, 0.5, 0.5, 0.5),
                atom("Co", 0.6, 0.5, 0.5, 0.5)));
    }

    @Test
    void anAtomThatIsListedTwiceIsOne() {
        UnitCell cell = new UnitCell(4.2, 4.2, 4.2, 90, 90, 90);
        FoundSymmetry found = SymmetryFinder.usual().find(cell, List.of(atom("Po", 1, 0, 0, 0), atom("Po", 1, 1, 0, 0.0001)));
        assertEquals(221, found.spaceGroup().number());
        assertEquals(1, found.sites().size());
    }

    @Test
    void anisotropicDisplacementsAreTurnedWithTheAxes() {
        // rutile, P 42/m n m, with its c axis first
        Displacement titanium = new Displacement.Anisotropic(0.005, 0.007, 0.007, 0.0004, 0, 0);
        UnitCell cell = new UnitCell(2.959, 4.593, 4.593, 90, 90, 90);
        FoundSymmetry found = SymmetryFinder.usual().find(cell, List.of(atom("Ti", 1, 0, 0, 0).moving(titanium),
                atom("Ti", 1, 0.5, 0.5, 0.5).moving(new Displacement.Anisotropic(0.005, 0.007, 0.007, -0.0004, 0, 0)),
                atom("O", 1, 0, 0.305, 0.305), atom("O", 1, 0, 0.695, 0.695), atom("O", 1, 0.5, 0.805, 0.195),
                atom("O", 1, 0.5, 0.195, 0.805)));
        assertEquals(136, found.spaceGroup().number());
        assertEquals(4.593, found.cell().a(), 1e-9);
        Displacement.Anisotropic turned = (Displacement.Anisotropic) found.sites().getFirst().displacement();
        assertEquals(titanium.equivalentB(cell), turned.equivalentB(found.cell()), 1e-12);
        assertEquals(0.005, turned.u33(), 1e-12);
        assertEquals(0.007, turned.u11(), 1e-12);
        assertEquals(0.0004, Math.abs(turned.u12()), 1e-12);
        assertEquals(0, turned.u23(), 1e-12);
    }

    @Test
    void handednessIsKept() {
        // quartz: the atoms of P 32 2 1, and in a mirror P 31 2 1
        UnitCell cell = new UnitCell(4.913, 4.913, 5.405, 90, 90, 120);
        CrystalStructure quartz = new CrystalStructure("", "", cell, SpaceGroup.ofNumber(154), List.of(atom("Si", 1, 0.47, 0, 2 / 3.0),
                atom("O", 1, 0.414, 0.267, 0.786)), List.of());
        assertEquals(154, SymmetryFinder.usual().find(cell, quartz.expanded()).spaceGroup().number());
        List<Site> mirrored = quartz.expanded().stream().map(site -> site.at(site.x(), site.y(), -site.z())).toList();
        assertEquals(152, SymmetryFinder.usual().find(cell, mirrored).spaceGroup().number());
    }

    @Test
    void theToleranceDecidesWhetherADistortionIsSeen() {
        UnitCell cell = new UnitCell(4, 4, 4.03, 90, 90, 90);
        List<Site> atoms = List.of(atom("Pb", 1, 0, 0, 0), atom("Ti", 1, 0.5, 0.5, 0.505));
        assertEquals(99, new SymmetryFinder(0.01).find(cell, atoms).spaceGroup().number());
        FoundSymmetry cubic = new SymmetryFinder(0.1).find(cell, atoms);
        assertEquals(221, cubic.spaceGroup().number());
        assertEquals(cubic.cell().a(), cubic.cell().c());
        assertThrows(IllegalArgumentException.class, () -> new SymmetryFinder(0));
        assertThrows(IllegalArgumentException.class, () -> new SymmetryFinder(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new SymmetryFinder(1));
    }

    @Test
    void toleranceAndNoiseOfTheSameSizeEndInSomeGroup() {
        RandomGenerator random = Seeds.generator(10);
        for (int number = 1; number <= 230; number += 2) {
            CrystalStructure crystal = crystals.crystalOfGroup(number, 14, 0).orElseThrow();
            Disguise noisy = new Disguise(crystal.cell(), crystal.expandedModuloCentring()).shaken(0.3 * random.nextDouble(), random);
            FoundSymmetry found = new SymmetryFinder(0.5 - 0.4 * random.nextDouble()).find(noisy.cell(), noisy.atoms());
            assertTrue(found.spaceGroup().number() >= 1 && !found.sites().isEmpty());
        }
    }

    @Test
    void cellsOfThousandsOfAtomsTakeSeconds() {
        UnitCell cell = new UnitCell(36.1, 36.1, 36.1, 90, 90, 90);
        List<Site> copper = new ArrayList<>();
        for (int n = 0; n < 4000; n++) {
            int i = n / 4;
            copper.add(atom("Cu", 1, (i % 10 + (n % 4 > 1 ? 0.5 : 0)) / 10, (i / 10 % 10 + (n % 4 % 3 > 0 ? 0.5 : 0)) / 10,
                    (i / 100 + (n % 2 > 0 ? 0.5 : 0)) / 10));
        }
        long start = System.nanoTime();
        FoundSymmetry perfect = SymmetryFinder.usual().find(cell, copper);
        assertEquals(225, perfect.spaceGroup().number());
        assertEquals(3.61, perfect.cell().a(), 1e-9);
        assertEquals(1, perfect.sites().size());
        List<Site> alloy = new ArrayList<>(copper);
        Random random = new Random(1);
        alloy.replaceAll(site -> random.nextBoolean() ? site : atom("Au", 1, site.x(), site.y(), site.z()));
        assertEquals(1, SymmetryFinder.usual().find(cell, alloy).spaceGroup().number());
        List<Site> vacancy = new ArrayList<>(copper);
        Collections.shuffle(vacancy, random);
        vacancy.removeLast();
        assertEquals(221, SymmetryFinder.usual().find(cell, vacancy).spaceGroup().number());
        assertTrue(System.nanoTime() - start < 20e9);
        List<Site> tooMany = new ArrayList<>(copper);
        tooMany.addAll(alloy);
        assertThrows(IllegalArgumentException.class, () -> SymmetryFinder.usual().find(cell, tooMany));
        assertThrows(IllegalArgumentException.class, () -> SymmetryFinder.usual().find(cell, List.of()));
    }

    private static int number(UnitCell cell, Site... atoms) {
        return SymmetryFinder.usual().find(cell, List.of(atoms)).spaceGroup().number();
    }

    private static Site atom(String element, double occupancy, double x, double y, double z) {
        return new Site(element, element, x, y, z, occupancy, Displacement.UNKNOWN);
    }

    private static double squared(double[] metric, double x, double y, double z) {
        return UnitCell.squaredLength(metric, x - Math.rint(x), y - Math.rint(y), z - Math.rint(z));
    }
}

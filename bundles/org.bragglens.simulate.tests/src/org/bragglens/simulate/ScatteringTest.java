// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.Radiation.Probe;
import org.bragglens.pattern.XrayTube;
import org.bragglens.simulate.Scattering.FormFactors;
import org.bragglens.testing.ReferenceTool;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;

class ScatteringTest {

    private static final double COPPER = 8.0478;
    private static final Map<String, Double> POLES = Map.of("Ar", 5.896, "Ce", 19.213, "Bi", 8.15);

    @Test
    void bothTablesOfFormFactorsAgree() {
        for (int z = 1; z <= 98; z++) {
            String element = Elements.symbol(z);
            for (double s = 0; s <= 1.5; s += 0.05) {
                double one = ScatteringFactors.internationalTables().at(element, s * s);
                double other = ScatteringFactors.waasmaierKirfel().at(element, s * s);
                assertEquals(one, other, 0.015 * one + 0.12, element + " at s = " + s);
            }
        }
    }

    @Test
    void theTableOfAFormFactorIsItsFormula() {
        for (ScatteringFactors factors : List.of(ScatteringFactors.internationalTables(), ScatteringFactors.waasmaierKirfel())) {
            for (String element : List.of("H", "Li", "C", "O", "K", "Fe", "Cs", "Fr", "Cf")) {
                FormFactor f = factors.of(element);
                for (double s = 0; s < 2.3; s += 0.00137) {
                    assertEquals(f.at(s * s), f.tabulated(s), 1e-6, element + " at s = " + s);
                }
            }
        }
    }

    /** International Tables for Crystallography vol. C, table 4.2.6.8. */
    @Test
    void dispersionOfWellKnownElements() {
        AnomalousDispersion table = AnomalousDispersion.cromerLiberman();
        assertArrayEquals(new double[] {-1.134, 3.197}, table.at("Fe", COPPER), 0.05);
        assertArrayEquals(new double[] {-1.965, 0.589}, table.at("Cu", COPPER), 0.05);
        assertArrayEquals(new double[] {0.346, 0.844}, table.at("Fe", 17.4794), 0.05);
        assertArrayEquals(new double[] {0.254, 0.330}, table.at("Si", COPPER), 0.05);
        assertArrayEquals(new double[2], table.at("H", COPPER));
        assertArrayEquals(new double[2], table.at("Fe", 300));
        assertTrue(table.isNearEdge("Fe", 7.12) && !table.isNearEdge("Fe", 8));
    }

    /** Where gemmi's integral has a strong pole far from all edges; ours is without, and nearer to the International Tables. */
    private static boolean isNearPole(String element, double energy) {
        return POLES.containsKey(element) && Math.abs(Math.log(energy / POLES.get(element))) < 0.25;
    }

    @Test
    void polesOfTheIntegralAreTakenOff() {
        AnomalousDispersion table = AnomalousDispersion.cromerLiberman();
        assertEquals(-4.011, table.at("Bi", COPPER)[0], 0.15);
        assertEquals(-0.249, table.at("Ce", 17.4794)[0], 0.05);
        for (String element : POLES.keySet()) {
            for (double energy = 0.9 * POLES.get(element); energy < 1.1 * POLES.get(element); energy *= 1.0005) {
                assertEquals(table.at(element, energy)[0], table.at(element, energy * 1.001)[0], 0.1, element + " at " + energy);
            }
        }
    }

    @Test
    void dispersionOfAllElementsAtNineWavelengths() throws IOException {
        AnomalousDispersion table = AnomalousDispersion.cromerLiberman();
        for (String line : Files.readAllLines(SharedData.require("tables/anomalous-cromer-liberman.csv")).stream().skip(1).toList()) {
            String[] row = line.split(",");
            double energy = 12.398419843 / Double.parseDouble(row[2]);
            if (!table.isNearEdge(row[0], energy) && !isNearPole(row[0], energy)) {
                double[] found = table.at(row[0], energy);
                assertEquals(Double.parseDouble(row[3]), found[0], 0.045, line);
                assertEquals(Double.parseDouble(row[4]), found[1], Math.max(0.045, 0.017 * found[1]), line);
            }
        }
    }

    @Test
    void dispersionAtAnyEnergyIsGemmis() {
        String script = """
                import gemmi, random
                random.seed(1)
                for z in range(3, 93):
                    for i in range(60):
                        e = 4e3 * 20 ** random.random()
                        f = gemmi.cromer_liberman(z=z, energy=e)
                        sides = [gemmi.cromer_liberman(z=z, energy=e * t)[0] for t in (0.998, 1.002)]
                        # at a few energies its integrals go wrong
                        if abs(sum(sides) / 2 - f[0]) < 0.02: print(gemmi.Element(z).name, repr(e / 1000), *f)
                """;
        AnomalousDispersion table = AnomalousDispersion.cromerLiberman();
        ReferenceTool.python("gemmi", "python3-gemmi", script).lines().map(l -> l.split(" ")).forEach(row -> {
            double energy = Double.parseDouble(row[1]);
            if (!table.isNearEdge(row[0], energy) && !isNearPole(row[0], energy)) {
                double[] found = table.at(row[0], energy);
                assertEquals(Double.parseDouble(row[2]), found[0], 0.07, String.join(" ", row));
                assertEquals(Double.parseDouble(row[3]), found[1], Math.max(0.045, 0.017 * found[1]), String.join(" ", row));
            }
        });
    }

    @Test
    void aPowderLineIsTheMeanOfBothFriedelMates() {
        // with and without an inversion, and at an origin where it is not
        check(Crystals.of("ZnS", Crystals.cubic(5.41), SpaceGroup.ofNumber(216), Crystals.site("Zn", 0, 0, 0), Crystals.site("S", 0.25,
                0.25, 0.25)));
        check(Crystals.quartz());
        check(Crystals.of("FeSi", Crystals.cubic(4.49), SpaceGroup.ofNumber(198), Crystals.site("Fe", 0.137, 0.137, 0.137),
                Crystals.site("Si", 0.842, 0.842, 0.842)));
        check(Crystals.of("Fe3O4", Crystals.cubic(8.4), SpaceGroup.ofHallNumber(525), Crystals.site("Fe", 0, 0, 0),
                Crystals.site("Fe", 0.625, 0.625, 0.625), Crystals.site("O", 0.38, 0.38, 0.38)));
    }

    private static void check(CrystalStructure crystal) {
        Scattering scattering = new Scattering(Probe.X_RAYS, FormFactors.INTERNATIONAL_TABLES, false, 7.3, 0.5, true);
        List<Reflection> list = Reflections.list(crystal, 7, scattering);
        double top = list.stream().mapToDouble(Reflection::fSquared).max().orElseThrow();
        for (Reflection r : list) {
            double mean = (squared(crystal, 1, r) + squared(crystal, -1, r)) / 2;
            assertEquals(mean, r.fSquared(), 1e-9 * top, crystal.name() + " " + r);
        }
    }

    /** |Σ (f + f' + if'') T exp(2πi h·x)|² over all atoms of the cell, of (hkl) or of (-h-k-l). */
    private static double squared(CrystalStructure crystal, int sign, Reflection r) {
        double re = 0;
        double im = 0;
        double s2 = 1 / (4 * r.d() * r.d());
        for (Site site : crystal.expanded()) {
            double[] dispersion = AnomalousDispersion.cromerLiberman().at(site.element(), 7.3);
            double phase = 2 * Math.PI * sign * (r.h() * site.x() + r.k() * site.y() + r.l() * site.z());
            double f = ScatteringFactors.internationalTables().at(site.element(), s2) + dispersion[0];
            double weakening = Math.exp(-0.5 * s2);
            re += weakening * (f * Math.cos(phase) - dispersion[1] * Math.sin(phase));
            im += weakening * (f * Math.sin(phase) + dispersion[1] * Math.cos(phase));
        }
        return re * re + im * im;
    }

    @Test
    void neutronsSeeNuclei() {
        Scattering neutrons = new Scattering(Probe.NEUTRONS, FormFactors.INTERNATIONAL_TABLES, false, Double.NaN, 0, false);
        List<Reflection> salt = Reflections.list(Crystals.of("NaCl", Crystals.cubic(5.64), SpaceGroup.ofNumber(225), at("Na", 0), at("Cl",
                0.5)),
                4, neutrons);
        // Sears 1992: Na 3.63 fm, Cl 9.577 fm
        assertEquals("1 1 1", salt.get(0).label());
        assertEquals(Math.pow(4 * (9.577 - 3.63), 2), salt.get(0).fSquared(), 1e-6);
        assertEquals(Math.pow(4 * (9.577 + 3.63), 2), salt.get(1).fSquared(), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> NeutronLengths.natural().of("Po"));
        assertEquals(-3.739, NeutronLengths.natural().of("H"));
        assertTrue(notes(neutrons, List.of("Na")).getFirst().contains("isotopes"));
    }

    @Test
    void neutronLengthsAreThoseOfOtherPrograms() {
        String script = """
                import gemmi
                for z in range(1, 97):
                    e = gemmi.Element(z)
                    b = e.neutron92.get_coefs()[0] if e.neutron92 else 0
                    if b: print(e.name, b)
                """;
        ReferenceTool.python("gemmi", "python3-gemmi", script).lines().map(l -> l.split(" ")).forEach(row ->
                assertEquals(Double.parseDouble(row[1]), NeutronLengths.natural().of(row[0]), 1e-9, row[0]));
        String other = """
                import json, pymatgen.analysis.diffraction.neutron as n
                for k, v in n.ATOMIC_SCATTERING_LEN.items():
                    if k.isalpha() and k not in ('D', 'T'): print(k, v)
                """;
        ReferenceTool.python("pymatgen", "python3-pymatgen", other).lines().map(l -> l.split(" ")).filter(row ->
                NeutronLengths.natural().covers(row[0])).forEach(row ->
                assertEquals(Double.parseDouble(row[1]), NeutronLengths.natural().of(row[0]), 1e-9, row[0]));
    }

    @Test
    void peaksOfTheTableAreThoseOfTheFormula() {
        for (CrystalStructure crystal : List.of(Crystals.quartz(), Crystals.lanthanumHexaboride(), Crystals.salt())) {
            Scattering scattering = new Scattering(Probe.X_RAYS, FormFactors.WAASMAIER_KIRFEL, false, COPPER, 0.5, false);
            PeakList peaks = Reflections.peaks(crystal, 12, XrayTube.CU.doublet(Origin.SIMULATION), PeakProfile.LABORATORY, scattering);
            List<Reflection> list = Reflections.list(crystal, 12, scattering);
            double top = list.stream().mapToDouble(r -> r.multiplicity() * r.fSquared()).max().orElseThrow();
            for (int i = 0; i < list.size(); i++) {
                double expected = list.get(i).multiplicity() * list.get(i).fSquared();
                assertEquals(expected, peaks.strength()[i], 1e-6 * expected + 1e-8 * top, String.format(Locale.ROOT, "%s", list.get(i)));
            }
            assertTrue(peaks.laue().length > 0 && peaks.laue().length % 9 == 0);
        }
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertEquals(List.of(), notes(Scattering.X_RAYS, List.of("Fe")));
        assertEquals(List.of(), notes(xRays(COPPER), List.of("Fe", "O", "H")));
        assertTrue(notes(xRays(7.115), List.of("O", "Fe", "Fe")).getFirst().contains("edge of Fe is near"));
        assertTrue(notes(xRays(COPPER), List.of("Cm", "O")).getFirst().contains("dispersion of Cm"));
        assertTrue(notes(xRays(250), List.of("O")).getFirst().contains("4 to 80 keV, not 250"));
    }

    @Test
    void resonancesForNeutronsAreNamed() {
        Scattering neutrons = new Scattering(Probe.NEUTRONS, FormFactors.INTERNATIONAL_TABLES, false, Double.NaN, 0, false);
        assertEquals(1, notes(neutrons, List.of("Na", "B")).size());
        assertTrue(notes(neutrons, List.of("Gd", "O", "Cd")).getLast().startsWith("A resonance of Cd, Gd for thermal neutrons"));
    }

    private static List<String> notes(Scattering scattering, List<String> elements) {
        return new ScatteringNotes(scattering).of(elements.stream().map(e -> at(e, 0)).toList(), 1);
    }

    private static Scattering xRays(double energy) {
        return new Scattering(Probe.X_RAYS, FormFactors.INTERNATIONAL_TABLES, false, energy, 0.5, false);
    }

    private static Site at(String element, double place) {
        return new Site(element, element, place, place, place, 1, new Displacement.Isotropic(0));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.io.CifReader;
import org.bragglens.pattern.Radiation;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IonsTest {

    private static final SettingsType<SimulationSettings> TYPE = SettingsType.of(SimulationSettings.class);
    private static final ScatteringFactors TABLE = ScatteringFactors.waasmaierKirfel();

    @Test
    void anIonHasAsManyElectronsAsItsChargeLeaves() {
        int ions = 0;
        for (int z = 1; z <= 98; z++) {
            for (int charge = -4; charge <= 8; charge++) {
                String ion = Ions.name(ion(Elements.symbol(z), charge, 0));
                if (charge != 0 && TABLE.covers(ion)) {
                    assertEquals(z - charge, TABLE.at(ion, 0), 0.05, ion);
                    // far out only the core is seen, which the charge hardly changes
                    double neutral = TABLE.at(Elements.symbol(z), 2.25);
                    assertEquals(neutral, TABLE.at(ion, 2.25), 0.02 * neutral + 0.1, ion);
                    ions++;
                }
            }
        }
        assertEquals(111, ions);
    }

    /** Another fit of the same tabulated values: International Tables for Crystallography vol. C, table 6.1.1.4: a, b and c. */
    @Test
    void theInternationalTablesAgree() {
        Map<String, double[]> tables = Map.of(
                "Li1+", new double[] {0.6968, 0.7888, 0.3414, 0.1563, 4.6237, 1.9557, 0.6316, 10.0953, 0.0167},
                "F1-", new double[] {3.6322, 3.51057, 1.26064, 0.940706, 5.27756, 14.7353, 0.442258, 47.3437, 0.653396},
                "Na1+", new double[] {3.2565, 3.9362, 1.3998, 1.0032, 2.6671, 6.1153, 0.2001, 14.039, 0.404},
                "Mg2+", new double[] {3.4988, 3.8378, 1.3284, 0.8497, 2.1676, 4.7542, 0.185, 10.1411, 0.4853},
                "Cl1-", new double[] {18.2915, 7.2084, 6.5337, 2.3386, 0.0066, 1.1717, 19.5424, 60.4486, -16.378},
                "K1+", new double[] {7.9578, 7.4917, 6.359, 1.1915, 12.6331, 0.7674, -0.002, 31.9128, -4.9978},
                "Fe3+", new double[] {11.1764, 7.3863, 3.3948, 0.0724, 4.6147, 0.3005, 11.6729, 38.5566, 0.9707},
                "Cu2+", new double[] {11.8168, 7.11181, 5.78135, 1.14523, 3.37484, 0.244078, 7.9876, 19.897, 1.14431},
                "La3+", new double[] {20.2489, 19.3763, 11.6323, 0.336048, 2.9207, 0.250698, 17.8211, 54.9453, 2.4086},
                "Pb2+", new double[] {21.7886, 19.5682, 19.1406, 7.01107, 1.3366, 0.488383, 6.7727, 23.8132, 12.4734});
        tables.forEach((ion, coefficients) -> {
            FormFactor other = new FormFactor(coefficients);
            for (double s = 0; s <= 1.5; s += 0.05) {
                assertEquals(other.at(s * s), TABLE.at(ion, s * s), 0.001 * other.at(0) + 0.01, ion + " at s = " + s);
            }
        });
    }

    @Test
    void coefficientsAreThoseOfTheSource() throws IOException {
        String name = "";
        int checked = 0;
        for (String line : Files.readAllLines(SharedData.require("tables/f0_WaasKirf.dat"), StandardCharsets.ISO_8859_1)) {
            if (line.startsWith("#S")) {
                name = line.strip().split("\\s+")[2];
            } else if (!line.startsWith("#") && !line.isBlank() && TABLE.covers(name)) {
                String[] v = line.strip().split("\\s+");
                double s2 = 0.37;
                double expected = Double.parseDouble(v[5]);
                for (int i = 0; i < 5; i++) {
                    expected += Double.parseDouble(v[i]) * Math.exp(-Double.parseDouble(v[i + 6]) * s2);
                }
                assertEquals(expected, TABLE.at(name, s2), 2e-4, name);
                checked++;
            }
        }
        assertEquals(98 + 111, checked);
    }

    @Test
    void chargesThatAFileStatesAreSeen(@TempDir Path folder) throws IOException {
        String cif = Crystals.cif(Crystals.salt());
        CrystalStructure neutral = read(folder, cif);
        CrystalStructure charged = read(folder, cif.replaceAll("(?m)^Na1 Na ", "Na1 Na1+ ").replaceAll("(?m)^Cl2 Cl ", "Cl2 Cl- "));
        assertEquals(List.of(1, -1), charged.sites().stream().map(Site::charge).toList());
        List<Reflection> atoms = PowderSimulator.reflections(neutral, TYPE.parse(Map.of("dispersion", "false")));
        List<Reflection> ions = PowderSimulator.reflections(charged, TYPE.parse(Map.of("dispersion", "false", "ions", "true")));
        List<Reflection> off = PowderSimulator.reflections(charged, TYPE.parse(Map.of("dispersion", "false")));
        assertEquals(atoms, off);
        // {111}: F = 4 (f(Cl-) - f(Na+)) T; the ions have 18 and 10 electrons, the atoms 17 and 11
        Reflection first = ions.getFirst();
        double s2 = 1 / (4 * first.d() * first.d());
        double expected = 4 * (TABLE.at("Cl1-", s2) - TABLE.at("Na1+", s2)) * Math.exp(-Reflections.USUAL_B * s2);
        assertEquals(expected * expected, first.fSquared(), 1e-9 * first.fSquared());
        assertTrue(first.fSquared() > 1.04 * atoms.getFirst().fSquared(), first + " " + atoms.getFirst());
        assertEquals(List.of("Form factors of ions: Cl1-, Na1+."), notes(charged, Map.of("ions", "true")));
        assertEquals(List.of(), notes(charged, Map.of()));
        assertEquals(1, notes(charged, Map.of("radiation", "neutrons 1.5", "ions", "true")).size());
    }

    @Test
    void aCellThatWouldBeChargedIsOneOfNeutralAtoms() {
        Scattering scattering = TYPE.parse(Map.of("ions", "true")).atoms().scattering(Radiation.of(1, Radiation.Origin.SIMULATION));
        List<Site> balanced = List.of(ion("Mg", 2, 0), ion("O", -2, 0.5));
        List<Site> unknown = List.of(ion("S", 6, 0), ion("O", -2, 0.5), ion("O", -2, 0.1), ion("O", -2, 0.2));
        List<Site> unbalanced = List.of(ion("Ti", 4, 0), ion("O", -2, 0.5));
        List<Site> rounded = List.of(ion("Ti", 4, 0), ion("O", -2, 0.5), new Site("O", "O", -2, 0.1, 0, 0, 0.97, Displacement.UNKNOWN));
        assertEquals(List.of("Mg2+", "O2-"), balanced.stream().map(scattering.of(balanced)::species).toList());
        assertEquals(List.of("S", "O", "O", "O"), unknown.stream().map(scattering.of(unknown)::species).toList());
        assertEquals(List.of("Ti", "O"), unbalanced.stream().map(scattering.of(unbalanced)::species).toList());
        assertEquals(List.of("Ti4+", "O2-", "O2-"), rounded.stream().map(scattering.of(rounded)::species).toList());
        ScatteringNotes notes = new ScatteringNotes(scattering);
        assertEquals(List.of("Form factors of ions: Mg2+, O2-."), notes.of(balanced, 1));
        assertEquals(List.of("Form factors of neutral atoms: there is none of S6+."), notes.of(unknown, 1));
        assertEquals(List.of("Form factors of neutral atoms: the stated charges do not balance."), notes.of(unbalanced, 1));
        // the dispersion of an ion is that of its atom
        assertEquals(scattering.amplitude("O").imaginary(), scattering.amplitude("O2-").imaginary());
        assertThrows(IllegalArgumentException.class, () -> scattering.amplitude("Xx"));
    }

    private static List<String> notes(CrystalStructure structure, Map<String, String> settings) {
        List<String> notes = new ArrayList<>(new PowderExperiment(TYPE.parse(settings), 1e-3).notes(structure));
        notes.removeAll(structure.notes());
        return notes;
    }

    private static CrystalStructure read(Path folder, String cif) throws IOException {
        return CifReader.read(Files.writeString(folder.resolve("a.cif"), cif)).getFirst();
    }

    private static Site ion(String element, int charge, double place) {
        return new Site(element, element, charge, place, place, place, 1, new Displacement.Isotropic(0));
    }
}

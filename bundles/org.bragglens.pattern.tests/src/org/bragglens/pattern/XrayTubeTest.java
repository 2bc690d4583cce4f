// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.Radiation.Probe;
import org.junit.jupiter.api.Test;

class XrayTubeTest {

    @Test
    void aDoubletIsTwoLinesOfOneToTwo() {
        for (XrayTube tube : XrayTube.values()) {
            Radiation radiation = tube.doublet(Origin.SIMULATION);
            assertEquals(2, radiation.lines().size());
            assertEquals(1, radiation.lines().stream().mapToDouble(Line::weight).sum(), 1e-12);
            assertEquals(2, radiation.lines().get(0).weight() / radiation.lines().get(1).weight(), 1e-12);
            double split = radiation.lines().get(1).wavelength() / radiation.lines().get(0).wavelength();
            assertTrue(split > 1.001 && split < 1.01, tube + " " + split);
            assertEquals(tube.alpha1(Origin.FILE).wavelength(), radiation.wavelength());
        }
    }

    /** Energy times wavelength is hc = 12.398420 keV Å; transition energies of Kα1 in keV from doi:10.1103/RevModPhys.75.35. */
    @Test
    void wavelengthsAgreeWithTransitionEnergies() {
        double[] energies = { 5.414805, 6.404006, 6.930378, 8.047823, 17.479372, 22.162917 };
        for (XrayTube tube : XrayTube.values()) {
            assertEquals(12.3984198 / energies[tube.ordinal()], tube.alpha1(Origin.FILE).wavelength(), 3e-5, tube.toString());
        }
    }

    /** Energies of Kβ1 in eV of the X-ray Data Booklet, table 1-2; its older wavelengths differ by less than 4e-5. */
    @Test
    void aFilterLeavesSomeOfKBeta() {
        double[] energies = {5946.7, 7058.0, 7649.4, 8905.3, 19608.3, 24942.4};
        double[] natural = {15, 17, 17, 17, 15 + 8, 16 + 9};
        for (XrayTube tube : XrayTube.values()) {
            assertEquals(tube.doublet(Origin.OPTION), tube.withBeta(0, Origin.OPTION));
            Radiation radiation = tube.withBeta(0.04, Origin.SIMULATION);
            assertEquals(3, radiation.lines().size());
            assertEquals(1, radiation.lines().stream().mapToDouble(Line::weight).sum(), 1e-12);
            Line beta = radiation.lines().get(2);
            double expected = 12398.4198 / energies[tube.ordinal()];
            assertEquals(expected, beta.wavelength(), 4e-5 * expected, tube.toString());
            assertEquals(0.04 * natural[tube.ordinal()] / 100, beta.weight() / radiation.lines().get(0).weight(), 1e-12);
            assertEquals(tube.doublet(Origin.FILE).wavelength(), radiation.wavelength());
        }
        assertEquals(Optional.of(XrayTube.MO), XrayTube.ofDoublet(" moka "));
        assertEquals(Optional.empty(), XrayTube.ofDoublet("MoKa1"));
        assertEquals(Optional.of(XrayTube.AG), XrayTube.ofDoublet(XrayTube.AG.doublet(Origin.FILE)));
        assertEquals(Optional.empty(), XrayTube.ofDoublet(XrayTube.AG.alpha1(Origin.FILE)));
        assertEquals(Optional.empty(), XrayTube.ofDoublet(Radiation.UNKNOWN));
        assertThrows(IllegalArgumentException.class, () -> XrayTube.CU.withBeta(-0.1, Origin.OPTION));
    }

    @Test
    void understandsNamesAndNumbers() {
        assertEquals(XrayTube.CU.doublet(Origin.OPTION), XrayTube.named(" CuKa ", Origin.OPTION));
        assertEquals(XrayTube.CU.doublet(Origin.OPTION), XrayTube.named("CuKa", Origin.OPTION));
        assertEquals(XrayTube.CU.doublet(Origin.OPTION), XrayTube.named("cuka", Origin.OPTION));
        assertEquals(XrayTube.MO.alpha1(Origin.OPTION), XrayTube.named("MoKa1", Origin.OPTION));
        assertEquals(Radiation.of(0.4133, Origin.OPTION), XrayTube.named("0.4133", Origin.OPTION));
        for (String name : XrayTube.names()) {
            assertTrue(XrayTube.named(name, Origin.OPTION).isKnown(), name);
        }
        String message = assertThrows(IllegalArgumentException.class, () -> XrayTube.named("UnKa", Origin.OPTION)).getMessage();
        assertTrue(message.contains("'UnKa'") && message.contains("CuKa1"), message);
        assertThrows(IllegalArgumentException.class, () -> XrayTube.named("154", Origin.OPTION));
    }

    @Test
    void understandsEnergiesAndNeutrons() {
        // 12.39842 keV are 1 Å (CODATA 2018)
        for (String name : new String[] {"12.39842keV", "12.39842 keV", "12398.42eV", "1.239842e1 KEV"}) {
            Radiation radiation = XrayTube.named(name, Origin.OPTION);
            assertEquals(1, radiation.wavelength(), 1e-7, name);
            assertEquals(12.39842, radiation.energy(), 1e-6, name);
            assertEquals(Probe.X_RAYS, radiation.probe());
        }
        for (String name : new String[] {"neutrons 1.594", "neutron:1.594", "Neutrons 1.594 Å", "neutrons=1.594A"}) {
            Radiation radiation = XrayTube.named(name, Origin.OPTION);
            assertEquals(Radiation.of(1.594, Origin.OPTION, Probe.NEUTRONS), radiation, name);
            assertTrue(Double.isNaN(radiation.energy()));
        }
        assertThrows(IllegalArgumentException.class, () -> XrayTube.named("1e9keV", Origin.OPTION));
        assertThrows(IllegalArgumentException.class, () -> XrayTube.named("0keV", Origin.OPTION));
        assertThrows(IllegalArgumentException.class, () -> XrayTube.named("1.2.3keV", Origin.OPTION));
        assertThrows(IllegalArgumentException.class, () -> XrayTube.named("neutrons", Origin.OPTION));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation;
import org.junit.jupiter.api.Test;

class PowderSimulatorTest {

    private static final SettingsType<SimulationSettings> TYPE = SettingsType.of(SimulationSettings.class);

    @Test
    void theDefaultIsALaboratoryPattern() {
        DiffractionPattern pattern = PowderSimulator.simulate(Crystals.salt(), TYPE.defaults());
        assertEquals("NaCl", pattern.name());
        assertEquals(PatternAxis.TWO_THETA, pattern.axis());
        assertEquals(4251, pattern.size());
        assertEquals(Radiation.Origin.SIMULATION, pattern.radiation().origin());
        assertEquals(2, pattern.radiation().lines().size());
        assertEquals(PeakProfile.LABORATORY, TYPE.defaults().profile());
        Curve curve = pattern.curve();
        int top = 0;
        for (int i = 0; i < curve.y().length; i++) {
            top = curve.y()[i] > curve.y()[top] ? i : top;
        }
        assertEquals(PowderSimulator.TOP, curve.y()[top], 1e-9);
        assertEquals(31.703, curve.x()[top], 0.02);
        assertEquals(90, curve.x()[4250], 1e-9);
    }

    @Test
    void otherAxesAndRadiations() {
        SimulationSettings settings = TYPE.parse(Map.of("radiation", "0.4133", "axis", "q", "from", "0.5", "to", "8", "step", "0.001",
                "w", "0.0001", "u", "0",
                "v", "0", "x", "0", "y", "0"));
        DiffractionPattern pattern = PowderSimulator.simulate(Crystals.silicon(), settings);
        assertEquals(PatternAxis.Q, pattern.axis());
        assertEquals(0.4133, pattern.radiation().wavelength());
        assertEquals(7501, pattern.size());
        DiffractionPattern d = PowderSimulator.simulate(Crystals.silicon(),
                TYPE.parse(Map.of("axis", "d", "from", "1", "to", "4", "step", "0.001")));
        Curve curve = d.curve();
        double best = 0;
        double at = 0;
        for (int i = 0; i < curve.y().length; i++) {
            if (curve.y()[i] > best) {
                best = curve.y()[i];
                at = curve.x()[i];
            }
        }
        assertEquals(5.43119 / Math.sqrt(3), at, 0.005);
    }

    @Test
    void reflectionsAreThoseOfTheRange() {
        List<Reflection> ticks = PowderSimulator.reflections(Crystals.silicon(), TYPE.parse(Map.of("from", "40", "to", "80")));
        assertEquals(List.of("220", "311", "400", "331"), ticks.stream().map(r -> "" + r.h() + r.k() + r.l()).toList());
        assertEquals(12, ticks.getFirst().multiplicity());
    }

    @Test
    void settingsThatDescribeNoPatternAreRefused() {
        refuses("has less than 2", Map.of("from", "90", "to", "5"));
        refuses("has less than 2 or more than", Map.of("step", "0.00001"));
        refuses("ends at 180", Map.of("to", "190"));
        refuses("d begins above 0", Map.of("axis", "d", "from", "0", "to", "5"));
        refuses("neither a wavelength", Map.of("radiation", "Unobtainium"));
        assertThrows(IllegalArgumentException.class, () -> TYPE.parse(Map.of("step", "0")));
    }

    @Test
    void aRangeWithoutLinesIsFlat() {
        // silicon's first line, d = 3.14 Å, lies at 28.4° of Cu; with 25 Å it has none at all
        for (Map<String, String> texts : List.of(Map.of("from", "1", "to", "3"), Map.of("radiation", "25"))) {
            DiffractionPattern pattern = PowderSimulator.simulate(Crystals.silicon(), TYPE.parse(texts));
            assertEquals(0, Arrays.stream(pattern.curve().y()).map(Math::abs).max().orElseThrow(), 0.01, texts.toString());
            assertEquals(List.of(), PowderSimulator.reflections(Crystals.silicon(), TYPE.parse(texts)));
        }
    }

    private static void refuses(String reason, Map<String, String> texts) {
        var e = assertThrows(IllegalArgumentException.class, () -> PowderSimulator.simulate(Crystals.silicon(), TYPE.parse(texts)));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
}

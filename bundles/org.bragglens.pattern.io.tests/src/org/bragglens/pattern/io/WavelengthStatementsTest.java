// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.Test;

class WavelengthStatementsTest {

    @Test
    void readsTheUsualStatements() {
        assertWavelength(0.4066, "Wavelength: 4.066e-11 m");
        assertWavelength(0.3344, "Wavelength: 3.344e-11");
        assertWavelength(1.541838, "X-RAY WAVELENGTH=1.541838");
        assertWavelength(1.5406, "lambda = 1.5406");
        assertWavelength(1.5406, "Wavelength (Å): 1,5406");
        assertWavelength(1.5406, "wavelength [nm]: 0.15406");
        assertWavelength(1.5406, "wavelength: 154.06 pm");
        assertWavelength(0.8266, "wavelength_A 0.8266");
        assertWavelength(0.8266, "Wavelength,0.8266");
        assertWavelength(1.5405980, "K-Alpha1 wavelength,1.5405980");
    }

    @Test
    void makesADoubletOfBothLinesAndTheirRatio() {
        Radiation radiation = of("K-Alpha1 wavelength: 1.5405929 Å", "K-Alpha2 wavelength: 1.5444274 Å", "Ratio K-Alpha2/K-Alpha1: 0.5")
                .radiation();
        assertEquals(2, radiation.lines().size());
        assertEquals(1.5405929, radiation.wavelength());
        assertEquals(1.5444274, radiation.lines().get(1).wavelength());
        assertEquals(1 / 3.0, radiation.lines().get(1).weight(), 1e-12);
        assertEquals(Origin.FILE, radiation.origin());
        assertEquals(1, of("K-Alpha1 wavelength: 1.54", "K-Alpha2 wavelength: 1.544", "Ratio K-Alpha2/K-Alpha1: 0").radiation().lines()
                .size());
    }

    @Test
    void guessesNothing() {
        assertFalse(of("Sample: quartz", "Anode material: Cu", "Wavelength: None", "Wavelength: 0", "a wavelength of light",
                "Wavelength: 5000 nm").radiation().isKnown());
    }

    @Test
    void contradictionsLeaveTheRadiationUnknown() {
        WavelengthStatements two = of("Wavelength: 1.5406", "Wavelength: 0.7107");
        assertTrue(two.isContradictory());
        assertFalse(two.radiation().isKnown());
        assertFalse(of("Wavelength: 1.5406", "Wavelength: 1.54056").isContradictory());
    }

    private static void assertWavelength(double expected, String line) {
        assertEquals(expected, of(line).radiation().wavelength(), 1e-9, line);
    }

    private static WavelengthStatements of(String... lines) {
        WavelengthStatements statements = new WavelengthStatements();
        for (String line : lines) {
            statements.look(line);
        }
        return statements;
    }
}

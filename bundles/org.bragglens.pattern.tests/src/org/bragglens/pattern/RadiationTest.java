// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.Test;

class RadiationTest {

    @Test
    void isKnownOrUnknownAndNothingBetween() {
        assertFalse(Radiation.UNKNOWN.isKnown());
        assertTrue(Double.isNaN(Radiation.UNKNOWN.wavelength()));
        assertTrue(Radiation.of(0.4133, Origin.OPTION).isKnown());
        assertEquals(0.4133, Radiation.of(0.4133, Origin.OPTION).wavelength());
        assertThrows(IllegalArgumentException.class, () -> new Radiation(List.of(), Origin.FILE));
        assertThrows(IllegalArgumentException.class, () -> new Radiation(List.of(new Line(1, 1)), Origin.UNKNOWN));
    }

    @Test
    void refusesWavelengthsThatNoDiffractometerHas() {
        for (double wavelength : new double[] { 0, -1, 0.009, 25.1, Double.NaN, Double.POSITIVE_INFINITY }) {
            assertThrows(IllegalArgumentException.class, () -> Radiation.of(wavelength, Origin.FILE), Double.toString(wavelength));
        }
    }

    @Test
    void spellsItsOriginAsFilesDo() {
        assertEquals(List.of("file", "option", "simulation", "unknown"), List.of(Origin.values()).stream().map(Origin::word).toList());
    }
}

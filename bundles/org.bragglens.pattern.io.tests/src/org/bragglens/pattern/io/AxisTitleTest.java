// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.bragglens.pattern.PatternAxis.D;
import static org.bragglens.pattern.PatternAxis.Q;
import static org.bragglens.pattern.PatternAxis.TWO_THETA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.PatternAxis;
import org.junit.jupiter.api.Test;

class AxisTitleTest {

    @Test
    void knowsTheAxesAsProgramsCallThem() {
        assertAll(TWO_THETA, 1, "2theta", "2Theta", "2-Theta", "2_theta", "2th_deg", "2θ", "2θ (°)", "TTH", "angle", "Angle",
                "Pos. [°2Th.]", "two theta (deg)",
                "2-Theta Angle (Degrees)", "twotheta", "2Theta/deg", "2T");
        assertAll(TWO_THETA, Math.toDegrees(1), "2th_rad");
        assertAll(Q, 1, "Q", "q_A^-1", "Q (Å⁻¹)", "Q(1/A)", "q [A-1]", "Q (inverse Ångströms)", "scattering vector (1/Å)");
        assertAll(Q, 0.1, "q_nm^-1", "Q (nm⁻¹)", "q/nm-1", "Q (Inverse Nanometres)", "q_1/nm");
        assertAll(D, 1, "d", "d (Å)", "d-spacing", "d_A", "d-spacing [Å]");
        assertAll(D, 10, "d (nm)");
    }

    @Test
    void takesNothingElseForAnAxis() {
        for (String title : List.of("", "intensity", "quartz", "data", "counts", "I", "dI", "depth", "2048", "index", "theta")) {
            assertEquals(Optional.empty(), AxisTitle.of(title), title);
        }
    }

    @Test
    void findsATitleAtTheStartOfALineButNotInASentence() {
        assertEquals(TWO_THETA, AxisTitle.atStartOf("2Theta (deg) Intensity (counts)").orElseThrow().axis());
        assertEquals(Q, AxisTitle.atStartOf("q_A^-1\t I").orElseThrow().axis());
        assertEquals(Optional.empty(), AxisTitle.atStartOf("d electrons matter here"));
        assertEquals(Optional.empty(), AxisTitle.atStartOf("Q was not measured"));
        assertEquals(Optional.empty(), AxisTitle.atStartOf("Quartz from Arkansas"));
    }

    @Test
    void knowsAxesThatNoPowderPatternHas() {
        assertTrue(AxisTitle.isForeign("r_mm"));
        assertTrue(AxisTitle.isForeign("Radial Distance (mm)"));
        assertTrue(AxisTitle.isForeign("TOF"));
        assertFalse(AxisTitle.isForeign("2theta"));
        assertFalse(AxisTitle.isForeign("x"));
    }

    private static void assertAll(PatternAxis axis, double factor, String... titles) {
        for (String title : titles) {
            AxisTitle found = AxisTitle.of(title).orElseThrow(() -> new AssertionError("no axis: " + title));
            assertEquals(axis, found.axis(), title);
            assertEquals(factor, found.factor(), 1e-15, title);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PeakProfileTest {

    private static final double THETA = Math.toRadians(20);

    @Test
    void followsCagliotiAndThompson() {
        PeakProfile profile = new PeakProfile(0.04, -0.02, 0.01, 0.03, 0.05);
        double t = Math.tan(THETA);
        assertEquals(0.04 * t * t - 0.02 * t + 0.01, Math.pow(profile.gaussian(THETA), 2), 1e-12);
        assertEquals(0.03 / Math.cos(THETA) + 0.05 * t, profile.lorentzian(THETA), 1e-12);
    }

    @Test
    void widthsAreNeverNegativeNorUndefined() {
        PeakProfile impossible = new PeakProfile(0, -1, 0, -1, -1);
        assertTrue(impossible.gaussian(THETA) > 0);
        assertEquals(0, impossible.lorentzian(THETA));
    }

    @Test
    void scalingMultipliesEveryWidth() {
        PeakProfile scaled = PeakProfile.LABORATORY.scaled(3);
        assertEquals(3 * PeakProfile.LABORATORY.gaussian(THETA), scaled.gaussian(THETA), 1e-12);
        assertEquals(3 * PeakProfile.LABORATORY.lorentzian(THETA), scaled.lorentzian(THETA), 1e-12);
    }

    @Test
    void broadeningAddsToTheLorentzianPartAlone() {
        PeakProfile broad = PeakProfile.LABORATORY.broadened(0.1, 0.2);
        assertEquals(PeakProfile.LABORATORY.gaussian(THETA), broad.gaussian(THETA));
        assertEquals(PeakProfile.LABORATORY.lorentzian(THETA) + 0.1 / Math.cos(THETA) + 0.2 * Math.tan(THETA), broad.lorentzian(THETA),
                1e-12);
    }

    /** Olivero and Longbothum 1977, doi:10.1016/0022-4073(77)90161-3: width of a Voigt function. */
    @Test
    void theLaboratoryProfileIsAboutAsWideAsItSays() {
        double g = PeakProfile.LABORATORY.gaussian(THETA);
        double l = PeakProfile.LABORATORY.lorentzian(THETA);
        assertEquals(0.08, 0.5346 * l + Math.sqrt(0.2166 * l * l + g * g), 0.01);
    }

    @Test
    void heightsOfSampleAndSlitMakeLinesAsymmetricAndStay() {
        PeakProfile profile = PeakProfile.LABORATORY.withHeights(0.02, 0.01);
        assertTrue(PeakProfile.LABORATORY.isSymmetric() && !profile.isSymmetric());
        assertEquals(profile.withHeights(0, 0), PeakProfile.LABORATORY);
        for (PeakProfile other : new PeakProfile[] {profile.scaled(2), profile.broadened(0.1, 0.2)}) {
            assertEquals(0.02, other.sampleHeight());
            assertEquals(0.01, other.slitHeight());
        }
    }
}

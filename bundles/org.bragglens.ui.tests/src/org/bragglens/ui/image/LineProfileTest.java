// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.PlotContent;
import org.junit.jupiter.api.Test;

class LineProfileTest {

    private static final ImageContent SECTION = Images.section();

    @Test
    void alongAnAxisItHasThePointsThemselves() {
        LineProfile profile = profile(0, 1, 2, 1);
        assertEquals(5, profile.values().length);
        for (int i = 0; i < 5; i++) {
            assertEquals(10 * 0.5 * i + 1, profile.values()[i], 1e-12);
            assertEquals(0.5 * i, profile.abscissa(i), 1e-12);
        }
        assertEquals("h", profile.title());
        assertEquals("k", profile(1, 2, 1, 0).title());
        assertEquals(2, profile(1, 2, 1, 0).abscissa(0), 1e-12);
    }

    @Test
    void aslantItIsOverTheDistance() {
        LineProfile profile = profile(0, 0, 1.5, 2);
        assertEquals("distance in the drawing", profile.title());
        assertEquals(2.5, profile.abscissa(profile.values().length - 1), 1e-12);
        for (int i = 0; i < profile.values().length; i++) {
            ImagePoint at = profile.point(i);
            assertEquals(10 * at.first() + at.second(), profile.values()[i], 1e-12);
        }
    }

    @Test
    void unlikeUnitsHaveNoDistance() {
        ImageContent mixed = SECTION.withAxes(SECTION.first(), new ImageAxis("Q", "Å⁻¹", 0, 0.5));
        LineProfile profile = LineProfile.of(mixed, ImageSymmetry.NONE, new ImageLine(new ImagePoint(0, 0), new ImagePoint(1, 1)));
        assertEquals("share of the line", profile.title());
        assertEquals(1, profile.abscissa(profile.values().length - 1), 1e-12);
    }

    @Test
    void equivalentsAreTakenWhereTheImageShowsThem() {
        ImageLine line = new ImageLine(new ImagePoint(-1, -1), new ImagePoint(1, 1));
        double[] measured = LineProfile.of(SECTION, ImageSymmetry.NONE, line).values();
        assertTrue(Double.isNaN(measured[0]));
        double[] symmetric = LineProfile.of(SECTION, ImageSymmetry.INVERSION, line).values();
        assertEquals(11, symmetric[0], 1e-12);
        assertEquals(11, symmetric[symmetric.length - 1], 1e-12);
    }

    @Test
    void aVeryLongLineHasNoMorePointsThanAPlotCanUse() {
        assertEquals(1 << 14, profile(0, 0, 1e9, 0).values().length);
    }

    @Test
    void aGapIsAGapInThePlot() {
        ImageContent image = Images.without(SECTION, 2, 2);
        LineProfile profile = LineProfile.of(image, ImageSymmetry.NONE, new ImageLine(new ImagePoint(2, 1), new ImagePoint(0, 1)));
        PlotContent content = ProfileContent.of(List.of(profile));
        assertEquals(2, content.curves().size());
        assertEquals("image", content.curves().get(0).name());
        assertEquals("", content.curves().get(1).name());
        assertEquals(content.curves().get(0).colour(), content.curves().get(1).colour());
        assertArrayEquals(new double[] {1.5, 2}, content.curves().get(0).x());
        assertArrayEquals(new double[] {16, 21}, content.curves().get(0).y());
        assertArrayEquals(new double[] {0, 0.5}, content.curves().get(1).x());
        assertEquals("h 1.50   k 1.00   intensity 16", content.readout().at(1.5, 16));
        assertEquals(IntensityScale.LINEAR, content.scale());
    }

    @Test
    void withoutProfilesItSaysHowOneIsMade() {
        assertTrue(ProfileContent.of(List.of()).message().contains("draws a line"));
        assertTrue(ProfileContent.of(List.of(profile(5, 5, 6, 6))).message().contains("Nothing was measured"));
    }

    private static LineProfile profile(double h1, double k1, double h2, double k2) {
        return LineProfile.of(SECTION, ImageSymmetry.NONE, new ImageLine(new ImagePoint(h1, k1), new ImagePoint(h2, k2)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.bragglens.ui.plot.PlotCurve.Style;
import org.junit.jupiter.api.Test;

class PlotContentTest {

    private static final DiffractionPattern PATTERN = DiffractionPattern.of("a", new Curve(PatternAxis.TWO_THETA, new double[] {0, 20, 40,
            60},
            new double[] {-1, 0, 100, 10}, XrayTube.CU.alpha1(Radiation.Origin.FILE)), List.of());

    @Test
    void anAxisThatRunsTheOtherWayIsTurnedAndPointsWithoutAPlaceAreLeftOut() {
        PlotCurve d = PlotCurve.of("a", PATTERN, PatternAxis.D, 0, Style.NORMAL);
        assertEquals(3, d.size(), "there is no d at 2θ = 0");
        assertTrue(d.x()[0] < d.x()[1] && d.x()[1] < d.x()[2]);
        assertArrayEquals(new double[] {10, 100, 0}, d.y());
    }

    @Test
    void heightsOfZerosAndNegativeNumbersAreFiniteOnEveryScale() {
        PlotCurve curve = PlotCurve.of("a", PATTERN, PatternAxis.TWO_THETA, 0, Style.NORMAL);
        double floor = IntensityScale.floor(List.of(curve));
        assertEquals(10, floor, 1e-12, "the smallest intensity above zero");
        for (IntensityScale scale : IntensityScale.values()) {
            for (double y : curve.y()) {
                double height = scale.height(y, floor);
                assertTrue(Double.isFinite(height), scale + " of " + y);
                if (y >= floor) {
                    assertEquals(y, scale.intensity(height), 1e-9, scale + " of " + y);
                }
            }
        }
        assertEquals(-1, IntensityScale.SQUARE_ROOT.height(-1, floor), 0);
        assertEquals(1, IntensityScale.floor(List.of()), 0);
    }

    @Test
    void theHeightsFitWhatIsVisibleAndBeginAtZeroForCounts() {
        PlotContent content = content(IntensityScale.LINEAR, new double[] {1, 2, 3, 4}, new double[] {20, 50, 1000, 20});
        Span whole = content.fitY(new Span(1, 4));
        assertTrue(whole.from() <= 0 && whole.from() > -50, whole.toString());
        assertTrue(whole.to() > 1000 && whole.to() < 1100, whole.toString());
        assertTrue(content.fitY(new Span(1, 2)).to() < 60);
        assertEquals(new Span(0, 1), content.fitY(new Span(10, 20)), "nothing is there");
    }

    @Test
    void aFlatCurveHasAHeightToo() {
        Span y = content(IntensityScale.LOGARITHM, new double[] {1, 2}, new double[] {0, 0}).fitY(new Span(1, 2));
        assertTrue(y.length() > 0);
    }

    @Test
    void theTableQuotesNames() {
        PlotContent content = new PlotContent("2θ (°)", "Intensity", List.of(new PlotCurve("1", "a \"b\", c", new double[] {1.5},
                new double[] {7}, 0,
                Style.NORMAL)), IntensityScale.LINEAR, Optional.empty(), (x, y) -> "", false, "", false);
        assertEquals("\"curve\",\"2θ (°)\",\"Intensity\"\n\"a \"\"b\"\", c\",1.5,7.0\n", content.csv());
    }

    @Test
    void theCursorFindsTheNearestPoint() {
        PlotCurve curve = new PlotCurve("1", "a", new double[] {1, 2, 4}, new double[3], 0, Style.NORMAL);
        assertEquals(0, curve.nearest(-5));
        assertEquals(1, curve.nearest(2.9));
        assertEquals(2, curve.nearest(3.1));
        assertEquals(2, curve.nearest(99));
        assertEquals(-1, new PlotCurve("1", "a", new double[0], new double[0], 0, Style.NORMAL).nearest(1));
    }

    private static PlotContent content(IntensityScale scale, double[] x, double[] y) {
        return new PlotContent("x", "y", List.of(new PlotCurve("1", "a", x, y, 0, Style.NORMAL)), scale, Optional.empty(), (a, b) -> "",
                false, "",
                false);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.plot.Span;
import org.bragglens.ui.plot.Viewport;
import org.junit.jupiter.api.Test;

class AxisSwitchTest {

    private static final double WAVELENGTH = 1.5406;

    @Test
    void theZoomShowsTheSameLinesOnEveryAxis() {
        Viewport zoomed = Viewport.ALL.zoomed(new Span(25, 35));
        Span q = AxisSwitch.converted(zoomed, PatternAxis.TWO_THETA, PatternAxis.Q, WAVELENGTH).x().orElseThrow();
        assertEquals(PatternAxis.TWO_THETA.toQ(25, WAVELENGTH), q.from(), 1e-12);
        Span d = AxisSwitch.converted(zoomed, PatternAxis.TWO_THETA, PatternAxis.D, WAVELENGTH).x().orElseThrow();
        assertEquals(2 * Math.PI / q.to(), d.from(), 1e-12, "d runs the other way");
        Span back = AxisSwitch.converted(Viewport.ALL.zoomed(d), PatternAxis.D, PatternAxis.TWO_THETA, WAVELENGTH).x().orElseThrow();
        assertEquals(25, back.from(), 1e-9);
        assertEquals(35, back.to(), 1e-9);
    }

    @Test
    void whatHasNoPlaceOnTheOtherAxisShowsAllOfIt() {
        Viewport zoomed = Viewport.ALL.zoomed(new Span(1, 20));
        assertEquals(Optional.empty(), AxisSwitch.converted(zoomed, PatternAxis.Q, PatternAxis.TWO_THETA, WAVELENGTH).x());
        assertEquals(Optional.empty(), AxisSwitch.converted(zoomed, PatternAxis.Q, PatternAxis.TWO_THETA, Double.NaN).x());
    }

    @Test
    void aPointIsReadOnEveryAxisThatIsKnown() {
        assertEquals("2θ 30.000°   Q 2.1111 Å⁻¹   d 2.9762 Å   I 1\u2009234", AxisSwitch.words(PatternAxis.TWO_THETA, WAVELENGTH, 30,
                1234.2));
        assertEquals("2θ 30.000°   I 0.2500", AxisSwitch.words(PatternAxis.TWO_THETA, Double.NaN, 30, 0.25));
        assertEquals("Q 2.0000 Å⁻¹   d 3.1416 Å   I 5.00", AxisSwitch.words(PatternAxis.Q, Double.NaN, 2, 5));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.bragglens.ui.plot.PlotCurve.Style;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private final PlotContent content = new PlotContent("x", "y", List.of(new PlotCurve("1", "a", new double[] {0, 50, 100},
            new double[] {0, 10, 5}, 0, Style.NORMAL)), IntensityScale.LINEAR, Optional.empty(), (x, y) -> "", false, "", false);

    @Test
    void everythingIsVisibleAtFirst() {
        assertEquals(new Span(0, 100), Viewport.ALL.visibleX(content));
    }

    @Test
    void zoomingKeepsThePlaceUnderTheCursor() {
        Viewport zoomed = Viewport.ALL.scaledX(content, 0.5, 30);
        Span visible = zoomed.visibleX(content);
        assertEquals(50, visible.length(), 1e-9);
        assertEquals(0.3, visible.shareOf(30), 1e-9);
    }

    @Test
    void zoomingOutEndsAtTheWholeAxis() {
        Viewport zoomed = Viewport.ALL.scaledX(content, 0.5, 90).scaledX(content, 3, 90);
        assertEquals(Viewport.ALL, zoomed);
    }

    @Test
    void zoomingInEndsSomewhere() {
        Viewport viewport = Viewport.ALL;
        for (int i = 0; i < 1000; i++) {
            viewport = viewport.scaledX(content, 0.5, 42);
        }
        assertTrue(viewport.visibleX(content).length() >= 1e-3 * 0.999, viewport.toString());
    }

    /** However often somebody drags or turns the wheel: a span without length cannot be drawn. */
    @Test
    void draggedZoomsAndHeightsEndSomewhereToo() {
        Viewport dragged = Viewport.ALL;
        Viewport high = Viewport.ALL;
        Viewport low = Viewport.ALL;
        for (int i = 0; i < 4000; i++) {
            Span visible = dragged.visibleX(content);
            dragged = dragged.zoomed(new Span(visible.at(0.5), visible.at(0.505))).limited(content);
            high = high.scaledY(content, 0.8, 7).limited(content);
            low = low.scaledY(content, 1.25, 7).limited(content);
        }
        assertEquals(1e-3, dragged.visibleX(content).length(), 1e-9);
        assertTrue(high.visibleY(content).length() > 1e-5, high.toString());
        assertTrue(low.visibleY(content).length() < 1e7, low.toString());
        assertEquals(Viewport.ALL, Viewport.ALL.limited(content));
        Viewport usual = Viewport.ALL.zoomed(new Span(10, 20), new Span(0, 5));
        assertEquals(usual, usual.limited(content));
    }

    @Test
    void panningStopsAtTheEnds() {
        Viewport zoomed = Viewport.ALL.zoomed(new Span(10, 30));
        assertEquals(new Span(20, 40), zoomed.shifted(content, 0.5, 0).visibleX(content));
        assertEquals(new Span(80, 100), zoomed.shifted(content, 99, 0).visibleX(content));
        assertEquals(new Span(0, 20), zoomed.shifted(content, -99, 0).visibleX(content));
    }

    @Test
    void heightsFollowTheVisiblePartUntilSomebodyChoosesThem() {
        Viewport left = Viewport.ALL.zoomed(new Span(0, 1));
        assertTrue(left.visibleY(content).to() < 2);
        Viewport chosen = Viewport.ALL.zoomed(new Span(0, 1), new Span(-3, 3));
        assertEquals(new Span(-3, 3), chosen.visibleY(content));
        assertTrue(chosen.withFittedY().visibleY(content).to() < 2);
    }

    @Test
    void anotherAxisShowsTheSamePart() {
        Viewport zoomed = Viewport.ALL.zoomed(new Span(2, 4));
        assertEquals(Optional.of(new Span(0.25, 0.5)), zoomed.convertedX(x -> 1 / x).x());
        assertEquals(Optional.empty(), zoomed.convertedX(x -> Double.NaN).x(), "no such place: all of it");
    }
}

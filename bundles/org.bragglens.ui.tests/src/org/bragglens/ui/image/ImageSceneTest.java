// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.bragglens.ui.plot.Span;
import org.junit.jupiter.api.Test;

class ImageSceneTest {

    /** 21 points at steps of 0.1: from −0.05 to 2.05. */
    private static final ImageAxis H = ImageAxis.between("h", "", 0, 2, 21);
    private static final ImageContent IMAGE = Images.of(H, 21, H, 21, (h, k) -> 10 * h + k);
    private static final ImageScene SCENE = ImageScene.of(IMAGE, ImageAppearance.SECTION);

    @Test
    void squaresStaySquaresWhereUnitsAreAlike() {
        assertEquals(1, SCENE.proportion(), 1e-12);
        ImageContent wide = Images.of(H, 21, ImageAxis.between("k", "", 0, 0.9, 10), 10, (h, k) -> h);
        assertEquals(2.1, ImageScene.of(wide, ImageAppearance.SECTION).proportion(), 1e-12);
        assertEquals(1 / 2.1, ImageScene.of(wide, ImageAppearance.SECTION.with(ImageOrientation.PICTURE)).proportion(), 1e-12);
        ImageContent other = wide.withAxes(H, new ImageAxis("Q", "Å⁻¹", 0, 0.1));
        assertTrue(Double.isNaN(ImageScene.of(other, ImageAppearance.SECTION).proportion()));
        ImageContent strip = wide.withAxes(H, ImageAxis.between("k", "", 0, 0.1, 10));
        assertTrue(Double.isNaN(ImageScene.of(strip, ImageAppearance.SECTION).proportion()));
    }

    @Test
    void zoomingKeepsThePlaceUnderTheMouse() {
        ImageWindow window = SCENE.scaled(ImageWindow.ALL, 0.5, new ImagePoint(0.5, 1.5));
        assertSpan(0.225, 1.275, window.first().orElseThrow());
        assertSpan(0.725, 1.775, window.second().orElseThrow());
    }

    @Test
    void zoomingOutEndsWithAllOfIt() {
        ImageWindow window = SCENE.scaled(ImageWindow.ALL, 0.5, new ImagePoint(0.5, 1.5));
        assertSame(ImageWindow.ALL, SCENE.scaled(window, 2.5, new ImagePoint(1, 1)));
        ImageWindow edge = SCENE.scaled(SCENE.scaled(ImageWindow.ALL, 0.25, new ImagePoint(0, 0)), 2, new ImagePoint(0, 2));
        assertTrue(edge.first().orElseThrow().from() >= -0.05 - 1e-12 && edge.second().orElseThrow().to() <= 2.05 + 1e-12);
    }

    @Test
    void zoomingInEndsAtTwoPoints() {
        ImageWindow window = ImageWindow.ALL;
        for (int i = 0; i < 100; i++) {
            window = SCENE.scaled(window, 0.8, new ImagePoint(1, 1));
        }
        assertEquals(0.2, window.first().orElseThrow().length(), 1e-9);
        assertEquals(0.2, window.second().orElseThrow().length(), 1e-9);
    }

    @Test
    void aRectangleIsShownWithWhatTheProportionsNeed() {
        ImageWindow window = SCENE.between(new ImagePoint(0.5, 1.4), new ImagePoint(1.5, 1.2));
        assertSpan(0.5, 1.5, window.first().orElseThrow());
        assertSpan(0.8, 1.8, window.second().orElseThrow());
        ImageScene free = ImageScene.of(IMAGE.withAxes(H, new ImageAxis("Q", "Å⁻¹", 0, 0.1)), ImageAppearance.SECTION);
        assertSpan(1.2, 1.4, free.between(new ImagePoint(0.5, 1.4), new ImagePoint(1.5, 1.2)).second().orElseThrow());
    }

    @Test
    void aRectangleAtTheEdgeStaysInside() {
        ImageWindow window = SCENE.between(new ImagePoint(0, 1.9), new ImagePoint(1, 2));
        assertSpan(1.05, 2.05, window.second().orElseThrow());
    }

    @Test
    void movingStopsAtTheEdge() {
        ImageWindow window = ImageWindow.of(new Span(0.5, 1), new Span(0.5, 1));
        assertSpan(0.7, 1.2, SCENE.shifted(window, 0.2, 0).first().orElseThrow());
        assertSpan(1.55, 2.05, SCENE.shifted(window, 7, 0).first().orElseThrow());
        assertSpan(0.5, 1, SCENE.shifted(window, 7, 0).second().orElseThrow());
        assertEquals(ImageWindow.ALL, SCENE.shifted(ImageWindow.ALL, 0.5, 0.5));
    }

    @Test
    void theCursorGoesFromPointToPointInTheDirectionOfTheKey() {
        Optional<ImagePoint> at = Optional.of(new ImagePoint(1.02, 0.98));
        assertPoint(1, 1, SCENE.moved(ImageWindow.ALL, Optional.empty(), 1, 0));
        assertPoint(1.1, 1, SCENE.moved(ImageWindow.ALL, at, 1, 0));
        assertPoint(1, 1.1, SCENE.moved(ImageWindow.ALL, at, 0, 1));
        assertPoint(0, 1, SCENE.moved(ImageWindow.ALL, at, -10, 0));
        assertPoint(2, 0, SCENE.moved(ImageWindow.ALL, at, 100, -100));
        ImageScene picture = SCENE.with(ImageAppearance.SECTION.with(ImageOrientation.PICTURE));
        assertPoint(1, 1.1, picture.moved(ImageWindow.ALL, at, 1, 0));
        assertPoint(0.9, 1, picture.moved(ImageWindow.ALL, at, 0, 1));
    }

    @Test
    void theCursorCrossesTheOriginOfASymmetricImage() {
        ImageScene symmetric = SCENE.with(ImageAppearance.SECTION.with(ImageSymmetry.INVERSION));
        assertPoint(-2, -2, symmetric.moved(ImageWindow.ALL, Optional.of(new ImagePoint(0, 0)), -100, -100));
        assertPoint(-0.1, 0, symmetric.moved(ImageWindow.ALL, Optional.of(new ImagePoint(0, 0)), -1, 0));
    }

    @Test
    void thePartFollowsTheCursor() {
        ImageWindow window = ImageWindow.of(new Span(0.5, 1), new Span(0.5, 1));
        assertSpan(0.7, 1.2, SCENE.showing(window, new ImagePoint(1.2, 0.7)).first().orElseThrow());
        assertSpan(0.5, 1, SCENE.showing(window, new ImagePoint(1.2, 0.7)).second().orElseThrow());
    }

    @Test
    void anotherAppearanceKeepsTheNumbers() {
        assertSame(SCENE.sampler().raster(), SCENE.with(ImageAppearance.DIFFERENCE).sampler().raster());
    }

    private static void assertSpan(double from, double to, Span found) {
        assertEquals(from, found.from(), 1e-9);
        assertEquals(to, found.to(), 1e-9);
    }

    private static void assertPoint(double first, double second, ImagePoint found) {
        assertEquals(first, found.first(), 1e-9);
        assertEquals(second, found.second(), 1e-9);
    }
}

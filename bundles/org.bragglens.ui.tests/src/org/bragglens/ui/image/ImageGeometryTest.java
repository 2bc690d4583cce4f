// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bragglens.ui.plot.Span;
import org.junit.jupiter.api.Test;

class ImageGeometryTest {

    private static final Span H = new Span(0, 2);
    private static final Span K = new Span(10, 30);

    @Test
    void asAGraphTheFirstAxisGoesRightAndTheSecondUp() {
        ImageGeometry geometry = new ImageGeometry(100, 50, 200, 400, H, K, ImageOrientation.GRAPH);
        assertEquals(new ImagePoint(0, 30), geometry.at(100, 50));
        assertEquals(new ImagePoint(2, 10), geometry.at(300, 450));
        assertEquals(new ImagePoint(0.5, 25), geometry.at(150, 150));
        assertEquals(50, geometry.pixelsFirst(0.5));
        assertEquals(40, geometry.pixelsSecond(2));
    }

    @Test
    void asAPictureTheFirstAxisGoesDownAndTheSecondRight() {
        ImageGeometry geometry = new ImageGeometry(100, 50, 200, 400, H, K, ImageOrientation.PICTURE);
        assertEquals(new ImagePoint(0, 10), geometry.at(100, 50));
        assertEquals(new ImagePoint(2, 30), geometry.at(300, 450));
        assertEquals(new ImagePoint(0.5, 15), geometry.at(150, 150));
        assertEquals(100, geometry.pixelsFirst(0.5));
        assertEquals(20, geometry.pixelsSecond(2));
    }

    @Test
    void pixelsAndPlacesAreEachOthersInverse() {
        for (ImageOrientation orientation : ImageOrientation.values()) {
            ImageGeometry geometry = new ImageGeometry(7, 11, 123, 77, H, K, orientation);
            ImagePoint at = geometry.at(40.25, 30.75);
            assertEquals(40.25, geometry.xOf(at), 1e-9);
            assertEquals(30.75, geometry.yOf(at), 1e-9);
        }
    }

    @Test
    void theEdgeBelongsToTheImageAtTheTopAndLeft() {
        ImageGeometry geometry = new ImageGeometry(10, 10, 5, 5, H, K, ImageOrientation.GRAPH);
        assertTrue(geometry.contains(10, 10));
        assertTrue(geometry.contains(14, 14));
        assertFalse(geometry.contains(15, 12));
        assertFalse(geometry.contains(9, 12));
    }
}

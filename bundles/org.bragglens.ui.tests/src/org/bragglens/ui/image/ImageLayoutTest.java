// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bragglens.ui.image.ImageLayout.Bar;
import org.junit.jupiter.api.Test;

class ImageLayoutTest {

    private static final ImageLayout.Text TEXT = new ImageLayout.Text(16, 24, 36, false);

    @Test
    void aSquareStaysOneInAnyRoom() {
        for (int[] size : new int[][] {{500, 400}, {300, 700}, {900, 200}}) {
            ImageLayout layout = ImageLayout.of(size[0], size[1], TEXT, 1);
            assertEquals(layout.width(), layout.height());
        }
    }

    @Test
    void proportionsAreWidthByHeight() {
        ImageLayout layout = ImageLayout.of(1000, 1000, TEXT, 2);
        assertEquals(2, layout.width() / (double) layout.height(), 0.01);
    }

    @Test
    void withoutProportionsAllRoomIsTaken() {
        ImageLayout layout = ImageLayout.of(500, 400, TEXT, Double.NaN);
        assertEquals(500 - TEXT.left() - TEXT.right(layout.bar()), layout.width());
        assertEquals(400 - TEXT.top() - TEXT.bottom(layout.bar()), layout.height());
        assertEquals(TEXT.left(), layout.x());
        assertEquals(TEXT.top(), layout.y());
    }

    @Test
    void nothingLiesOverAnything() {
        for (int width = 150; width < 900; width += 37) {
            for (int height = 150; height < 900; height += 41) {
                ImageLayout layout = ImageLayout.of(width, height, TEXT, 1);
                assertTrue(layout.x() >= TEXT.left() && layout.y() >= TEXT.top());
                int axisEnds = layout.y() + layout.height() + ImageLayout.MARK + 2 * 16;
                if (layout.bar() == Bar.BELOW) {
                    assertTrue(layout.barY() > axisEnds);
                    assertTrue(layout.barY() + ImageLayout.BAR + ImageLayout.MARK + 16 <= layout.footerY());
                    assertTrue(layout.barX() + layout.width() <= width);
                } else {
                    assertTrue(layout.barX() > layout.x() + layout.width());
                    assertTrue(layout.barX() + ImageLayout.BAR + ImageLayout.MARK + ImageLayout.GAP + 36 <= width);
                    assertTrue(axisEnds <= layout.footerY());
                }
                assertTrue(layout.footerY() + 16 <= height);
            }
        }
    }

    @Test
    void theBarStandsWhereItLeavesTheImageLarger() {
        assertEquals(Bar.BESIDE, ImageLayout.of(500, 400, TEXT, 1).bar());
        assertEquals(Bar.BELOW, ImageLayout.of(220, 400, TEXT, 1).bar());
    }

    @Test
    void aDensePlotHasMoreRoomForItsImage() {
        ImageLayout.Text dense = new ImageLayout.Text(16, 24, 36, true);
        ImageLayout layout = ImageLayout.of(260, 220, dense, 1);
        assertEquals(Bar.NONE, layout.bar());
        assertTrue(layout.width() > ImageLayout.of(260, 220, TEXT, 1).width() + 20);
        int below = 220 - (layout.y() + layout.height());
        assertTrue(below >= ImageLayout.MARK + 16, "labels of the axis have room");
        assertTrue(below < ImageLayout.MARK + 2 * 16, "and no line of words that are not shown there");
        assertTrue(layout.x() + layout.width() <= 260);
    }

    @Test
    void noRoomAtAllIsSurvived() {
        ImageLayout layout = ImageLayout.of(1, 1, TEXT, 1);
        assertEquals(1, layout.width());
        assertEquals(1, layout.height());
    }
}

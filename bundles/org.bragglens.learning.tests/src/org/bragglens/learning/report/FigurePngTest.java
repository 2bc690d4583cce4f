// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import org.bragglens.base.colour.ColourMap;

class FigurePngTest {

    private static final int EDGE = 100;
    /** Of the first picture in the whole, from the layout of a panel with a title and axes. */
    private static final int LEFT = 46;
    private static final int TOP = 30;

    private static Picture picture(boolean rising, double... values) {
        Axis axis = Axis.linear("x", 0, 2);
        return new Picture("a title", 2, values, axis, axis, Axis.linear("", 0, 1), ColourMap.SPINS, true, rising);
    }

    private static BufferedImage drawn(Figure figure) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(FigurePng.of(figure, EDGE)));
    }

    private static int colour(BufferedImage image, int panel, int down, int across) {
        int width = image.getWidth() / 2;
        return image.getRGB(panel * width + LEFT + 25 + 50 * across, TOP + 25 + 50 * down);
    }

    @Test
    void valuesLieWhereTheyBelong() throws IOException {
        BufferedImage image = drawn(new Figure(2, List.of(picture(false, 1, 0, Double.NaN, 0), picture(true, 1, 0, Double.NaN, 0)), ""));
        int high = ColourMap.SPINS.palette()[255];
        int low = ColourMap.SPINS.palette()[0];
        assertEquals(high, colour(image, 0, 0, 0));
        assertEquals(low, colour(image, 0, 0, 1));
        assertEquals(Picture.UNKNOWN, colour(image, 0, 1, 0));
        assertEquals(Picture.UNKNOWN, colour(image, 1, 0, 0));
        assertEquals(high, colour(image, 1, 1, 0));
        assertEquals(low, colour(image, 1, 1, 1));
        assertTrue(dark(image, 0, TOP - 2) > 20, "a title stands above");
        assertTrue(dark(image, TOP + EDGE + 6, image.getHeight()) > 20, "numbers and a label stand below");
    }

    private static long dark(BufferedImage image, int from, int to) {
        long count = 0;
        for (int y = from; y < to; y++) {
            for (int x = LEFT; x < LEFT + EDGE; x++) {
                count += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aDrawingForPagesHasTheSame() {
        String up = GraphicDrawing.svg(picture(true, 1, 0, Double.NaN, 0));
        String down = GraphicDrawing.svg(picture(false, Double.NaN, 0, 1, 0));
        // the same picture, but for the numbers along the vertical axis
        assertEquals(images(up), images(down));
        assertEquals(3, images(up).size(), "values, what is unknown, colour bar");
    }

    private static List<String> images(String svg) {
        return svg.lines().flatMap(l -> List.of(l.split("<")).stream()).filter(e -> e.startsWith("image")).toList();
    }

    @Test
    void placesMayBeEmptyButNoCharts() throws IOException {
        BufferedImage image = drawn(new Figure(1, List.of(picture(true, 0, 0, 0, 0), new Graphic.Blank(), picture(true, 1, 1, 1, 1)), ""));
        assertEquals(0xFFFFFFFF, image.getRGB(LEFT + 50, image.getHeight() / 2));
        Chart chart = new Chart("c", Chart.Size.SMALL, Axis.linear("x", 0, 1), Axis.linear("y", 0, 1), List.of());
        assertThrows(IllegalArgumentException.class, () -> FigurePng.of(Figure.of(chart, ""), EDGE));
    }
}

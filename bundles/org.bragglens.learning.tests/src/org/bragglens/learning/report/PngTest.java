// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void anotherReaderSeesTheColours() throws IOException {
        int[] palette = {0x00123456, 0xFF102030, 0x80FFFFFF};
        byte[] indices = {0, 1, 2, 2, 1, 0};
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(3, 2, indices, palette)));
        assertEquals(3, image.getWidth());
        assertEquals(2, image.getHeight());
        for (int i = 0; i < indices.length; i++) {
            assertEquals(palette[indices[i]], image.getRGB(i % 3, i / 3), "point " + i);
        }
    }

    @Test
    void imagesOfSeveralBlocksAreWhole() throws IOException {
        byte[] indices = new byte[300 * 400];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (byte) (i % 251);
        }
        int[] palette = new int[256];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = 0xFF000000 | i;
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(300, 400, indices, palette)));
        for (int i = 0; i < indices.length; i++) {
            assertEquals(0xFF000000 | i % 251, image.getRGB(i % 300, i / 300));
        }
    }
}

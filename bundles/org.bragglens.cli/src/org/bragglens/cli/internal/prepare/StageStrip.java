// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.prepare;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionStage;

/**
 * All stages of a preparation side by side, six a row, h down and k to the right. Each has its own scale from black at the 1 % to white
 * at the 99 % of its measured points. Unknown points are grey; filled-in ones have their intensity in shades of blue.
 */
final class StageStrip {

    private static final int EDGE = 256;
    private static final int GAP = 8;
    private static final int A_ROW = 6;
    private static final int WHITE = 0xFFFFFF;
    private static final int GREY = 0x808080;

    private StageStrip() {
    }

    static byte[] png(List<SectionStage> stages) throws IOException {
        int across = Math.min(A_ROW, stages.size());
        int down = (stages.size() + A_ROW - 1) / A_ROW;
        BufferedImage picture = new BufferedImage(across * (EDGE + GAP) - GAP, down * (EDGE + GAP) - GAP, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, WHITE);
            }
        }
        for (int i = 0; i < stages.size(); i++) {
            draw(picture, i % A_ROW * (EDGE + GAP), i / A_ROW * (EDGE + GAP), stages.get(i).section());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** As large as fits, with its own proportions. */
    private static void draw(BufferedImage picture, int left, int top, Section section) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        double[] range = range(values, measured);
        double scale = (double) EDGE / Math.max(section.rows(), section.columns());
        int high = Math.clamp(Math.round(section.rows() * scale), 1, EDGE);
        int wide = Math.clamp(Math.round(section.columns() * scale), 1, EDGE);
        for (int y = 0; y < high; y++) {
            int row = y * section.rows() / high;
            for (int x = 0; x < wide; x++) {
                int i = row * section.columns() + x * section.columns() / wide;
                double part = Math.clamp((values[i] - range[0]) / range[1], 0.0, 1.0);
                picture.setRGB(left + x, top + y, Double.isNaN(values[i]) ? GREY : measured[i] ? heat(part) : blue(part));
            }
        }
    }

    private static double[] range(double[] values, boolean[] measured) {
        double[] sorted = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (measured[i]) {
                sorted[count++] = values[i];
            }
        }
        if (count == 0) {
            return new double[] {0, 1};
        }
        Arrays.sort(sorted, 0, count);
        double low = sorted[count / 100];
        double high = sorted[count - 1 - count / 100];
        return new double[] {low, high > low ? high - low : 1};
    }

    /** Black, red, yellow, white. */
    private static int heat(double part) {
        return channel(3 * part) << 16 | channel(3 * part - 1) << 8 | channel(3 * part - 2);
    }

    private static int blue(double part) {
        return channel(part) << 16 | channel(0.2 + 0.8 * part) << 8 | channel(0.5 + part);
    }

    private static int channel(double part) {
        return (int) Math.round(255 * Math.clamp(part, 0.0, 1.0));
    }
}

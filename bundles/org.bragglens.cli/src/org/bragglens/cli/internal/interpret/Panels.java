// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;

import javax.imageio.ImageIO;

import org.bragglens.diffuse.SpinLattice;
import org.bragglens.learning.disorder.Decoding;
import org.eclipse.january.dataset.Dataset;

/**
 * Four panels side by side: the measured image, the mean image of the lattices in its units, the difference of both (red where more was
 * measured, blue where less) and a lattice. Both images have one scale of colours, from black at their 1 % to white at their 99 %, the
 * difference a third of it each way. h goes down, k to the right.
 */
final class Panels {

    private static final int EDGE = 320;
    private static final int GAP = 8;
    private static final int WHITE = 0xFFFFFF;

    private Panels() {
    }

    static byte[] png(Dataset measured, Decoding decoding) throws IOException {
        int points = measured.getShapeRef()[0];
        double[] values = new double[points * points];
        for (int i = 0; i < values.length; i++) {
            values[i] = measured.getDouble(i / points, i % points);
        }
        double[] made = decoding.fitted();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 100];
        double high = Math.max(sorted[sorted.length - 1 - sorted.length / 100], low + Math.ulp(low));
        DoubleUnaryOperator part = v -> (v - low) / (high - low);
        SpinLattice lattice = decoding.samples()[0].lattice();
        BufferedImage picture = new BufferedImage(4 * EDGE + 3 * GAP, EDGE, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < EDGE; y++) {
                picture.setRGB(x, y, WHITE);
            }
        }
        draw(picture, 0, points, i -> heat(part.applyAsDouble(values[i])));
        draw(picture, 1, points, i -> heat(part.applyAsDouble(made[i])));
        draw(picture, 2, points, i -> signed(3 * (values[i] - made[i]) / (high - low)));
        draw(picture, 3, lattice.size(), i -> lattice.isUp(i / lattice.size(), i % lattice.size()) ? 0x202020 : 0xF0F0F0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static void draw(BufferedImage picture, int panel, int size, IntUnaryOperator colour) {
        for (int x = 0; x < EDGE; x++) {
            for (int y = 0; y < EDGE; y++) {
                picture.setRGB(panel * (EDGE + GAP) + x, y, colour.applyAsInt(y * size / EDGE * size + x * size / EDGE));
            }
        }
    }

    /** Black, red, yellow, white. */
    private static int heat(double part) {
        double t = 3 * Math.clamp(part, 0.0, 1.0);
        return colour(t, t - 1, t - 2);
    }

    /** Blue at −1, white at 0, red at 1. */
    private static int signed(double part) {
        double t = Math.clamp(part, -1.0, 1.0);
        return t < 0 ? colour(1 + t, 1 + t, 1) : colour(1, 1 - t, 1 - t);
    }

    private static int colour(double red, double green, double blue) {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double part) {
        return (int) Math.round(255 * Math.clamp(part, 0.0, 1.0));
    }
}

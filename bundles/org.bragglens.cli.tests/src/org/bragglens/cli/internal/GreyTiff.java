// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes square images as programs for diffraction do: one channel of 32-bit floating-point numbers, or several. */
final class GreyTiff {

    private static final int TAGS = 9;
    private static final int DATA = 8 + 2 + 12 * TAGS + 4;

    private GreyTiff() {
    }

    static Path write(Path file, float... values) throws IOException {
        return write(file, 1, values);
    }

    /** Says that another image follows. */
    static Path ofSeveral(Path file, float... values) throws IOException {
        byte[] bytes = Files.readAllBytes(write(file, values));
        bytes[DATA - 4] = 8;
        return Files.write(file, bytes);
    }

    static Path write(Path file, int channels, float... values) throws IOException {
        int edge = (int) Math.round(Math.sqrt(values.length / (double) channels));
        ByteBuffer out = ByteBuffer.allocate(DATA + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) TAGS);
        int[][] tags = {{256, edge}, {257, edge}, {258, 32}, {259, 1}, {262, 1}, {273, DATA}, {277, channels}, {279, 4 * values.length},
                {339, 3}};
        for (int[] tag : tags) {
            out.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        out.putInt(0);
        for (float value : values) {
            out.putFloat(value);
        }
        return Files.write(file, out.array());
    }
}

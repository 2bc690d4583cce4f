// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Small images with a palette of at most 256 colours as PNG (ISO/IEC 15948). Their points are not compressed: how well a library does
 * that depends on its version, and a page has the same bytes everywhere.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LARGEST_BLOCK = 65_535;

    private Png() {
    }

    /**
     * An image as the target of a link.
     *
     * @param indices row by row, the highest first
     * @param palette opacity, red, green and blue, eight bits each
     */
    static String link(int width, int height, byte[] indices, int[] palette) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(of(width, height, indices, palette));
    }

    static byte[] of(int width, int height, byte[] indices, int[] palette) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        // eight bits an index, colours from a palette, no interlacing
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 3, 0, 0, 0}).array());
        ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
        ByteBuffer opacities = ByteBuffer.allocate(palette.length);
        for (int colour : palette) {
            colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            opacities.put((byte) (colour >>> 24));
        }
        chunk(png, "PLTE", colours.array());
        chunk(png, "tRNS", opacities.array());
        ByteBuffer rows = ByteBuffer.allocate(height * (width + 1));
        for (int row = 0; row < height; row++) {
            rows.put((byte) 0).put(indices, row * width, width);
        }
        chunk(png, "IDAT", stored(rows.array()));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** A zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4). */
    private static byte[] stored(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x78);
        out.write(0x01);
        for (int from = 0; from < data.length; from += LARGEST_BLOCK) {
            int length = Math.min(LARGEST_BLOCK, data.length - from);
            out.write(from + length == data.length ? 1 : 0);
            out.write(length);
            out.write(length >> 8);
            out.write(~length);
            out.write(~length >> 8);
            out.write(data, from, length);
        }
        Adler32 sum = new Adler32();
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

import org.bragglens.base.SafeFiles;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;

/**
 * Writes grey images as TIFF files (TIFF revision 6.0, Adobe 1992) that {@link TiffImage} and programs for diffraction read: one
 * uncompressed strip.
 */
public final class TiffWriter {

    private static final int WORD = 3;
    private static final int DOUBLE_WORD = 4;
    private static final int FRACTION = 5;
    private static final int ENTRIES = 13;
    /** Header, directory, and the fraction of both resolutions. */
    private static final int RESOLUTION = 8 + 2 + 12 * ENTRIES + 4;
    private static final int START = RESOLUTION + 8 + 2;
    private static final int FLOATING = 3;
    private static final int UNSIGNED = 1;

    /** One point of the image. */
    @FunctionalInterface
    private interface Point {
        void put(ByteBuffer row, int at);
    }

    private TiffWriter() {
    }

    /**
     * Numbers as 32-bit floating-point ones.
     *
     * @param image shape [rows, columns]
     */
    public static void write(Path file, Dataset image) throws IOException {
        double[] values = image.copy(DoubleDataset.class).getData();
        write(file, image.getShape(), Float.BYTES, FLOATING, (row, at) -> row.putFloat((float) values[at]));
    }

    /** A mask as 8-bit numbers: 255 where it is set, 0 elsewhere. */
    public static void writeMask(Path file, BooleanDataset mask) throws IOException {
        BooleanDataset copy = DatasetFactory.zeros(BooleanDataset.class, mask.getShape());
        copy.setSlice(mask);
        boolean[] flags = copy.getData();
        write(file, mask.getShape(), 1, UNSIGNED, (row, at) -> row.put((byte) (flags[at] ? 255 : 0)));
    }

    private static void write(Path file, int[] shape, int bytes, int format, Point point) throws IOException {
        if (shape.length != 2) {
            throw new IllegalArgumentException("an image has rows and columns");
        }
        SafeFiles.write(file, out -> {
            out.write(head(shape[0], shape[1], bytes, format));
            rows(out, shape, bytes, point);
        });
    }

    private static void rows(OutputStream out, int[] shape, int bytes, Point point) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(shape[1] * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int r = 0; r < shape[0]; r++) {
            row.clear();
            for (int c = 0; c < shape[1]; c++) {
                point.put(row, r * shape[1] + c);
            }
            out.write(row.array());
        }
    }

    private static byte[] head(int rows, int columns, int bytes, int format) {
        ByteBuffer head = ByteBuffer.allocate(START).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) ENTRIES);
        entry(head, 256, DOUBLE_WORD, columns);
        entry(head, 257, DOUBLE_WORD, rows);
        entry(head, 258, WORD, 8 * bytes);
        // uncompressed, black is zero
        entry(head, 259, WORD, 1);
        entry(head, 262, WORD, 1);
        entry(head, 273, DOUBLE_WORD, START);
        entry(head, 277, WORD, 1);
        entry(head, 278, DOUBLE_WORD, rows);
        entry(head, 279, DOUBLE_WORD, Math.toIntExact((long) rows * columns * bytes));
        // a pixel has no size, but the format wants one
        entry(head, 282, FRACTION, RESOLUTION);
        entry(head, 283, FRACTION, RESOLUTION);
        entry(head, 296, WORD, 1);
        entry(head, 339, WORD, format);
        head.putInt(0);
        head.putInt(1).putInt(1);
        return head.array();
    }

    /** A single number; words stand in the first half of the field, and that is where lowest-first order puts them. */
    private static void entry(ByteBuffer head, int tag, int type, int value) {
        head.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
    }
}

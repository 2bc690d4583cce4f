// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.bragglens.base.InputException;
import org.bragglens.testing.SharedData;
import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiffImageTest {

    @TempDir
    Path folder;

    /** A file of 3 rows of 2 points in strips of 2 rows, with a directory of these tags beside those of the strips. */
    private static ByteBuffer tiff(ByteOrder order, int bits, int format, int... others) {
        ByteBuffer file = ByteBuffer.allocate(400).order(order);
        file.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] { 'I', 'I', 42, 0 } : new byte[] { 'M', 'M', 0, 42 });
        int strip = 4 * bits / 8;
        // second strip, first strip, list of offsets, list of lengths, directory
        int first = 8 + strip / 2;
        int lists = first + strip;
        file.putInt(lists + 16);
        file.putInt(lists, first).putInt(lists + 4, 8).putInt(lists + 8, strip).putInt(lists + 12, strip / 2);
        int[] tags = { 256, 2, 257, 3, 258, bits, 339, format, 278, 2 };
        int count = (tags.length + others.length) / 2 + 2;
        int at = lists + 16;
        file.putShort(at, (short) count);
        at += 2;
        for (int[] list : new int[][] { tags, others }) {
            for (int i = 0; i < list.length; i += 2, at += 12) {
                file.putShort(at, (short) list[i]).putShort(at + 2, (short) 3).putInt(at + 4, 1).putShort(at + 8, (short) list[i + 1]);
            }
        }
        file.putShort(at, (short) 273).putShort(at + 2, (short) 4).putInt(at + 4, 2).putInt(at + 8, lists);
        file.putShort(at + 12, (short) 279).putShort(at + 14, (short) 4).putInt(at + 16, 2).putInt(at + 20, lists + 8);
        return file;
    }

    private static Dataset read(byte[] bytes, String... remarks) throws InputException {
        List<String> heard = new ArrayList<>();
        Dataset image = TiffImage.read(bytes, "a.tif", heard::add);
        assertEquals(List.of(remarks), heard);
        return image;
    }

    private static double[] numbers(ByteBuffer file) throws InputException {
        Dataset image = read(file.array());
        assertArrayEquals(new int[] { 3, 2 }, image.getShape());
        double[] numbers = new double[6];
        Arrays.setAll(numbers, i -> image.getDouble(i / 2, i % 2));
        return numbers;
    }

    @Test
    void wholeNumbers() throws Exception {
        for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
            assertArrayEquals(new double[] { 3, 4, 5, 6, 255, 2 },
                    numbers(tiff(order, 8, 1).position(8).put(new byte[] { -1, 2, 3, 4, 5, 6 })));
            ByteBuffer words = tiff(order, 16, 1);
            words.position(8).putShort((short) -1).putShort((short) 2).putShort((short) 300);
            assertArrayEquals(new double[] { 300, 0, 0, 0, 65535, 2 }, numbers(words));
            ByteBuffer signed = tiff(order, 16, 2);
            signed.position(8).putShort((short) -1);
            assertEquals(-1, numbers(signed)[4]);
            ByteBuffer doubleWords = tiff(order, 32, 1);
            doubleWords.position(8).putInt(-1);
            assertEquals(4294967295.0, numbers(doubleWords)[4]);
        }
    }

    @Test
    void floatingPointNumbers() throws Exception {
        ByteBuffer floats = tiff(ByteOrder.LITTLE_ENDIAN, 32, 3);
        floats.position(8).putFloat(1.5f).putFloat(Float.NaN);
        assertEquals(1.5, numbers(floats)[4]);
        assertTrue(Double.isNaN(numbers(floats)[5]));
        ByteBuffer doubles = tiff(ByteOrder.BIG_ENDIAN, 64, 3);
        doubles.position(8).putDouble(-1e-3);
        assertEquals(-1e-3, numbers(doubles)[4]);
    }

    @Test
    void thatItHasMoreImagesIsSaid() throws Exception {
        ByteBuffer file = tiff(ByteOrder.LITTLE_ENDIAN, 8, 1);
        file.putInt(8 + 6 + 16 + 2 + 12 * 7, 300);
        assertArrayEquals(read(tiff(ByteOrder.LITTLE_ENDIAN, 8, 1).array()).getShape(),
                read(file.array(), "a.tif: it holds several images, and the first one is read").getShape());
    }

    @Test
    void readsTheMeasuredSection() throws Exception {
        Dataset section = TiffImage.read(SharedData.require("diffuse/dcdnb_hk0_box1_64x64.tif"));
        assertArrayEquals(new int[] { 64, 64 }, section.getShape());
        assertEquals(282, section.min().doubleValue());
        assertEquals(12105, section.max().doubleValue());
        assertEquals(1659, section.getDouble(0, 0));
        assertEquals(446.66064453125, ((Number) section.mean()).doubleValue(), 1e-9);
        assertEquals("dcdnb_hk0_box1_64x64.tif", section.getName());
    }

    @Test
    void badFilesAreOneClearLine() throws Exception {
        assertProblem("a.tif: it has 3 channels; save it as a grey image", tiff(ByteOrder.LITTLE_ENDIAN, 8, 1, 277, 3));
        assertProblem("a.tif: it is no grey image; save it as a grey image with black at zero",
                tiff(ByteOrder.LITTLE_ENDIAN, 8, 1, 262, 3));
        assertProblem("a.tif: it is compressed; save it uncompressed", tiff(ByteOrder.LITTLE_ENDIAN, 8, 1, 259, 5));
        assertProblem("a.tif: it is made of tiles; save it in strips", tiff(ByteOrder.LITTLE_ENDIAN, 8, 1, 324, 5));
        assertProblem("a.tif: its numbers of 16 bits in format 3 are not known; save it with whole numbers of 8, 16 or 32 bits or "
                + "floating-point numbers of 32", tiff(ByteOrder.LITTLE_ENDIAN, 16, 3));
        assertProblem("a.tif: its height must lie between 1 and 32768, not 40000", tiff(ByteOrder.LITTLE_ENDIAN, 8, 1, 257, 40000));
        assertProblem("a.tif: it ends before its 2 by 30000 points do", tiff(ByteOrder.LITTLE_ENDIAN, 8, 1, 257, 30000));
        assertProblem("a.tif: its strips do not make up its 4 rows", tiff(ByteOrder.LITTLE_ENDIAN, 8, 1, 257, 4, 278, 1));
        assertProblem("a.tif: it is no TIFF file", ByteBuffer.wrap("hello".getBytes()));
        assertProblem("a.tif: its directory lies outside; the file may be cut off", ByteBuffer.wrap(new byte[] { 'I', 'I', 42, 0, 1 }));
        Path empty = Files.createFile(folder.resolve("empty.tif"));
        assertEquals(empty + ": it is no TIFF file", assertThrows(InputException.class, () -> TiffImage.read(empty)).getMessage());
    }

    private static void assertProblem(String message, ByteBuffer file) {
        assertEquals(message, assertThrows(InputException.class, () -> read(file.array())).getMessage());
    }

    @Test
    void damagedFilesDoNoHarm() {
        SplittableRandom random = new SplittableRandom(4);
        byte[] whole = tiff(ByteOrder.LITTLE_ENDIAN, 16, 1).array();
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = random.nextInt(6); change > 0 && damaged.length > 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                TiffImage.read(damaged, "a.tif", new ArrayList<>()::add);
            } catch (InputException e) {
                assertTrue(e.getMessage().startsWith("a.tif: "));
            }
        }
    }
}

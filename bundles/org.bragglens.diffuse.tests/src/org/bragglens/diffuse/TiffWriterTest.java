// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.bragglens.testing.ReferenceTool;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiffWriterTest {

    @TempDir
    Path folder;

    private final Dataset image = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {1.5, -2, 1e-3, Double.NaN, 4e9, 0}, 2,
            3);

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Path file = folder.resolve("a.tif");
        TiffWriter.write(file, image);
        Dataset read = TiffImage.read(file);
        assertArrayEquals(new int[] {2, 3}, read.getShape());
        for (int i = 0; i < 6; i++) {
            assertEquals((float) image.getDouble(i / 3, i % 3), (float) read.getDouble(i / 3, i % 3));
        }
        // a view of another order is written as it looks
        TiffWriter.write(file, image.getTransposedView(1, 0));
        assertEquals(-2, TiffImage.read(file).getDouble(1, 0));
        assertArrayEquals(new int[] {3, 2}, TiffImage.read(file).getShape());
    }

    @Test
    void masksAreBytes() throws Exception {
        Path file = folder.resolve("m.tif");
        TiffWriter.writeMask(file, DatasetFactory.createFromObject(BooleanDataset.class, new boolean[] {true, false, false, true}, 4, 1));
        Dataset read = TiffImage.read(file);
        assertArrayEquals(new int[] {4, 1}, read.getShape());
        assertEquals(255, read.getDouble(3, 0));
        assertEquals(0, read.getDouble(2, 0));
        assertTrue(Files.size(file) < 300);
    }

    @Test
    void anotherProgramReadsIt() throws Exception {
        Path file = folder.resolve("a.tif");
        TiffWriter.write(file, image);
        String printed = ReferenceTool.python("PIL.Image", "python3-pil", """
                from PIL import Image
                image = Image.open('%s')
                print(image.mode, *image.size, *image.getdata())
                """.formatted(file));
        assertEquals("F 3 2 1.5 -2.0 0.0010000000474974513 nan 4000000000.0 0.0", printed.strip());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;

class ImageRasterTest {

    @Test
    void whatWasNotMeasuredIsTakenOutOfACopy() {
        DoubleDataset values = square(1, Double.POSITIVE_INFINITY, 3, 900);
        BooleanDataset mask = DatasetFactory.createFromObject(BooleanDataset.class, new boolean[] {true, true, true, false}, 2, 2);
        ImageRaster raster = ImageRaster.of(ImageContent.of("a", "i", values).withMeasured(mask));
        assertArrayEquals(new double[] {1, Double.NaN, 3, Double.NaN}, raster.values());
        assertFalse(raster.complete());
        assertEquals(3, raster.statistics().highest());
        assertEquals(900, values.get(1, 1), "the image itself stays as it was");
        assertEquals(Double.POSITIVE_INFINITY, values.get(0, 1));
    }

    @Test
    void numbersInOnePieceAreNotCopied() {
        DoubleDataset values = square(1, 2, 3, 4);
        ImageRaster raster = ImageRaster.of(ImageContent.of("a", "i", values));
        assertSame(values.getData(), raster.values());
        assertTrue(raster.complete());
    }

    @Test
    void aPartOfADatasetIsReadAsThatPart() {
        Dataset all = DatasetFactory.createFromObject(IntegerDataset.class, IntStream.range(0, 12).toArray(), 3, 4);
        Dataset part = all.getSliceView(new int[] {0, 1}, new int[] {3, 4}, new int[] {2, 2});
        assertArrayEquals(new double[] {1, 3, 9, 11}, ImageRaster.of(ImageContent.of("a", "i", part)).values());
        Dataset turned = all.getTransposedView();
        assertArrayEquals(new double[] {0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11}, ImageRaster.of(ImageContent.of("a", "i", turned)).values());
        DoubleDataset doubles = all.cast(DoubleDataset.class);
        assertArrayEquals(new double[] {4, 5, 6, 7, 8, 9, 10, 11},
                ImageRaster.of(ImageContent.of("a", "i", doubles.getSliceView(new int[] {1, 0}, null, null))).values());
    }

    @Test
    void aMaskOfNumbersAndAViewOfOneAreMasks() {
        Dataset mask = DatasetFactory.createFromObject(IntegerDataset.class, new int[] {1, 0, 1, 1}, 2, 2);
        ImageContent content = ImageContent.of("a", "i", square(1, 2, 3, 4));
        assertArrayEquals(new double[] {1, Double.NaN, 3, 4}, ImageRaster.of(content.withMeasured(mask)).values());
        assertArrayEquals(new double[] {1, 2, Double.NaN, 4}, ImageRaster.of(content.withMeasured(mask.getTransposedView())).values());
    }

    @Test
    void quantilesLeaveOutTheExtremes() {
        int n = 100;
        double[] values = IntStream.range(0, n * n).asDoubleStream().toArray();
        values[17] = 1e9;
        values[4711] = -1e9;
        ImageStatistics statistics = ImageStatistics.of(ImageContent.of("a", "i", square(values)));
        assertEquals(-1e9, statistics.lowest());
        assertEquals(1e9, statistics.highest());
        assertEquals(50, statistics.low(), 2);
        assertEquals(9950, statistics.high(), 2);
        assertEquals(1, statistics.lowestAboveZero());
    }

    @Test
    void moreOfThemAreLeftOutWhereTheyLieFarAway() {
        int n = 100;
        double[] values = IntStream.range(0, n * n).mapToDouble(i -> i % 100 == 0 ? 5000 + i : i % 101 == 0 ? -5000 - i : i % 50).toArray();
        ImageStatistics statistics = ImageStatistics.of(ImageContent.of("a", "i", square(values)));
        assertEquals(-48, statistics.low(), 3);
        assertEquals(97, statistics.high(), 3);
    }

    @Test
    void quantilesOfALargeImageAreThoseOfAChoice() {
        int n = 600;
        double[] values = IntStream.range(0, n * n).mapToDouble(i -> i % n).toArray();
        ImageStatistics statistics = ImageStatistics.of(ImageContent.of("a", "i", square(values)));
        assertEquals(0.005 * n, statistics.low(), 2);
        assertEquals(0.995 * n, statistics.high(), 2);
    }

    @Test
    void nothingMeasuredHasLimitsToo() {
        DoubleDataset none = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {Double.NaN, Double.NaN}, 1, 2);
        assertSame(ImageStatistics.NOTHING, ImageRaster.of(ImageContent.of("a", "i", none)).statistics());
    }

    private static DoubleDataset square(double... values) {
        int edge = (int) Math.sqrt(values.length);
        return DatasetFactory.createFromObject(DoubleDataset.class, values, edge, edge);
    }
}

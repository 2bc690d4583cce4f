// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;

/**
 * An image's numbers, ready to be drawn. Nobody changes its array.
 *
 * @param values     [first][second] row by row, NaN where nothing was measured
 * @param rows       points along the first axis
 * @param columns    points along the second axis
 * @param complete   whether all points were measured
 * @param statistics of the measured values
 */
record ImageRaster(double[] values, int rows, int columns, boolean complete, ImageStatistics statistics) {

    /** Quantiles are those of at most so many values. */
    private static final int SAMPLE = 1 << 16;
    private static final double TAIL = 0.005;
    private static final double BULK_TAIL = 0.02;

    static ImageRaster of(ImageContent content) {
        Dataset data = content.values();
        // numbers in one piece are not copied, unless there is something to take out of them
        double[] values = data instanceof DoubleDataset doubles && data.getStrides() == null && data.getOffset() == 0 ? doubles.getData()
                : data.copy(DoubleDataset.class).getData();
        boolean own = values != data.getBuffer();
        boolean[] measured = content.measured().map(m -> m.cast(BooleanDataset.class).copy(BooleanDataset.class).getData()).orElse(null);
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i]) <= Double.MAX_VALUE && (measured == null || measured[i])) {
                continue;
            }
            if (!own && !Double.isNaN(values[i])) {
                values = values.clone();
                own = true;
            }
            if (own) {
                values[i] = Double.NaN;
            }
            complete = false;
        }
        return new ImageRaster(values, content.rows(), content.columns(), complete, statistics(values));
    }

    /** Adds the measured points of a row, from column {@code first} on, to {@code sums}, and their number to {@code counts}. */
    void addTo(double[] sums, int[] counts, int row, int first) {
        int begin = row * columns + first;
        if (complete) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[begin + i];
            }
            for (int i = 0; i < counts.length; i++) {
                counts[i]++;
            }
            return;
        }
        for (int i = 0; i < sums.length; i++) {
            double value = values[begin + i];
            boolean measured = !Double.isNaN(value);
            sums[i] += measured ? value : 0;
            counts[i] += measured ? 1 : 0;
        }
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    private static ImageStatistics statistics(double[] values) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double aboveZero = Double.POSITIVE_INFINITY;
        for (double value : values) {
            // comparisons with NaN are false
            lowest = value < lowest ? value : lowest;
            highest = value > highest ? value : highest;
            aboveZero = value > 0 && value < aboveZero ? value : aboveZero;
        }
        if (lowest > highest) {
            return ImageStatistics.NOTHING;
        }
        double[] sorted = sample(values);
        if (sorted.length == 0) {
            return new ImageStatistics(lowest, highest, lowest, highest, aboveZero);
        }
        // Bragg peaks may take more than half a per cent, and then lie far away from all else
        double bulkLow = quantile(sorted, BULK_TAIL);
        double bulkHigh = quantile(sorted, 1 - BULK_TAIL);
        double bulk = bulkHigh - bulkLow;
        return new ImageStatistics(lowest, highest, Math.max(quantile(sorted, TAIL), bulkLow - bulk),
                Math.min(quantile(sorted, 1 - TAIL), bulkHigh + bulk), aboveZero);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** Measured values in ascending order; of a large image one in each stretch of so many. */
    private static double[] sample(double[] values) {
        int stride = (values.length - 1) / SAMPLE + 1;
        // anywhere in its stretch: at equal distances the choice would fall into step with rows; always the same for the same image
        SplittableRandom random = new SplittableRandom(stride);
        double[] chosen = new double[values.length / stride + 1];
        int n = 0;
        for (int begin = 0; begin < values.length; begin += stride) {
            double value = values[Math.min(begin + random.nextInt(stride), values.length - 1)];
            if (!Double.isNaN(value)) {
                chosen[n++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(chosen, n);
        Arrays.sort(sorted);
        return sorted;
    }
}

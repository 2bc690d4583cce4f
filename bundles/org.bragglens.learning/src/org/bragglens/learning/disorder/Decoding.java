// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;

/**
 * Lattices made from an encoding, and how their images explain a measured one. A single image is a speckle pattern of its own; the mean of
 * many shows what the encoding says.
 *
 * @param encoding what was wanted
 * @param samples  lattices and images, one at least
 * @param mean     mean of the images, [h][k] row by row
 * @param single   the measured image against each image by itself
 * @param together against their mean
 * @param expected R² against the mean of infinitely many, see {@link #expected}
 */
public record Decoding(Encoding encoding, DiffuseSample[] samples, double[] mean, ImageComparison[] single, ImageComparison together,
        double expected) {

    /** Of the mean image's variance at the least that is not taken for speckle. */
    private static final double LEAST_VARIANCE = 0.1;

    /** Lattices of {@code seed} 0 … {@code lattices} − 1; their number never changes the first ones. */
    static Decoding of(DiffuseSimulator simulator, Encoding encoding, MeasuredImage measured, int lattices, long seed) {
        return of(simulator, encoding, measured, lattices, seed, () -> false).orElseThrow();
    }

    /** @param stop asked before each lattice, by any thread; once true, there is no decoding */
    static Optional<Decoding> of(DiffuseSimulator simulator, Encoding encoding, MeasuredImage measured, int lattices, long seed,
            BooleanSupplier stop) {
        DiffuseSample[] samples = IntStream.range(0, lattices).parallel()
                .mapToObj(i -> stop.getAsBoolean() ? null : simulator.decode(encoding, Seeds.derive(seed, i)))
                .toArray(DiffuseSample[]::new);
        return Arrays.asList(samples).contains(null) ? Optional.empty() : Optional.of(of(encoding, measured, samples));
    }

    /** @param samples made of {@code encoding} already */
    static Decoding of(Encoding encoding, MeasuredImage measured, DiffuseSample... samples) {
        double[] mean = new double[measured.size()];
        for (DiffuseSample sample : samples) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += sample.image()[i] / samples.length;
            }
        }
        ImageComparison[] single = Arrays.stream(samples).map(s -> ImageComparison.of(measured, s.image())).toArray(ImageComparison[]::new);
        ImageComparison together = ImageComparison.of(measured, mean);
        return new Decoding(encoding, samples, mean, single, together, expected(together.r2(), samples, mean, measured));
    }

    /**
     * R² is the square of the covariance of both images over the product of their variances. What speckle adds to the variance of a mean of
     * n images, the mean variance of a point over n, makes it smaller, the more so the less order there is: unmended, a search would choose
     * too much order. It is taken off here; for one image it is not known.
     */
    private static double expected(double r2, DiffuseSample[] samples, double[] mean, MeasuredImage measured) {
        int n = samples.length;
        if (n < 2) {
            return r2;
        }
        double total = measured.mean(mean);
        double variance = 0;
        double speckle = 0;
        for (int i = 0; i < mean.length; i++) {
            if (!measured.isCounted(i)) {
                continue;
            }
            variance += (mean[i] - total) * (mean[i] - total);
            for (DiffuseSample sample : samples) {
                speckle += (sample.image()[i] - mean[i]) * (sample.image()[i] - mean[i]) / (n - 1) / n;
            }
        }
        return variance > 0 ? r2 / Math.max(LEAST_VARIANCE, 1 - speckle / variance) : r2;
    }

    /** Median R² of single images. */
    public double medianR2() {
        double[] all = Arrays.stream(single).mapToDouble(ImageComparison::r2).sorted().toArray();
        return (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    }

    /** The mean image in the measured one's units. */
    public double[] fitted() {
        return together.fitted(mean);
    }

    /** Mean of the correlations that the lattices have. */
    public Encoding reached() {
        double[] sum = new double[encoding.numbers().length];
        for (DiffuseSample sample : samples) {
            double[] numbers = sample.reached().numbers();
            for (int t = 0; t < sum.length; t++) {
                sum[t] += numbers[t] / samples.length;
            }
        }
        for (int t = 0; t < sum.length; t++) {
            sum[t] = Math.clamp(sum[t], -1, 1);
        }
        return Encoding.of(encoding.span(), sum);
    }
}

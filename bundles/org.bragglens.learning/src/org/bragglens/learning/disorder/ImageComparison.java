// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import org.bragglens.diffuse.section.Section;

/**
 * A simulated image S laid over a measured one M, whose scale and background nobody knows: M ≈ scale · S + offset, by least squares over
 * the points that were measured, with a scale that is not negative.
 *
 * @param scale  of the simulated intensities; 0 where the images do not rise together
 * @param offset added to them, in units of the measured image
 * @param r2     1 − Σ (M − scale S − offset)² / Σ (M − mean M)²: the square of the correlation coefficient of both, 0 where it is negative
 */
public record ImageComparison(double scale, double offset, double r2) {

    /**
     * Over the points that were measured.
     *
     * @param simulated row by row, as many points as {@code section}
     * @throws IllegalArgumentException if the images differ in size or the measured points are the same everywhere
     */
    public static ImageComparison of(Section section, double[] simulated) {
        return of(MeasuredImage.of(section), simulated);
    }

    /** @throws IllegalArgumentException if the images differ in size or {@code measured} is the same wherever it counts */
    static ImageComparison of(MeasuredImage measured, double[] simulated) {
        Sums sums = Sums.of(measured, simulated);
        if (!(sums.measured > 0)) {
            throw new IllegalArgumentException("the image is the same everywhere");
        }
        double scale = sums.simulated > 0 ? Math.max(0, sums.products / sums.simulated) : 0;
        double explained = scale > 0 ? scale * sums.products : 0;
        return new ImageComparison(scale, sums.meanMeasured - scale * sums.meanSimulated, explained / sums.measured);
    }

    /** Share of the variance that images in one unit have in common, without scale and offset: 1 − MSE / variance of {@code truth}. */
    static double plainR2(float[] truth, double[] other) {
        MeasuredImage image = MeasuredImage.complete(truth);
        double squares = 0;
        for (int i = 0; i < truth.length; i++) {
            double difference = image.beyond(i, other[i]);
            squares += difference * difference;
        }
        return 1 - squares / Sums.of(image, other).measured;
    }

    /** The simulated image in the measured one's units. */
    public double[] fitted(double[] simulated) {
        double[] fitted = simulated.clone();
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = scale * fitted[i] + offset;
        }
        return fitted;
    }

    /** Squares and products about the means, of the points that count. */
    private record Sums(double meanMeasured, double meanSimulated, double measured, double simulated, double products) {

        static Sums of(MeasuredImage image, double[] simulated) {
            if (image.size() != simulated.length) {
                throw new IllegalArgumentException("images of " + image.size() + " and " + simulated.length
                        + " points cannot be compared");
            }
            double meanSimulated = image.mean(simulated);
            double meanMeasured = 0;
            for (int i = 0; i < simulated.length; i++) {
                meanMeasured += image.beyond(i, 0) / image.count();
            }
            double m = 0;
            double s = 0;
            double products = 0;
            for (int i = 0; i < simulated.length; i++) {
                double dm = image.beyond(i, meanMeasured);
                double ds = image.isCounted(i) ? simulated[i] - meanSimulated : 0;
                m += dm * dm;
                s += ds * ds;
                products += dm * ds;
            }
            return new Sums(meanMeasured, meanSimulated, m, s, products);
        }
    }
}

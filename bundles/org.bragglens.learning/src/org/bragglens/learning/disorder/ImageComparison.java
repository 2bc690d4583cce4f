// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

/**
 * A simulated image S laid over a measured one M, whose scale and background nobody knows: M ≈ scale · S + offset, by least squares, with
 * a scale that is not negative.
 *
 * @param scale  of the simulated intensities; 0 where the images do not rise together
 * @param offset added to them, in units of the measured image
 * @param r2     1 − Σ (M − scale S − offset)² / Σ (M − mean M)²: the square of the correlation coefficient of both, 0 where it is negative
 */
public record ImageComparison(double scale, double offset, double r2) {

    /** @throws IllegalArgumentException if the images differ in size or {@code measured} is the same everywhere */
    static ImageComparison of(float[] measured, double[] simulated) {
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
        Sums sums = Sums.of(truth, other);
        double squares = 0;
        for (int i = 0; i < truth.length; i++) {
            squares += (truth[i] - other[i]) * (truth[i] - other[i]);
        }
        return 1 - squares / sums.measured;
    }

    /** The simulated image in the measured one's units. */
    double[] fitted(double[] simulated) {
        double[] fitted = simulated.clone();
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = scale * fitted[i] + offset;
        }
        return fitted;
    }

    /** Squares and products about the means. */
    private record Sums(double meanMeasured, double meanSimulated, double measured, double simulated, double products) {

        static Sums of(float[] measured, double[] simulated) {
            if (measured.length != simulated.length) {
                throw new IllegalArgumentException("images of " + measured.length + " and " + simulated.length
                        + " points cannot be compared");
            }
            double meanMeasured = 0;
            double meanSimulated = 0;
            for (int i = 0; i < measured.length; i++) {
                meanMeasured += measured[i] / (double) measured.length;
                meanSimulated += simulated[i] / measured.length;
            }
            double m = 0;
            double s = 0;
            double products = 0;
            for (int i = 0; i < measured.length; i++) {
                double dm = measured[i] - meanMeasured;
                double ds = simulated[i] - meanSimulated;
                m += dm * dm;
                s += ds * ds;
                products += dm * ds;
            }
            return new Sums(meanMeasured, meanSimulated, m, s, products);
        }
    }
}

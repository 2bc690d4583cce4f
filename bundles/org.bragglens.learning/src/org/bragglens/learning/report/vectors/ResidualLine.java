// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.vectors;

import java.util.Arrays;

/**
 * The least-squares line of residuals over a quantity, through the middle of it. Residuals need not scatter alike everywhere: standard
 * errors are those of HC3 (MacKinnon and White 1985, doi:10.1016/0304-4076(85)90158-7).
 *
 * @param mean       mean residual, which is the line's height at the mean of the quantity
 * @param meanError  its standard error
 * @param slope      of the line
 * @param slopeError its standard error
 * @param p          how probable so much of mean and slope together would be if both were 0: Wald's test with two degrees of freedom. Over
 *                   answers that is the test for bias of Mincer and Zarnowitz (1969, "The Evaluation of Economic Forecasts"). NaN, as the
 *                   errors are, of less than three residuals, where the quantity never differs, or where one residual alone decides
 */
public record ResidualLine(double mean, double meanError, double slope, double slopeError, double p) {

    /** Differences of this share of a value come from its rounding. */
    private static final double ROUNDING = 1e-12;
    /** Leverage that is 1 but for rounding. */
    private static final double ALONE = 1 - 1e-9;

    public static ResidualLine of(double[] quantity, double[] residuals) {
        int n = residuals.length;
        double middle = 0;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            middle += quantity[i] / n;
            mean += residuals[i] / n;
        }
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            squares += (quantity[i] - middle) * (quantity[i] - middle);
            products += (quantity[i] - middle) * (residuals[i] - mean);
        }
        if (n < 3 || !(squares > n * ROUNDING * middle * ROUNDING * middle)) {
            return new ResidualLine(mean, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double slope = products / squares;
        // covariance of height and slope: X'X is diagonal, for the quantity is taken about its mean
        double heights = 0;
        double slopes = 0;
        double both = 0;
        for (int i = 0; i < n; i++) {
            double x = quantity[i] - middle;
            double leverage = 1.0 / n + x * x / squares;
            // a point that alone decides the slope lies on the line whatever its residual: nothing tells its error
            double rest = leverage > ALONE ? Double.NaN : (residuals[i] - mean - slope * x) / (1 - leverage);
            heights += rest * rest / n / n;
            slopes += rest * rest * x * x / squares / squares;
            both += rest * rest * x / n / squares;
        }
        double wald = (mean * mean * slopes - 2 * mean * slope * both + slope * slope * heights) / (heights * slopes - both * both);
        // the share of a χ² of two degrees of freedom above w is exp(−w/2)
        return new ResidualLine(mean, Math.sqrt(heights), slope, Math.sqrt(slopes), Math.exp(-wald / 2));
    }

    /**
     * Probabilities of several tests, each multiplied by as many as are not smaller: the smallest one is that of any of them (Holm 1979,
     * Scandinavian Journal of Statistics 6, 65).
     */
    public static double[] together(double[] p) {
        Integer[] order = new Integer[p.length];
        for (int i = 0; i < p.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (i, k) -> Double.compare(p[i], p[k]));
        double[] together = new double[p.length];
        double largest = 0;
        for (int rank = 0; rank < p.length; rank++) {
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order[rank]]));
            together[order[rank]] = largest;
        }
        return together;
    }
}

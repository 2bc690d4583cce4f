// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

/**
 * A distribution of which quantiles are known. Between two of them that are above 0 it is even over the logarithm, for the last ones may be
 * far apart, and otherwise even over the values.
 *
 * @param values quantiles of shares from 0 to 1 in equal steps, nowhere falling
 */
record Quantiles(double[] values) {

    /** Share of the distribution that lies below a value. */
    double below(double value) {
        int last = values.length - 1;
        if (value <= values[0]) {
            return 0;
        }
        if (value >= values[last]) {
            return 1;
        }
        int i = 0;
        while (values[i + 1] <= value) {
            i++;
        }
        double low = values[i];
        double high = values[i + 1];
        return (i + (low > 0 ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low))) / last;
    }

    /** Twice the share that lies on the rarer side of a value: 0 outside of everything, 1 in the middle. */
    double rareness(double value) {
        return 2 * Math.min(below(value), 1 - below(value));
    }

    /** Share between edges. */
    double[] shares(double[] edges) {
        double[] shares = new double[edges.length - 1];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = below(edges[i + 1]) - below(edges[i]);
        }
        return shares;
    }
}

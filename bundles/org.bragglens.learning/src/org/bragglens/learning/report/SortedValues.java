// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.Arrays;

/** Values in rising order, and their quantiles. */
public record SortedValues(double[] values) {

    public static SortedValues of(double[] unsorted) {
        double[] sorted = unsorted.clone();
        Arrays.sort(sorted);
        return new SortedValues(sorted);
    }

    /**
     * The value that a share of the others lies below, between two neighbours by a straight line.
     *
     * @return NaN without values
     */
    public double quantile(double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double place = share * (values.length - 1);
        int below = Math.min((int) place, Math.max(0, values.length - 2));
        double above = values[Math.min(below + 1, values.length - 1)];
        return values[below] + (place - below) * (above - values[below]);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

/**
 * How often values fall between edges. Values outside are counted, but in no bin.
 *
 * @param edges  rising, one more than counts
 * @param counts of values in each bin, its lower edge included, of the last one its upper edge too
 * @param total  of all values that are numbers
 */
public record Histogram(double[] edges, long[] counts, long total) {

    /** Empty, with bins of one width on the axis. */
    public static Histogram empty(Axis axis, int bins) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            double share = (double) i / bins;
            edges[i] = switch (axis.scale()) {
                case LINEAR -> axis.low() + share * (axis.high() - axis.low());
                case LOGARITHMIC -> axis.low() * Math.pow(axis.high() / axis.low(), share);
            };
        }
        edges[bins] = axis.high();
        return new Histogram(edges, new long[bins], 0);
    }

    public static Histogram of(double[] values, Axis axis, int bins) {
        return empty(axis, bins).with(values);
    }

    /** With more values. */
    public Histogram with(double[] values) {
        long[] more = counts.clone();
        long all = total;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                all++;
                int bin = bin(value);
                if (bin >= 0) {
                    more[bin]++;
                }
            }
        }
        return new Histogram(edges, more, all);
    }

    private int bin(double value) {
        int last = counts.length - 1;
        if (!(value >= edges[0] && value <= edges[last + 1])) {
            return -1;
        }
        int low = 0;
        int high = last;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (value >= edges[middle]) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Share of all values in each bin. */
    public double[] shares() {
        double[] shares = new double[counts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = total == 0 ? 0 : (double) counts[i] / total;
        }
        return shares;
    }

    /** As a layer of shares. */
    public Layer.Steps layer(String name, Tone tone, boolean filled) {
        return new Layer.Steps(name, tone, filled, edges, shares());
    }
}

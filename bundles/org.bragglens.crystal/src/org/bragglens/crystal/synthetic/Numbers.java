// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.random.RandomGenerator;

/** What drawing and fitting share. */
final class Numbers {

    private Numbers() {
    }

    /** The index that falls to a uniform draw from weights that need not add up to 1. */
    static int pick(double[] weights, RandomGenerator random) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Four significant digits: more would only make the file of a fit longer. */
    static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return 0;
        }
        double scale = Math.pow(10, 3 - Math.floor(Math.log10(Math.abs(value))));
        return scale >= 1 ? Math.rint(value * scale) / scale : Math.rint(value);
    }

    static double[] rounded(double[] values) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = rounded(values[i]);
        }
        return rounded;
    }

    /** Place of the pair in a list of the rows of an upper triangle with its diagonal. */
    static int pair(int i, int j, int n) {
        int low = Math.min(i, j);
        int high = Math.max(i, j);
        return low * n - low * (low - 1) / 2 + high - low;
    }

    static double fraction(double value) {
        double inside = value - Math.floor(value);
        return inside > 1 - 1e-9 ? 0 : inside;
    }
}

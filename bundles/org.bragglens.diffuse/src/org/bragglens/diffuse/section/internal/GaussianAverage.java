// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;

/**
 * Normalised convolution with a Gaussian (Knutsson and Westin 1993, doi:10.1109/CVPR.1993.341081): Σ g m I / Σ g m over the
 * neighbourhood, m = 1 for measured points and else 0. The Gaussian is cut off at four standard deviations and at the edge of the image.
 */
final class GaussianAverage {

    static final double CUT = 4;

    private GaussianAverage() {
    }

    /** The average at every point; NaN where no measured point is in reach. */
    static double[] of(double[] values, boolean[] measured, int rows, int columns, double sigma) {
        int reach = (int) (CUT * sigma + 0.5);
        double[] weights = new double[reach + 1];
        Arrays.setAll(weights, i -> Math.exp(-i * i / (2 * sigma * sigma)));
        double[] averages = new double[values.length];
        Sections.rows(rows, (from, to) -> {
            double[] sums = new double[columns];
            double[] certainties = new double[columns];
            for (int row = from; row < to; row++) {
                Arrays.fill(sums, 0);
                Arrays.fill(certainties, 0);
                for (int r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
                    double weight = weights[Math.abs(r - row)];
                    for (int c = 0, i = r * columns; c < columns; c++, i++) {
                        if (measured[i]) {
                            sums[c] += weight * values[i];
                            certainties[c] += weight;
                        }
                    }
                }
                for (int column = 0; column < columns; column++) {
                    double sum = 0;
                    double certainty = 0;
                    for (int c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
                        double weight = weights[Math.abs(c - column)];
                        sum += weight * sums[c];
                        certainty += weight * certainties[c];
                    }
                    averages[row * columns + column] = certainty > 0 ? sum / certainty : Double.NaN;
                }
            }
        });
        return averages;
    }
}

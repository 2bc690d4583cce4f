// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import org.eclipse.january.dataset.IDataset;

/**
 * Values from −1 to 1 along the plot's axis, shown as colours under the curves.
 *
 * @param x        ascending and finite
 * @param values   one a coordinate; NaN where there is none
 * @param negative word for −1
 * @param positive word for 1
 */
public record ColourStrip(double[] x, double[] values, String negative, String positive) {

    /**
     * @param coordinates rank 1, in either direction; points that are not finite are left out
     * @param values      rank 1, same length
     */
    public static ColourStrip of(IDataset coordinates, IDataset values, String negative, String positive) {
        int size = coordinates.getSize();
        double[] x = new double[size];
        double[] v = new double[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (Double.isFinite(coordinates.getDouble(i))) {
                x[n] = coordinates.getDouble(i);
                v[n++] = values.getDouble(i);
            }
        }
        boolean descends = n > 1 && x[0] > x[n - 1];
        double[] ascending = new double[n];
        double[] ordered = new double[n];
        for (int i = 0; i < n; i++) {
            ascending[i] = x[descends ? n - 1 - i : i];
            ordered[i] = v[descends ? n - 1 - i : i];
        }
        return new ColourStrip(ascending, ordered, negative, positive);
    }

    /** The value of each pixel column: the mean of its points, or what lies on the line between its neighbours; NaN where there is none. */
    public double[] columns(Span visible, int columns) {
        double[] result = new double[columns];
        int i = Reduction.firstAtOrAbove(x, visible.from());
        for (int column = 0; column < columns; column++) {
            double end = visible.at((column + 1.0) / columns);
            double sum = 0;
            int n = 0;
            for (; i < x.length && x[i] < end; i++) {
                if (!Double.isNaN(values[i])) {
                    sum += values[i];
                    n++;
                }
            }
            result[column] = n > 0 ? sum / n : between(i, visible.at((column + 0.5) / columns));
        }
        return result;
    }

    private double between(int next, double at) {
        if (next == 0 || next == x.length) {
            return Double.NaN;
        }
        double share = Math.clamp((at - x[next - 1]) / (x[next] - x[next - 1]), 0, 1);
        return values[next - 1] * (1 - share) + values[next] * share;
    }
}

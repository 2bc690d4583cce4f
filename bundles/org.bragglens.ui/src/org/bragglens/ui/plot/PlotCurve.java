// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IDataset;

/**
 * One curve, ready to be drawn. Nobody changes its arrays.
 *
 * @param id     unique in its plot, and the name of its series
 * @param name   for people
 * @param x      ascending and finite
 * @param y      finite, same length
 * @param colour number of its colour in {@link PlotColours}
 * @param style  how much it stands out
 */
public record PlotCurve(String id, String name, double[] x, double[] y, int colour, Style style) {

    /** How much a curve stands out. */
    public enum Style {
        /** Drawn last and thicker. */
        STRONG,
        NORMAL,
        /** Pale, behind the others. */
        FAINT
    }

    public PlotCurve {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " coordinates but " + y.length + " values");
        }
    }

    /** A pattern over {@code axis}, to which it must convert; points that have no place there are left out. */
    public static PlotCurve of(String id, DiffractionPattern pattern, PatternAxis axis, int colour, Style style) {
        return of(id, pattern.name(), pattern.coordinates(axis), pattern.intensities(), colour, style);
    }

    /** @param x rank 1, in either direction, with or without points that are not finite */
    public static PlotCurve of(String id, String name, IDataset x, IDataset y, int colour, Style style) {
        double[] xs = array(x);
        double[] ys = array(y);
        int n = 0;
        for (int i = 0; i < xs.length; i++) {
            if (Double.isFinite(xs[i]) && Double.isFinite(ys[i])) {
                xs[n] = xs[i];
                ys[n++] = ys[i];
            }
        }
        boolean descends = n > 1 && xs[0] > xs[n - 1];
        double[] ascending = new double[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            ascending[i] = xs[descends ? n - 1 - i : i];
            values[i] = ys[descends ? n - 1 - i : i];
        }
        return new PlotCurve(id, name, ascending, values, colour, style);
    }

    public int size() {
        return x.length;
    }

    /** The curve with every value multiplied by {@code factor}. */
    public PlotCurve times(double factor) {
        double[] values = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            values[i] = y[i] * factor;
        }
        return new PlotCurve(id, name, x, values, colour, style);
    }

    /** The curve scaled so that its highest value is 1, if it has one above 0. */
    public PlotCurve normalised() {
        double highest = 0;
        for (double v : y) {
            highest = Math.max(highest, v);
        }
        return highest > 0 ? times(1 / highest) : this;
    }

    /** Index of the point nearest to {@code at}; −1 if there is none. */
    public int nearest(double at) {
        if (x.length == 0) {
            return -1;
        }
        int i = Reduction.firstAtOrAbove(x, at);
        return i == 0 ? 0 : i == x.length || at - x[i - 1] < x[i] - at ? i - 1 : i;
    }

    private static double[] array(IDataset data) {
        return DatasetUtils.cast(DoubleDataset.class, DatasetUtils.convertToDataset(data)).clone().getData();
    }
}

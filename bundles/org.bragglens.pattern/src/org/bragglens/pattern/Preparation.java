// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import java.util.Arrays;

import org.bragglens.base.settings.Setting;

/**
 * How intensities become what a network sees, the same for a measured and a simulated pattern: a smooth background taken off, the root or
 * not, the strongest point set to 1. The background goes first: some instruments' files come without it, and noise around zero must look
 * the same whoever took the background off. See {@link LowerEnvelope}.
 */
public record Preparation(
        @Setting(label = "Intensity scale", initial = "square-root",
                help = "The square root lifts weak lines, which tell lattices apart.") Scale scale,
        @Setting(label = "Background window", unit = "points", initial = "48", min = 0, max = 1000,
                help = "Half width of the widest structure that is kept as a line; 0 leaves the background in.",
                source = "doi:10.1016/0168-583X(88)90063-8") int window) {

    /** No measurement has such intensities, and sums of larger ones may be infinite. */
    private static final double HUGE = 1e300;

    /** Of intensities. */
    public enum Scale {
        LINEAR, SQUARE_ROOT
    }

    /** A grid's values for a network. */
    public record Prepared(float[] values, double coverage) {
    }

    /**
     * A measured or simulated pattern on a network's grid. Every grid point takes the mean of the pattern over its cell; where
     * nothing was measured it is 0.
     *
     * @return the values, and which share of the grid the pattern covers
     * @throws IllegalStateException if the pattern cannot be converted to the grid's axis for want of a wavelength
     */
    public Prepared prepare(DiffractionPattern pattern, Grid grid) {
        if (!pattern.converts(grid.axis())) {
            throw new IllegalStateException("the wavelength of " + pattern.name() + " is unknown");
        }
        double wavelength = pattern.radiation().wavelength();
        Curve curve = pattern.curve();
        double[] x = curve.x();
        double[] y = curve.y();
        for (int i = 0; i < x.length; i++) {
            x[i] = grid.axis().fromQ(curve.axis().toQ(x[i], wavelength), wavelength);
        }
        keepSumsFinite(y);
        int count = finite(x, y);
        if (count > 1 && x[0] > x[count - 1]) {
            reverse(x, count);
            reverse(y, count);
        }
        double[] values = new double[grid.points()];
        int covered = CellMeans.fill(x, y, count, grid, values);
        return new Prepared(finish(values), (double) covered / grid.points());
    }

    /** The last part of {@link #prepare}, for a curve that stands on the network's grid already; {@code values} are used up. */
    public float[] finish(double[] values) {
        int first = 0;
        int last = values.length;
        while (first < last && !(values[first] > 0)) {
            first++;
        }
        while (last > first && !(values[last - 1] > 0)) {
            last--;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        if (window > 0) {
            double[] background = LowerEnvelope.below(values, first, last, window);
            for (int i = first; i < last; i++) {
                values[i] = Math.max(0, values[i] - background[i - first]);
            }
        }
        if (scale == Scale.SQUARE_ROOT) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.sqrt(values[i]);
            }
        }
        double strongest = 0;
        for (double v : values) {
            strongest = Math.max(strongest, v);
        }
        float[] result = new float[values.length];
        if (strongest > 0) {
            for (int i = first; i < last; i++) {
                result[i] = (float) (values[i] / strongest);
            }
        }
        return result;
    }

    /** Intensities near the largest double would sum to infinity; only their ratios matter. */
    private static void keepSumsFinite(double[] y) {
        double largest = 0;
        for (double v : y) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest > HUGE) {
            for (int i = 0; i < y.length; i++) {
                y[i] /= HUGE;
            }
        }
    }

    /** Moves the points that have a coordinate to the front and returns how many there are. */
    private static int finite(double[] x, double[] y) {
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i])) {
                x[count] = x[i];
                y[count++] = y[i];
            }
        }
        return count;
    }

    private static void reverse(double[] a, int count) {
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            double t = a[i];
            a[i] = a[j];
            a[j] = t;
        }
    }
}

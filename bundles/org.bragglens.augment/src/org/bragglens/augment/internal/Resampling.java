// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.bragglens.pattern.Curve;

/** Reads a curve at other places than its points. */
final class Resampling {

    private Resampling() {
    }

    /**
     * A curve on the same points whose value at x is the old value at {@code from(x)}, linearly interpolated; beyond the ends the
     * end's value goes on.
     *
     * @param from ascending with x
     */
    static Curve moved(Curve curve, DoubleUnaryOperator from) {
        double[] x = curve.x();
        double[] y = curve.y();
        double[] result = new double[y.length];
        int left = 0;
        for (int i = 0; i < result.length; i++) {
            double at = from.applyAsDouble(x[i]);
            while (left < x.length - 2 && x[left + 1] <= at) {
                left++;
            }
            if (at <= x[0] || x.length == 1) {
                result[i] = y[0];
            } else if (at >= x[x.length - 1]) {
                result[i] = y[y.length - 1];
            } else {
                double share = (at - x[left]) / (x[left + 1] - x[left]);
                result[i] = y[left] + share * (y[left + 1] - y[left]);
            }
        }
        return curve.withY(result);
    }

    /** The value at one place, linearly interpolated; beyond the ends the end's value goes on. */
    static double at(Curve curve, double place) {
        double[] x = curve.x();
        double[] y = curve.y();
        int found = Arrays.binarySearch(x, place);
        if (found >= 0) {
            return y[found];
        }
        int right = -found - 1;
        if (right == 0 || right == x.length || Double.isNaN(place)) {
            return y[right == 0 ? 0 : x.length - 1];
        }
        return y[right - 1] + (place - x[right - 1]) / (x[right] - x[right - 1]) * (y[right] - y[right - 1]);
    }

    /** A curve whose lines stand at {@code factor} times their Q; sin θ scales as Q does, so no wavelength is needed. */
    static Curve stretched(Curve curve, double factor) {
        return moved(curve, x -> switch (curve.axis()) {
            case TWO_THETA -> Math.toDegrees(2 * Math.asin(Math.min(1, Math.sin(Math.toRadians(x / 2)) / factor)));
            case Q -> x / factor;
            case D -> x * factor;
        });
    }

    static double maximum(double[] y) {
        double max = 0;
        for (double v : y) {
            max = Math.max(max, v);
        }
        return max;
    }

    /** Log-uniform between two positive numbers. */
    static double logUniform(java.util.random.RandomGenerator random, double from, double to) {
        return from * Math.pow(to / from, random.nextDouble());
    }
}

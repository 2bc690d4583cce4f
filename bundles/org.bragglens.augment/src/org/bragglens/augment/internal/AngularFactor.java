// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;

/**
 * Multiplies intensities by a random function of the angle.
 *
 * @param chance share of the patterns that are changed
 * @param drawn  draws the function
 */
record AngularFactor(double chance, Function<RandomGenerator, OfSine> drawn) implements Augmentation.OnPeaks {

    /** A factor by sin θ, 0 to 1. */
    interface OfSine {
        double at(double sine);
    }

    @Override
    public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
        if (random.nextDouble() >= chance) {
            return peaks;
        }
        OfSine factor = drawn.apply(random);
        double half = peaks.radiation().wavelength() / 2;
        float[] strength = peaks.strength().clone();
        for (int i = 0; i < strength.length; i++) {
            strength[i] *= (float) factor.at(Math.min(1, half * Math.sqrt(peaks.inverseSquareD(i))));
        }
        return peaks.withStrength(strength);
    }

    @Override
    public Curve onCurve(Curve curve, RandomGenerator random) {
        if (random.nextDouble() >= chance || !curve.radiation().isKnown() && curve.axis() != PatternAxis.TWO_THETA) {
            return curve;
        }
        OfSine factor = drawn.apply(random);
        double wavelength = curve.radiation().isKnown() ? curve.radiation().wavelength() : 1;
        double[] y = curve.y().clone();
        for (int i = 0; i < y.length; i++) {
            double sine = curve.axis().toQ(curve.x()[i], wavelength) * wavelength / (4 * Math.PI);
            y[i] *= Double.isNaN(sine) ? 1 : factor.at(Math.clamp(sine, 0, 1));
        }
        return curve.withY(y);
    }
}

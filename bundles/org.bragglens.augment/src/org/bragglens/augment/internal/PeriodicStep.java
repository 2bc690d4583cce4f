// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;

/**
 * Multiplies the lines in periodic windows by one factor, as peak scaling and elimination of Oviedo et al. 2019
 * (doi:10.1038/s41524-019-0196-x) do to imitate texture: lines of one family of planes stand at nearly equal distances.
 *
 * @param chance  share of the patterns that are changed
 * @param periods windows repeat at least twice and at most so often along the pattern
 * @param share   part of each period that lies in the window
 * @param factor  draws the factor
 */
record PeriodicStep(double chance, double periods, double share, ToDoubleFunction<RandomGenerator> factor) implements Augmentation.OnPeaks {

    @Override
    public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
        if (peaks.size() == 0 || random.nextDouble() >= chance) {
            return peaks;
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int i = 0; i < peaks.size(); i++) {
            double q = peaks.q(i);
            lowest = Math.min(lowest, q);
            highest = Math.max(highest, q);
        }
        float by = (float) factor.applyAsDouble(random);
        DoublePredicate inside = windows(random, lowest, highest);
        float[] strength = peaks.strength().clone();
        boolean left = by > 0;
        for (int i = 0; i < strength.length; i++) {
            if (inside.test(peaks.q(i))) {
                strength[i] *= by;
            } else {
                left = true;
            }
        }
        // a pattern without any line says nothing of the crystal
        return left ? peaks.withStrength(strength) : peaks;
    }

    @Override
    public Curve onCurve(Curve curve, RandomGenerator random) {
        if (random.nextDouble() >= chance) {
            return curve;
        }
        double[] x = curve.x();
        double by = factor.applyAsDouble(random);
        DoublePredicate inside = windows(random, x[0], x[x.length - 1]);
        double[] y = curve.y().clone();
        for (int i = 0; i < y.length; i++) {
            if (inside.test(x[i])) {
                y[i] *= by;
            }
        }
        return curve.withY(y);
    }

    private DoublePredicate windows(RandomGenerator random, double from, double to) {
        double frequency = random.nextDouble(2, Math.max(3, periods)) / Math.max(1e-9, to - from);
        double phase = random.nextDouble();
        return x -> {
            double t = (x - from) * frequency + phase;
            return t - Math.floor(t) < share;
        };
    }
}

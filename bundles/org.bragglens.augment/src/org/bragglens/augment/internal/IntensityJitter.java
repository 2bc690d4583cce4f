// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.osgi.service.component.annotations.Component;

/**
 * Every line's intensity on its own, log-normally: few grains, composition, positions of atoms that differ from the model's.
 * On a bare curve the factor varies smoothly along the axis, since its lines are not known.
 */
@Component(service = AugmentationType.class)
public final class IntensityJitter extends BuiltInType<IntensityJitter.Settings> {

    static final String ID = "intensity-jitter";
    private static final int KNOTS = 24;

    public record Settings(
            @Setting(label = "Largest spread", initial = "0.6", min = 0, max = 3,
                    help = "Standard deviation of the logarithm of the factors; each pattern draws its own between 0 and this.") double spread) {
    }

    public IntensityJitter() {
        super(ID, "Intensity jitter", "Each line is a little stronger or weaker than calculated: few grains, other composition.", "", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings.spread);
    }

    private record Step(double largest) implements Augmentation.OnPeaks {

        @Override
        public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
            double spread = random.nextDouble() * largest;
            float[] strength = peaks.strength().clone();
            for (int i = 0; i < strength.length; i++) {
                strength[i] *= (float) Math.exp(spread * random.nextGaussian());
            }
            return peaks.withStrength(strength);
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            double spread = random.nextDouble() * largest;
            double[] knots = new double[KNOTS + 1];
            for (int k = 0; k <= KNOTS; k++) {
                knots[k] = spread * random.nextGaussian();
            }
            double[] y = curve.y().clone();
            double scale = (double) KNOTS / Math.max(1, y.length - 1);
            for (int i = 0; i < y.length; i++) {
                int k = Math.min(KNOTS - 1, (int) (i * scale));
                double t = i * scale - k;
                y[i] *= Math.exp(knots[k] + t * (knots[k + 1] - knots[k]));
            }
            return curve.withY(y);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.instrument.Counts;
import org.osgi.service.component.annotations.Component;

/** Photons are counted: intensities scatter as a Poisson distribution does, relative to the counts in the strongest point. */
@Component(service = AugmentationType.class)
public final class CountingNoise extends BuiltInType<CountingNoise.Settings> {

    static final String ID = "counting-noise";

    public record Settings(
            @Setting(label = "Fewest counts", initial = "500", min = 1, max = 1e12,
                    help = "Counts in the strongest point, log-uniform from this.") double fewest,
            @Setting(label = "Most counts", initial = "1000000", min = 1, max = 1e12,
                    help = "Counts in the strongest point, log-uniform to this.") double most) {
        public Settings {
            if (fewest > most) {
                throw new IllegalArgumentException("the fewest counts are more than the most");
            }
        }
    }

    public CountingNoise() {
        super(ID, "Counting noise", "Photons are counted, so intensities scatter.", "", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation {

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            double[] y = curve.y().clone();
            double strongest = Resampling.maximum(y);
            double counts = Resampling.logUniform(random, settings.fewest, settings.most);
            if (!(strongest > 0)) {
                return curve;
            }
            double scale = counts / strongest;
            for (int i = 0; i < y.length; i++) {
                y[i] = Counts.poisson(random, Math.max(0, y[i] * scale)) / scale;
            }
            return curve.withY(y);
        }
    }
}

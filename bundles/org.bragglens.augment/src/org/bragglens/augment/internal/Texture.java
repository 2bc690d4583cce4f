// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.instrument.MarchDollase;
import org.osgi.service.component.annotations.Component;

/**
 * Plates that lie flat and needles that stand on end, around a random axis with small indices. A bare curve stays as it is, since its
 * lines are not known.
 */
@Component(service = AugmentationType.class)
public final class Texture extends BuiltInType<Texture.Settings> {

    static final String ID = "texture";

    public record Settings(
            @Setting(label = "Chance", initial = "0.5", min = 0, max = 1, help = "Share of the patterns with preferred orientation.")
            double chance,
            @Setting(label = "Smallest r", initial = "0.5", min = 0.05, max = 20,
                    help = "March and Dollase's r, log-uniform from this: 1 is none, less are plates.",
                    source = "doi:10.1107/S0021889886089458")
            double smallest,
            @Setting(label = "Largest r", initial = "1.6", min = 0.05, max = 20,
                    help = "And to this: more than 1 are needles.") double largest,
            @Setting(label = "Largest index", initial = "1", min = 1, max = 10, help = "Of the planes that lie flat.") int index) {
        public Settings {
            if (smallest > largest) {
                throw new IllegalArgumentException("the smallest r is larger than the largest");
            }
        }
    }

    public Texture() {
        super(ID, "Texture", "Plates lie flat and needles stand on end, so some lines are stronger than in a powder.",
                "doi:10.1107/S0021889886089458", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation.OnPeaks {

        @Override
        public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
            if (random.nextDouble() >= settings.chance) {
                return peaks;
            }
            double r = Resampling.logUniform(random, settings.smallest, settings.largest);
            int h = 0;
            int k = 0;
            int l = 0;
            while (h == 0 && k == 0 && l == 0) {
                h = random.nextInt(-settings.index, settings.index + 1);
                k = random.nextInt(-settings.index, settings.index + 1);
                l = random.nextInt(-settings.index, settings.index + 1);
            }
            return new MarchDollase(r, h, k, l).applied(peaks);
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            return curve;
        }
    }
}

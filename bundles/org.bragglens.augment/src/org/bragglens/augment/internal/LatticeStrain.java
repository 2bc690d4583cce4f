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
 * Cells that differ from the model's, by temperature, composition or the error of a calculation. Of a known crystal every cell parameter
 * that its symmetry leaves free changes on its own, so the crystal system stays; of a bare curve all lengths change alike.
 */
@Component(service = AugmentationType.class)
public final class LatticeStrain extends BuiltInType<LatticeStrain.Settings> {

    static final String ID = "lattice-strain";

    public record Settings(
            @Setting(label = "Largest strain", unit = "%", initial = "4", min = 0, max = 20,
                    help = "Every free cell parameter changes by a random share between minus and plus this.") double strain) {
    }

    public LatticeStrain() {
        super(ID, "Lattice strain",
                "Cells differ from the model's by temperature, composition or the error of a calculation; the symmetry stays.",
                "doi:10.1039/D3DD00071K", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings.strain / 100);
    }

    private record Step(double strain) implements Augmentation.OnPeaks {

        @Override
        public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
            double[] metric = peaks.metric().clone();
            for (double[] mode : peaks.strainModes()) {
                double e = random.nextDouble(-1, 1) * strain;
                for (int i = 0; i < metric.length; i++) {
                    metric[i] += e * mode[i];
                }
            }
            return peaks.withMetric(metric);
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            return Resampling.stretched(curve, 1 + random.nextDouble(-1, 1) * strain);
        }

        /**
         * Enough for strains along axes at right angles. Those of monoclinic and triclinic crystals may add up to two and three times as
         * much, which hardly ever comes: then a line at the very end is missing, and a sixth fewer lines are computed for every pattern.
         */
        @Override
        public double reach() {
            return 1 + 1.5 * strain;
        }
    }
}

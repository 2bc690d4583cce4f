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
 * The same arrangement of lines for a cell of another size. A crystal system does not depend on the size of the cell, but a library of small
 * cells teaches that large ones do not exist: scaled cells show that only the ratios of spacings count.
 */
@Component(service = AugmentationType.class)
public final class LatticeScaling extends BuiltInType<LatticeScaling.Settings> {

    static final String ID = "lattice-scaling";

    public record Settings(
            @Setting(label = "Smallest factor", initial = "0.85", min = 0.2, max = 5,
                    help = "All cell lengths are multiplied by at least this, log-uniformly.") double smallest,
            @Setting(label = "Largest factor", initial = "1.5", min = 0.2, max = 5,
                    help = "All cell lengths are multiplied by at most this.") double largest) {
        public Settings {
            if (smallest > largest) {
                throw new IllegalArgumentException("the smallest factor is larger than the largest");
            }
        }
    }

    public LatticeScaling() {
        super(ID, "Lattice scaling", "The same crystal with a smaller or larger cell: the crystal system does not depend on its size.", "",
                Settings.class);
    }

    @Override
    public Standard standard() {
        return Standard.OFF;
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation.OnPeaks {

        @Override
        public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
            double factor = factor(random);
            double[] metric = peaks.metric().clone();
            for (int i = 0; i < metric.length; i++) {
                metric[i] /= factor * factor;
            }
            double[][] modes = new double[peaks.strainModes().length][];
            for (int m = 0; m < modes.length; m++) {
                modes[m] = peaks.strainModes()[m].clone();
                for (int i = 0; i < metric.length; i++) {
                    modes[m][i] /= factor * factor;
                }
            }
            return peaks.withLattice(metric, modes);
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            return Resampling.stretched(curve, 1 / factor(random));
        }

        @Override
        public double reach() {
            return Math.max(1, settings.largest);
        }

        private double factor(RandomGenerator random) {
            return Resampling.logUniform(random, settings.smallest, settings.largest);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.osgi.service.component.annotations.Component;

/** Another overall displacement factor than the model's: intensities fall by exp(−ΔB / 2d²) (International Tables vol. C, 6.1.1). */
@Component(service = AugmentationType.class)
public final class ThermalMotion extends BuiltInType<ThermalMotion.Settings> {

    static final String ID = "thermal-motion";

    public record Settings(
            @Setting(label = "Smallest change of B", unit = "Å²", initial = "-0.5", min = -5, max = 20,
                    help = "The displacement factor B of all atoms changes by at least this.") double from,
            @Setting(label = "Largest change of B", unit = "Å²", initial = "1", min = -5, max = 20,
                    help = "The displacement factor B of all atoms changes by at most this.") double to) {
        public Settings {
            if (from > to) {
                throw new IllegalArgumentException("the smallest change of B is larger than the largest");
            }
        }
    }

    public ThermalMotion() {
        super(ID, "Thermal motion", "Lines at high angles are weaker or stronger: another temperature, another absorption.", "", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation.OnPeaks {

        @Override
        public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
            double b = change(random);
            float[] strength = peaks.strength().clone();
            for (int i = 0; i < strength.length; i++) {
                strength[i] *= (float) Math.exp(-b / 2 * peaks.inverseSquareD(i));
            }
            return peaks.withStrength(strength);
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            double b = change(random);
            if (!Double.isFinite(curve.axis().toQ(curve.x()[0], curve.radiation().wavelength()))) {
                return curve; // without a wavelength 2θ says nothing of d
            }
            double[] y = curve.y().clone();
            for (int i = 0; i < y.length; i++) {
                double inverseD = curve.axis().toQ(curve.x()[i], curve.radiation().wavelength()) / (2 * Math.PI);
                y[i] *= Math.exp(-b / 2 * inverseD * inverseD);
            }
            return curve.withY(y);
        }

        private double change(RandomGenerator random) {
            return settings.from + random.nextDouble() * (settings.to - settings.from);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.osgi.service.component.annotations.Component;

/** The whole pattern moves along 2θ: a zero error or a sample out of the centre. On Q and d the shift is the one of 2θ, if the wavelength is known. */
@Component(service = AugmentationType.class)
public final class PatternShift extends BuiltInType<PatternShift.Settings> {

    static final String ID = "pattern-shift";

    public record Settings(
            @Setting(label = "Largest shift", unit = "°", initial = "0.1", min = 0, max = 5,
                    help = "The zero of 2θ is off by a random angle between minus and plus this.") double shift) {
    }

    public PatternShift() {
        super(ID, "Pattern shift", "The zero of the angle is off, or the sample lies a little too high or too low.",
                "doi:10.1038/s41524-019-0196-x", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings.shift);
    }

    private record Step(double largest) implements Augmentation {

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            double shift = random.nextDouble(-1, 1) * largest;
            PatternAxis axis = curve.axis();
            if (axis == PatternAxis.TWO_THETA) {
                return Resampling.moved(curve, x -> x - shift);
            }
            double wavelength = curve.radiation().isKnown() ? curve.radiation().wavelength() : 1;
            double slope = Math.toRadians(shift) * 2 * Math.PI / wavelength;
            double edge = 4 * Math.PI / wavelength;
            if (axis == PatternAxis.Q) {
                return Resampling.moved(curve, q -> shifted(q, slope, edge));
            }
            return Resampling.moved(curve, x -> axis.fromQ(shifted(axis.toQ(x, wavelength), slope, edge), wavelength));
        }

        /** dQ = 2π cosθ / λ d(2θ): exact enough for shifts of a fraction of a degree. */
        private static double shifted(double q, double slope, double edge) {
            double sine = Math.min(1, q / edge);
            return Math.max(1e-6, q - slope * Math.sqrt(1 - sine * sine));
        }
    }
}

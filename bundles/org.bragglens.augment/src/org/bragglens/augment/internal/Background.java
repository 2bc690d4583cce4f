// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.instrument.Chebyshev;
import org.osgi.service.component.annotations.Component;

/** Scattering that is no line: a slope that falls from the primary beam, a smooth polynomial, and the broad hump of glass. */
@Component(service = AugmentationType.class)
public final class Background extends BuiltInType<Background.Settings> {

    static final String ID = "background";
    private static final int ORDER = 5;
    /** So many that the steepest slope is within a thousandth. */
    private static final int PLACES = 512;

    public record Settings(
            @Setting(label = "Largest background", unit = "% of the strongest line", initial = "30", min = 0, max = 1000,
                    help = "Mean height of the smooth background.") double height,
            @Setting(label = "Chance of a hump", initial = "0.2", min = 0, max = 1,
                    help = "Share of the patterns with the broad maximum of an amorphous part.") double hump) {
    }

    public Background() {
        super(ID, "Background", "Air, holder and amorphous material scatter smoothly below the lines.", "", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation {

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            double strongest = Resampling.maximum(curve.y());
            double height = strongest * settings.height / 100 * random.nextDouble() * random.nextDouble();
            double[] coefficients = new double[ORDER + 1];
            for (int k = 1; k <= ORDER; k++) {
                coefficients[k] = random.nextGaussian() / k;
            }
            double slope = random.nextDouble() * 3;
            double decay = 5 + 25 * random.nextDouble();
            double hump = random.nextDouble() < settings.hump ? 2 * random.nextDouble() : 0;
            double centre = 0.1 + 0.4 * random.nextDouble();
            double width = 0.05 + 0.1 * random.nextDouble();
            double[] y = curve.y().clone();
            double[] x = curve.x();
            double length = Math.max(1e-12, x[x.length - 1] - x[0]);
            DoubleUnaryOperator background = at -> {
                double t = (at - x[0]) / length;
                double away = (t - centre) / width;
                double glass = hump == 0 ? 0 : hump * Math.exp(-0.5 * away * away);
                double value = 1 + 0.4 * Chebyshev.sum(coefficients, 2 * t - 1) + slope * Math.exp(-decay * t) + glass;
                return height * Math.max(0, value);
            };
            addSmooth(background, x, y);
            return curve.withY(y);
        }

        /** Computes the values at {@link #PLACES} places only, and straight lines between them. */
        private static void addSmooth(DoubleUnaryOperator values, double[] x, double[] y) {
            int stride = Math.max(1, x.length / PLACES);
            double next = values.applyAsDouble(x[0]);
            for (int from = 0; from < x.length; from += stride) {
                int to = Math.min(from + stride, x.length - 1);
                double value = next;
                next = values.applyAsDouble(x[to]);
                double rise = x[to] == x[from] ? 0 : (next - value) / (x[to] - x[from]);
                for (int i = from; i < Math.min(from + stride, x.length); i++) {
                    y[i] += value + rise * (x[i] - x[from]);
                }
            }
        }
    }
}

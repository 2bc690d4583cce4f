// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.osgi.service.component.annotations.Component;

/** A few weak lines that belong to something else: a second phase, the holder, tungsten from the filament. */
@Component(service = AugmentationType.class)
public final class ImpurityLines extends BuiltInType<ImpurityLines.Settings> {

    static final String ID = "impurity-lines";

    public record Settings(
            @Setting(label = "Chance", initial = "0.3", min = 0, max = 1, help = "Share of the patterns that have such lines.") double chance,
            @Setting(label = "Most lines", initial = "4", min = 1, max = 100, help = "At least one and at most so many.") int lines,
            @Setting(label = "Largest height", unit = "% of the strongest line", initial = "4", min = 0, max = 100,
                    help = "Height of each line, log-uniform from a hundredth of this.") double height) {
    }

    public ImpurityLines() {
        super(ID, "Impurity lines", "A few weak lines belong to another phase, the holder or the tube.", "", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation {

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            if (random.nextDouble() >= settings.chance) {
                return curve;
            }
            double[] x = curve.x();
            double[] y = curve.y().clone();
            double strongest = Resampling.maximum(y);
            int lines = 1 + random.nextInt(settings.lines);
            for (int n = 0; n < lines; n++) {
                double centre = x[0] + random.nextDouble() * (x[x.length - 1] - x[0]);
                double height = strongest * Resampling.logUniform(random, 0.01, 1) * settings.height / 100;
                double half = 0.5 * width(curve, centre) * (0.7 + 1.5 * random.nextDouble());
                for (int i = 0; i < y.length; i++) {
                    double away = (x[i] - centre) / half;
                    if (Math.abs(away) < 12) {
                        y[i] += height / (1 + away * away);
                    }
                }
            }
            return curve.withY(y);
        }

        /** About 0.12° of 2θ of a Cu tube, on whatever axis. */
        private static double width(Curve curve, double x) {
            return curve.axis() == PatternAxis.TWO_THETA ? 0.12 : curve.axis() == PatternAxis.Q ? 0.008 : 0.0013 * x * x;
        }
    }
}

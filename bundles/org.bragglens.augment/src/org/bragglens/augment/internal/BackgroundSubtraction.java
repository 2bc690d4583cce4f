// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.LowerEnvelope;
import org.osgi.service.component.annotations.Component;

/**
 * Many files come with their background already taken off by the instrument's program, and a little more than that, so that what is left
 * between the lines is zero and weak lines are gone or weaker.
 */
@Component(service = AugmentationType.class)
public final class BackgroundSubtraction extends BuiltInType<BackgroundSubtraction.Settings> {

    static final String ID = "background-subtraction";
    /** Makes the lower quartile of deviations a standard deviation if they are normal; lines reach into it less than into the median. */
    private static final double QUARTILE_TO_DEVIATION = 3.138;
    private static final int ENOUGH = 1024;

    public record Settings(
            @Setting(label = "Chance", initial = "0.5", min = 0, max = 1, help = "Share of the patterns that come so.") double chance,
            @Setting(label = "Narrowest window", unit = "% of the range", initial = "1.5", min = 0.1, max = 20,
                    help = "Half the width of what the program takes for a line, uniform from this.") double narrowest,
            @Setting(label = "Widest window", unit = "% of the range", initial = "4", min = 0.1, max = 20,
                    help = "Half the width of what the program takes for a line, uniform to this.") double widest,
            @Setting(label = "Most noise cut", unit = "standard deviations", initial = "3", min = 0, max = 10,
                    help = "How much more than the background is taken off, uniform from 0 to this.") double threshold) {
        public Settings {
            if (narrowest > widest) {
                throw new IllegalArgumentException("the narrowest window is wider than the widest");
            }
        }
    }

    public BackgroundSubtraction() {
        super(ID, "Background subtraction", "The instrument's program took the background off, and the noise between the lines with it.", "",
                Settings.class);
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
            double share = settings.narrowest + random.nextDouble() * (settings.widest - settings.narrowest);
            double deviations = settings.threshold * random.nextDouble();
            double[] y = curve.y().clone();
            int window = Math.max(1, (int) Math.round(y.length * share / 100));
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.max(0, y[i]);
            }
            double[] background = LowerEnvelope.below(y, 0, y.length, window);
            for (int i = 0; i < y.length; i++) {
                y[i] -= background[i];
            }
            double cut = deviations * QUARTILE_TO_DEVIATION * lowerQuartile(y);
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.max(0, y[i] - cut);
            }
            return curve.withY(y);
        }

        /** Of the deviations from zero, of as many points as are enough to tell. */
        private static double lowerQuartile(double[] y) {
            int stride = Math.max(1, y.length / ENOUGH);
            double[] away = new double[(y.length + stride - 1) / stride];
            for (int i = 0; i < away.length; i++) {
                away[i] = Math.abs(y[i * stride]);
            }
            Arrays.sort(away);
            return away[away.length / 4];
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.osgi.service.component.annotations.Component;

/** Measurements begin later and end earlier than a network's grid: what lies outside is zero, as preparation leaves it. */
@Component(service = AugmentationType.class)
public final class ObservedRange extends BuiltInType<ObservedRange.Settings> {

    static final String ID = "observed-range";

    public record Settings(
            @Setting(label = "Chance", initial = "0.5", min = 0, max = 1, help = "Share of the patterns that are cut.") double chance,
            @Setting(label = "Most cut at low angles", unit = "% of the range", initial = "10", min = 0, max = 90,
                    help = "A random part up to this is cut off at the beginning.") double low,
            @Setting(label = "Most cut at high angles", unit = "% of the range", initial = "30", min = 0, max = 90,
                    help = "A random part up to this is cut off at the end.") double high) {
    }

    public ObservedRange() {
        super(ID, "Observed range", "Measurements begin later and end earlier than the grid.", "", Settings.class);
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
            double[] y = curve.y().clone();
            int low = (int) (y.length * settings.low / 100 * random.nextDouble());
            int high = (int) (y.length * settings.high / 100 * random.nextDouble());
            // d rises towards low angles
            int first = curve.axis() == PatternAxis.D ? high : low;
            int last = y.length - (curve.axis() == PatternAxis.D ? low : high);
            for (int i = 0; i < y.length; i++) {
                if (i < first || i >= last) {
                    y[i] = 0;
                }
            }
            return curve.withY(y);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.examples;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.pattern.Curve;
import org.osgi.service.component.annotations.Component;

/** An augmentation: the gap between two detector modules, where nothing is counted. */
@Component(service = AugmentationType.class)
public final class DeadStrip implements AugmentationType<DeadStrip.Settings> {

    public record Settings(
            @Setting(label = "Widest gap", unit = "% of the pattern", initial = "2", min = 0, max = 50,
                    help = "A strip of a random width up to this, anywhere in the pattern, is zero.") double width) {
    }

    @Override
    public String id() {
        return "dead-strip";
    }

    @Override
    public String label() {
        return "Dead strip";
    }

    @Override
    public String description() {
        return "A detector of several modules counts nothing in the gap between two of them.";
    }

    @Override
    public String source() {
        return "";
    }

    @Override
    public SettingsType<Settings> settings() {
        return SettingsType.of(Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return (curve, random) -> withGap(curve, settings.width / 100, random);
    }

    private static Curve withGap(Curve curve, double widest, RandomGenerator random) {
        double[] y = curve.y().clone();
        int width = (int) Math.round(y.length * widest * random.nextDouble());
        int from = random.nextInt(y.length - width + 1);
        Arrays.fill(y, from, from + width, 0);
        return curve.withY(y);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.XrayTube;
import org.osgi.service.component.annotations.Component;

/**
 * What a filter leaves of Kβ beside the doublet of an anode: each strong line has a weak companion at a lower angle. Other radiations and
 * bare curves stay as they are.
 */
@Component(service = AugmentationType.class)
public final class KBetaLine extends BuiltInType<KBetaLine.Settings> {

    static final String ID = "kbeta-line";
    /** The wavelength of Kα1 over that of Kβ is largest for Ag. */
    private static final double REACH = 1.126;

    public record Settings(
            @Setting(label = "Chance of Kβ", initial = "0.3", min = 0, max = 1,
                    help = "Share of the patterns of anodes that show the Kβ line.") double chance,
            @Setting(label = "Largest Kβ", unit = "% of an unfiltered tube", initial = "5", min = 0, max = 100,
                    help = "What the filter leaves, between 0 and this.", source = "doi:10.1103/PhysRevA.56.4554") double left) {
    }

    public KBetaLine() {
        super(ID, "Kβ line", "A filter leaves some of the anode's Kβ line.", "doi:10.1103/PhysRevA.56.4554", Settings.class);
    }

    @Override
    public Standard standard() {
        return Standard.ABSENT;
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
            double left = random.nextDouble() * settings.left / 100;
            return XrayTube.ofDoublet(peaks.radiation())
                    .map(tube -> peaks.withRadiation(tube.withBeta(left, peaks.radiation().origin()))).orElse(peaks);
        }

        @Override
        public double reach() {
            return REACH;
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            return curve;
        }
    }
}

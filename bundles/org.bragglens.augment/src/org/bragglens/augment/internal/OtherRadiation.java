// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.osgi.service.component.annotations.Component;

/**
 * Another anode or a beamline: on a grid over Q lines stay where they are, but widths, doublets and the fall of intensity with the angle
 * are those of the other wavelength, and a long one ends early. For grids over Q; a bare curve stays as it is.
 */
@Component(service = AugmentationType.class)
public final class OtherRadiation extends BuiltInType<OtherRadiation.Settings> {

    static final String ID = "other-radiation";

    public record Settings(
            @Setting(label = "Chance of another anode", initial = "0.3", min = 0, max = 1,
                    help = "Share of the patterns with the doublet of Cr, Fe, Co, Cu, Mo or Ag.", source = "doi:10.1103/PhysRevA.56.4554")
            double anode,
            @Setting(label = "Chance of a synchrotron", initial = "0.2", min = 0, max = 1,
                    help = "Share of the patterns with a single wavelength.") double synchrotron,
            @Setting(label = "Shortest wavelength", unit = "Å", initial = "0.4", min = 0.01, max = 10,
                    help = "Of the single ones, log-uniform from this.") double shortest,
            @Setting(label = "Longest wavelength", unit = "Å", initial = "1.3", min = 0.01, max = 10,
                    help = "And to this.") double longest) {
        public Settings {
            if (anode + synchrotron > 1) {
                throw new IllegalArgumentException("both chances together are more than 1");
            }
            if (shortest > longest) {
                throw new IllegalArgumentException("the shortest wavelength is longer than the longest");
            }
        }
    }

    public OtherRadiation() {
        super(ID, "Other radiation", "Another anode or a beamline: widths, doublets and intensities are those of its wavelength.",
                "doi:10.1103/PhysRevA.56.4554", Settings.class);
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
            double chance = random.nextDouble();
            if (chance < settings.anode) {
                return peaks.withRadiation(XrayTube.values()[random.nextInt(XrayTube.values().length)].doublet(peaks.radiation().origin()));
            }
            if (chance < settings.anode + settings.synchrotron) {
                return peaks.withRadiation(Radiation.of(Resampling.logUniform(random, settings.shortest, settings.longest),
                        peaks.radiation().origin()));
            }
            return peaks;
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            return curve;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Line;
import org.osgi.service.component.annotations.Component;

/**
 * With or without the second line of a Kα doublet: a network that never saw doublets takes them for lower symmetry, and one that saw
 * nothing else is lost at a beamline. A bare curve stays as it is, since what was measured holds its lines already.
 */
@Component(service = AugmentationType.class)
public final class EmissionLines extends BuiltInType<EmissionLines.Settings> {

    static final String ID = "emission-lines";

    public record Settings(
            @Setting(label = "Chance of a single line", initial = "0.25", min = 0, max = 1,
                    help = "Share of the patterns that show the reference line alone.") double single) {
    }

    public EmissionLines() {
        super(ID, "Emission lines", "Some instruments show the Kα doublet, others a single wavelength.", "", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings.single);
    }

    private record Step(double single) implements Augmentation.OnPeaks {

        @Override
        public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
            Radiation radiation = peaks.radiation();
            if (radiation.lines().size() < 2 || random.nextDouble() >= single) {
                return peaks;
            }
            return peaks.withRadiation(new Radiation(List.of(new Line(radiation.wavelength(), 1)), radiation.origin()));
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            return curve;
        }
    }
}

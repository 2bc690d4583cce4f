// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.osgi.service.component.annotations.Component;

/**
 * Another polarisation than that of a tube without a monochromator: intensities change by
 * 2 (p + (1 − p) cos²2θm cos²2θ) / (1 + cos²2θ) (International Tables for Crystallography vol. C, 6.2.6). A bare curve is taken for one of
 * such a tube; without a wavelength on Q or d it stays as it is.
 */
@Component(service = AugmentationType.class)
public final class BeamPolarisation extends BuiltInType<BeamPolarisation.Settings> {

    static final String ID = "beam-polarisation";

    public record Settings(
            @Setting(label = "Chance of a monochromator", initial = "0.3", min = 0, max = 1,
                    help = "Share of the patterns that a crystal monochromator polarised.") double monochromator,
            @Setting(label = "Largest monochromator angle", unit = "°", initial = "30", min = 0, max = 90,
                    help = "2θ of that crystal, between 20° (or this, if smaller) and this; 26.6 is graphite and Cu.") double angle,
            @Setting(label = "Chance of a synchrotron", initial = "0.2", min = 0, max = 1,
                    help = "Share of the patterns of a polarised beam, p between 0.9 and 1.") double synchrotron) {
        public Settings {
            if (monochromator + synchrotron > 1) {
                throw new IllegalArgumentException("both chances together are more than 1");
            }
        }
    }

    public BeamPolarisation() {
        super(ID, "Beam polarisation", "Monochromators and synchrotrons polarise the beam, which changes intensities with the angle.",
                "doi:10.1107/97809553602060000103", Settings.class);
    }

    @Override
    public Standard standard() {
        return Standard.ABSENT;
    }

    @Override
    public Augmentation create(Settings settings) {
        return new AngularFactor(settings.monochromator + settings.synchrotron, random -> factor(settings, random));
    }

    private static AngularFactor.OfSine factor(Settings settings, RandomGenerator random) {
        boolean synchrotron = random.nextDouble() * (settings.monochromator + settings.synchrotron) < settings.synchrotron;
        double drawn = random.nextDouble();
        double cosine = Math.cos(Math.toRadians(Math.min(20, settings.angle) + drawn * Math.max(0, settings.angle - 20)));
        double across = synchrotron ? 0.9 + 0.1 * drawn : 0.5;
        double within = synchrotron ? 1 - across : 0.5 * cosine * cosine;
        return sine -> {
            double cosine2 = 1 - 2 * sine * sine;
            return 2 * (across + within * cosine2 * cosine2) / (1 + cosine2 * cosine2);
        };
    }
}

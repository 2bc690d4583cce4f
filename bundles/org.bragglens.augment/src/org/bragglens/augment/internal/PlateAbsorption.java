// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.instrument.TransmissionPlate;
import org.osgi.service.component.annotations.Component;

/**
 * A plate that the beam passes absorbs more at high angles than at low ones. A bare curve without a wavelength on Q or d stays as it is.
 */
@Component(service = AugmentationType.class)
public final class PlateAbsorption extends BuiltInType<PlateAbsorption.Settings> {

    static final String ID = "plate-absorption";

    public record Settings(
            @Setting(label = "Chance", initial = "0.3", min = 0, max = 1, help = "Share of the patterns that come through a plate.")
            double chance,
            @Setting(label = "Largest µt", initial = "2", min = 0, max = 10,
                    help = "Absorption coefficient times thickness, between 0 and this.", source = "doi:10.1107/97809553602060000602")
            double muT) {
    }

    public PlateAbsorption() {
        super(ID, "Plate absorption", "A plate that the beam passes absorbs more at high angles than at low ones.",
                "doi:10.1107/97809553602060000602", Settings.class);
    }

    @Override
    public Standard standard() {
        return Standard.ABSENT;
    }

    @Override
    public Augmentation create(Settings settings) {
        return new AngularFactor(settings.chance, random -> factor(new TransmissionPlate(random.nextDouble() * settings.muT)));
    }

    /** The share that passes the plate, relative to the primary beam. */
    private static AngularFactor.OfSine factor(TransmissionPlate plate) {
        return sine -> plate.at(Math.asin(sine)) / plate.at(0);
    }
}

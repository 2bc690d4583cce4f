// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.instrument.CylinderAbsorption;
import org.osgi.service.component.annotations.Component;

/** Samples in capillaries absorb more at low angles than at high ones. A bare curve without a wavelength on Q or d stays as it is. */
@Component(service = AugmentationType.class)
public final class CapillaryAbsorption extends BuiltInType<CapillaryAbsorption.Settings> {

    static final String ID = "capillary-absorption";
    private static final int TABLES = 16;

    public record Settings(
            @Setting(label = "Chance", initial = "0.3", min = 0, max = 1, help = "Share of the patterns that come from a capillary.")
            double chance,
            @Setting(label = "Largest µR", initial = "2", min = 0.01, max = 10,
                    help = "Absorption coefficient times radius, between 0 and this.", source = "doi:10.1107/97809553602060000103")
            double muR) {
    }

    public CapillaryAbsorption() {
        super(ID, "Capillary absorption", "In a capillary the sample itself absorbs more at low angles than at high ones.",
                "doi:10.1107/97809553602060000103", Settings.class);
    }

    @Override
    public Standard standard() {
        return Standard.ABSENT;
    }

    @Override
    public Augmentation create(Settings settings) {
        // integrals are done once, not for every pattern
        CylinderAbsorption[] tables = new CylinderAbsorption[TABLES + 1];
        for (int i = 0; i <= TABLES; i++) {
            tables[i] = new CylinderAbsorption(settings.muR * i / TABLES);
        }
        return new AngularFactor(settings.chance, random -> factor(tables, random));
    }

    /** The share that leaves the capillary, relative to backwards scattering; between two tables linear in its logarithm. */
    private static AngularFactor.OfSine factor(CylinderAbsorption[] tables, RandomGenerator random) {
        double place = random.nextDouble() * TABLES;
        int left = Math.min(TABLES - 1, (int) place);
        double share = place - left;
        return sine -> {
            double theta = Math.asin(sine);
            double low = tables[left].at(theta) / tables[left].at(Math.PI / 2);
            double high = tables[left + 1].at(theta) / tables[left + 1].at(Math.PI / 2);
            return low * Math.pow(high / low, share);
        };
    }
}

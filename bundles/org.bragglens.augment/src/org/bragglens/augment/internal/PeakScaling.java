// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.osgi.service.component.annotations.Component;

/** Stronger or weaker lines at periodic places, as preferred orientation gives them. */
@Component(service = AugmentationType.class)
public final class PeakScaling extends BuiltInType<PeakScaling.Settings> {

    static final String ID = "peak-scaling";

    public record Settings(
            @Setting(label = "Chance", initial = "0.5", min = 0, max = 1, help = "Share of the patterns that are changed.") double chance,
            @Setting(label = "Largest factor", initial = "4", min = 1, max = 1000,
                    help = "Lines in the windows are multiplied by a random factor between its inverse and this.") double factor,
            @Setting(label = "Most periods", initial = "20", min = 3, max = 200,
                    help = "Windows repeat at least twice and at most so often along the pattern.") double periods,
            @Setting(label = "Window share", initial = "0.4", min = 0, max = 1, help = "Part of each period that is scaled.") double share) {
    }

    public PeakScaling() {
        super(ID, "Peak scaling", "Lines at periodic places grow or shrink, as preferred orientation makes them.",
                "doi:10.1038/s41524-019-0196-x", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new PeriodicStep(settings.chance, settings.periods, settings.share,
                random -> Resampling.logUniform(random, 1 / settings.factor, settings.factor));
    }
}

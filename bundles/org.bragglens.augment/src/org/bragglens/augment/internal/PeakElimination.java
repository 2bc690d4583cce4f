// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.osgi.service.component.annotations.Component;

/** Lines that vanish at periodic places, as in a strongly textured film. */
@Component(service = AugmentationType.class)
public final class PeakElimination extends BuiltInType<PeakElimination.Settings> {

    static final String ID = "peak-elimination";

    public record Settings(
            @Setting(label = "Chance", initial = "0.2", min = 0, max = 1, help = "Share of the patterns that are changed.") double chance,
            @Setting(label = "Most periods", initial = "20", min = 3, max = 200,
                    help = "Windows repeat at least twice and at most so often along the pattern.") double periods,
            @Setting(label = "Window share", initial = "0.2", min = 0, max = 1, help = "Part of each period that is cleared.") double share) {
    }

    public PeakElimination() {
        super(ID, "Peak elimination", "Lines at periodic places vanish, as in a strongly textured sample.",
                "doi:10.1038/s41524-019-0196-x", Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new PeriodicStep(settings.chance, settings.periods, settings.share, random -> 0);
    }
}

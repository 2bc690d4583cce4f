// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/** Intensities that no detector means: marks of bad pixels and gaps below, overflow above, exactly zero where a pixel is dead. */
@Component(service = SectionStepType.class)
public final class RangeMask extends DescribedStepType<RangeMask.Settings> implements SectionStepType<RangeMask.Settings> {

    static final String ID = "mask-range";

    public record Settings(
            @Setting(label = "Smallest", initial = "0", help = "Intensities below this are masked.") double smallest,
            @Setting(label = "Largest", initial = "1e12", help = "Intensities above this are masked.") double largest,
            @Setting(label = "Zero is dead", initial = "false",
                    help = "Masks points of exactly zero: dead pixels, and what a reconstruction did not reach.") boolean zeroIsDead) {
        public Settings {
            if (smallest >= largest) {
                throw new IllegalArgumentException("smallest must lie below largest, or nothing is left");
            }
        }
    }

    public RangeMask() {
        super(ID, "Mask by intensity", "Masks intensities out of a range: bad pixels, gaps, overflow.", "", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> Masks.apply(section, (row, column, intensity) -> intensity < settings.smallest
                || intensity > settings.largest || settings.zeroIsDead && intensity == 0);
    }
}

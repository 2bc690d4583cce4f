// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/** A flat background: air, Compton and incoherent scattering, what a detector counts in the dark. */
@Component(service = SectionStepType.class)
public final class BackgroundSubtraction extends DescribedStepType<BackgroundSubtraction.Settings>
        implements SectionStepType<BackgroundSubtraction.Settings> {

    static final String ID = "subtract-background";

    public enum Level {
        PERCENTILE, INTENSITY
    }

    public record Settings(
            @Setting(label = "Level", initial = "percentile",
                    help = "Whether the background is told by a percentile of the section, which takes the scattering of disorder to"
                            + " go down to nothing somewhere, or known.") Level level,
            @Setting(label = "Percentile", unit = "%", initial = "1", min = 0, max = 50,
                    help = "Share of the measured points that lie below the background.") double percentile,
            @Setting(label = "Intensity", initial = "0", help = "Of a background that is known.") double intensity,
            @Setting(label = "Nothing below zero", initial = "true", help = "Sets what falls below zero to zero.") boolean nothingBelow) {
    }

    public BackgroundSubtraction() {
        super(ID, "Background subtraction", "Takes off a flat background.", "", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            double level = settings.level == Level.INTENSITY ? settings.intensity
                    : MeasuredValues.of(section).percentile(settings.percentile);
            double[] values = section.intensities().getData().clone();
            int below = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] -= level;
                if (settings.nothingBelow && values[i] < 0) {
                    values[i] = 0;
                    below++;
                }
            }
            return new SectionChange(Sections.with(section, values, section.measured().getData().clone()), "a background of "
                    + Said.number(level)
                    + " taken off" + (settings.nothingBelow ? ", " + below + " of " + values.length + " points raised to zero" : ""));
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepException;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/**
 * ln(1 + I / knee), or its inverse for files that hold logarithms. Models expect intensities and have an input curve of their own: the
 * logarithm is for steps in between and for the eye, and is taken back before the end.
 */
@Component(service = SectionStepType.class)
public final class LogScale extends DescribedStepType<LogScale.Settings> implements SectionStepType<LogScale.Settings> {

    static final String ID = "log";

    public enum Direction {
        LOGARITHM, INTENSITY
    }

    public record Settings(
            @Setting(label = "To", initial = "logarithm",
                    help = "To the logarithm, or back from it to intensities, which is what a model reads.") Direction to,
            @Setting(label = "Knee", initial = "1", min = 1e-12, max = 1e12,
                    help = "The intensity about which straight turns into logarithmic, in the unit of the section.") double knee) {
    }

    public LogScale() {
        super(ID, "Log scale", "Takes the logarithm ln(1 + I / knee) of intensities, or takes it back.", "", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            double[] values = section.intensities().getData().clone();
            int below = 0;
            for (int i = 0; i < values.length; i++) {
                if (settings.to == Direction.LOGARITHM) {
                    below += values[i] < 0 ? 1 : 0;
                    values[i] = Math.log1p(Math.max(0, values[i]) / settings.knee);
                } else {
                    values[i] = settings.knee * Math.expm1(values[i]);
                    if (Double.isInfinite(values[i])) {
                        throw new SectionStepException("its numbers are too large for logarithms",
                                "leave this step out: they are intensities");
                    }
                }
            }
            return new SectionChange(Sections.with(section, values, section.measured().getData().clone()),
                    settings.to == Direction.INTENSITY ? "logarithms became intensities"
                            : "intensities became logarithms" + (below == 0 ? "" : ", " + below + " below zero taken for zero"));
        };
    }
}

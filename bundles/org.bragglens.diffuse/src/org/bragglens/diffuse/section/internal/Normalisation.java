// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepException;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/** Another unit of intensity; with ranges also another zero. */
@Component(service = SectionStepType.class)
public final class Normalisation extends DescribedStepType<Normalisation.Settings> implements SectionStepType<Normalisation.Settings> {

    static final String ID = "normalise";

    public enum To {
        MEAN, RANGE, PERCENTILES
    }

    public record Settings(
            @Setting(label = "To", initial = "mean",
                    help = "Mean: it becomes 1. Range: smallest and largest become 0 and 1. Percentiles: these become 0 and 1.") To to,
            @Setting(label = "Lower percentile", unit = "%", initial = "1", min = 0, max = 100, help = "That becomes 0.") double lower,
            @Setting(label = "Upper percentile", unit = "%", initial = "99", min = 0, max = 100, help = "That becomes 1.") double upper) {
        public Settings {
            if (lower >= upper) {
                throw new IllegalArgumentException("lower must lie below upper");
            }
        }
    }

    public Normalisation() {
        super(ID, "Normalisation", "Brings the measured intensities to a mean of 1 or into the range from 0 to 1.", "", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            double[] values = section.intensities().getData().clone();
            double[] ends = ends(section, settings);
            double zero = ends[0];
            double unit = ends[1] - zero;
            if (!(unit > 0)) {
                throw new SectionStepException(settings.to == To.MEAN ? "the mean of its measured points is " + Said.number(unit)
                        : "its measured points have no range of intensities", "take less off before this step");
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - zero) / unit;
            }
            return new SectionChange(Sections.with(section, values, section.measured().getData().clone()),
                    settings.to == To.MEAN ? "a mean of " + Said.number(unit) + " became 1"
                            : Said.number(zero) + " became 0, " + Said.number(zero + unit) + " became 1");
        };
    }

    /** What becomes 0 and what becomes 1. */
    private static double[] ends(Section section, Settings settings) {
        return switch (settings.to) {
            case MEAN -> new double[] {0, mean(section)};
            case RANGE -> range(section);
            case PERCENTILES -> {
                MeasuredValues sorted = MeasuredValues.of(section);
                yield new double[] {sorted.percentile(settings.lower), sorted.percentile(settings.upper)};
            }
        };
    }

    private static double[] range(Section section) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (measured[i]) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        return new double[] {low, high};
    }

    private static double mean(Section section) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += measured[i] ? values[i] : 0;
        }
        return sum / section.count();
    }
}

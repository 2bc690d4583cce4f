// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.IntensityDistribution;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepException;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/**
 * Histogram specification (Gonzalez and Fittes 1977, Mechanism and Machine Theory 12, 111): each intensity becomes that which as large a
 * share of the training images' points lies below. Equal intensities stay equal, and none overtakes another; in between measured ones,
 * where filled-in points may lie, straight lines.
 */
@Component(service = SectionStepType.class)
public final class IntensityMatching extends DescribedStepType<IntensityMatching.Settings>
        implements SectionStepType<IntensityMatching.Settings> {

    static final String ID = "match-intensities";

    public record Settings(
            @Setting(label = "Part", unit = "%", initial = "100", min = 0, max = 100,
                    help = "How far intensities, in units of their mean, go from where they are (0) to where training images have them"
                            + " (100).") double part) {
    }

    public IntensityMatching() {
        super(ID, "Intensity matching",
                "Gives the measured points the intensities that the model's training images have, in the same order.",
                "Mechanism and Machine Theory 12 (1977) 111", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            IntensityDistribution training = context.training().orElseThrow(() -> new SectionStepException(
                    "it needs the intensities of a model's training images, and there is no model or it does not tell them",
                    "give a model that does, or leave this step out"));
            double[] sorted = MeasuredValues.of(section).sorted();
            double mean = Arrays.stream(sorted).sum() / sorted.length;
            if (sorted[0] == sorted[sorted.length - 1] || !(mean > 0)) {
                throw new SectionStepException("its measured points have no range of intensities with a mean above zero",
                        "take less off before this step");
            }
            double part = settings.part / 100;
            double[] values = section.intensities().getData().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.isNaN(values[i]) ? values[i] : part * training.at(share(sorted, values[i]))
                        + (1 - part) * values[i] / mean;
            }
            return new SectionChange(Sections.with(section, values, section.measured().getData().clone()),
                    "intensities from " + Said.number(training.at(0)) + " to " + Said.number(training.at(1))
                            + " of the mean, as in training");
        };
    }

    /** Share of the sorted values below one, equal ones counted half; straight lines between different values. */
    static double share(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        if (at >= 0) {
            return middle(sorted, at);
        }
        int above = -at - 1;
        if (above == 0) {
            return 0;
        }
        if (above == sorted.length) {
            return 1;
        }
        double low = middle(sorted, above - 1);
        return low + (middle(sorted, above) - low) * (value - sorted[above - 1]) / (sorted[above] - sorted[above - 1]);
    }

    private static double middle(double[] sorted, int at) {
        int first = edge(sorted, at, -1);
        int last = edge(sorted, at, 1);
        return (first + last + 1) / 2.0 / sorted.length;
    }

    /** The last place with the same value, found in steps that double: many points may be equal. */
    private static int edge(double[] sorted, int at, int direction) {
        int same = at;
        for (int step = 1; step > 0;) {
            int next = same + direction * step;
            if (next >= 0 && next < sorted.length && sorted[next] == sorted[at]) {
                same = next;
                step *= 2;
            } else {
                step /= 2;
            }
        }
        return same;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/**
 * Gaussian smoothing, see {@link GaussianAverage}. Points that were filled in follow the measured ones round them; unknown ones stay
 * unknown.
 */
@Component(service = SectionStepType.class)
public final class Smoothing extends DescribedStepType<Smoothing.Settings> implements SectionStepType<Smoothing.Settings> {

    static final String ID = "smooth";

    public record Settings(
            @Setting(label = "Standard deviation", unit = "pixels", initial = "1", min = 0.1, max = 16,
                    help = "Of the Gaussian.") double sigma) {
    }

    public Smoothing() {
        super(ID, "Smoothing", "Averages with a Gaussian over measured points only.", "doi:10.1109/CVPR.1993.341081", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            double[] values = section.intensities().getData();
            boolean[] measured = section.measured().getData();
            double[] averages = GaussianAverage.of(values, measured, section.rows(), section.columns(), settings.sigma);
            for (int i = 0; i < values.length; i++) {
                // a filled-in point far from all measured ones keeps what it has
                averages[i] = Double.isNaN(values[i]) || Double.isNaN(averages[i]) ? values[i] : averages[i];
            }
            return new SectionChange(Sections.with(section, averages, measured.clone()), "smoothed over " + settings.sigma + " pixels");
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Optional;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionGrid;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepException;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/** Intensities for points that were not measured. They stay unmeasured: a network sees them, a comparison does not count them. */
@Component(service = SectionStepType.class)
public final class InPainting extends DescribedStepType<InPainting.Settings> implements SectionStepType<InPainting.Settings> {

    static final String ID = "in-paint";

    public enum From {
        SURROUNDINGS, PERIODS, PERIODS_AND_INVERSION
    }

    public record Settings(
            @Setting(label = "From", initial = "surroundings",
                    help = "Smoothly from what lies around, or first from the points whole reciprocal units away (and opposite the origin)"
                            + " on the scale of the hole's border, and smoothly where there are none.") From from) {
    }

    public InPainting() {
        super(ID, "In-painting",
                "Fills in all points that were not measured or are masked from their surroundings or from equivalent points.",
                "doi:10.6028/jres.049.044", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            double[] values = section.intensities().getData().clone();
            boolean[] measured = section.measured().getData();
            // also what stands under a mask that came with the section, and what was filled in before other points were masked
            for (int i = 0; i < values.length; i++) {
                values[i] = measured[i] ? values[i] : Double.NaN;
            }
            String equivalents = settings.from == From.SURROUNDINGS ? "" : equivalents(section, context, settings.from, values)
                    + " from equivalents, ";
            int smooth = LaplaceEquation.fill(values, section.rows(), section.columns());
            return new SectionChange(Sections.with(section, values, measured.clone()), equivalents + smooth + " of " + values.length
                    + " points filled in from their surroundings");
        };
    }

    private static int equivalents(Section section, SectionContext context, From from, double[] values) throws SectionStepException {
        Optional<SectionGrid> grid = SectionGrid.of(section, context);
        if (grid.isEmpty()) {
            throw new SectionStepException("nothing says where the " + section.rows() + " × " + section.columns()
                    + " points lie in reciprocal space",
                    "put the step reconstruct (Reconstruction) before it, or fill in from surroundings");
        }
        if (values.length > LaplaceEquation.MOST_UNKNOWN) {
            throw new SectionStepException("equivalents are looked for in images of at most " + LaplaceEquation.MOST_UNKNOWN + " points",
                    "put the step in-paint (In-painting) after reconstruct or bin");
        }
        return new PeriodicEquivalents(section, grid.get(), from == From.PERIODS_AND_INVERSION).fill(values);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepException;
import org.bragglens.diffuse.section.SectionStepType;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

/** Steps whose results are known, and sections for them. */
final class TestSteps {

    static final int POINTS = 64;

    record Factor(@Setting(label = "Factor", min = 0, max = 1e6, initial = "2.0") double factor) {
    }

    record Nothing(@Setting(label = "Reason", initial = "no reason") String reason) {
    }

    /** Multiplies. */
    private static final class Times extends DescribedStepType<Factor> implements SectionStepType<Factor> {

        Times() {
            super("times", "Times", "Multiplies.", "", Factor.class);
        }

        @Override
        public SectionStep create(Factor settings) {
            return (section, context) -> new SectionChange(times(section, settings.factor), "multiplied by " + settings.factor);
        }
    }

    /** Takes the first point out, and fills in 5 for it. */
    private static final class Fill extends DescribedStepType<Factor> implements SectionStepType<Factor> {

        Fill() {
            super("fill", "Fill", "Fills in the first point.", "", Factor.class);
        }

        @Override
        public SectionStep create(Factor settings) {
            return (section, context) -> {
                DoubleDataset values = section.intensities().copy(DoubleDataset.class);
                BooleanDataset measured = section.measured().copy(BooleanDataset.class);
                values.set(5.0, 0, 0);
                measured.set(false, 0, 0);
                return new SectionChange(new Section(values, measured), "1 point filled in");
            };
        }
    }

    private static final class Fails extends DescribedStepType<Nothing> implements SectionStepType<Nothing> {

        Fails() {
            super("fails", "Fails", "Never works.", "", Nothing.class);
        }

        @Override
        public SectionStep create(Nothing settings) {
            return (section, context) -> {
                throw new SectionStepException("it never works", "leave it out");
            };
        }
    }

    private TestSteps() {
    }

    /** Beside the built-in kinds. */
    static SectionCatalog catalog() {
        List<SectionStepType<?>> types = new ArrayList<>(SectionCatalog.standard().types());
        types.addAll(List.of(new Times(), new Fill(), new Fails()));
        return new SectionCatalog(types);
    }

    static Recipe recipe(String... types) {
        SectionCatalog catalog = catalog();
        return Recipe.of(Arrays.stream(types).map(catalog::newStep).toList());
    }

    /** On the usual grid: 1, 2, 3 … times {@code unit}. */
    static Section section(double unit) {
        return section(POINTS, unit);
    }

    static Section section(int points, double unit) {
        return Section.of(times(Section.of(DatasetFactory.createRange(DoubleDataset.class, 1, points * points + 1, 1)
                .reshape(points, points)), unit).intensities());
    }

    private static Section times(Section section, double factor) {
        DoubleDataset values = section.intensities().copy(DoubleDataset.class);
        values.imultiply(factor);
        return new Section(values, section.measured());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;

import org.bragglens.base.recipe.RecipeStep;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

/** Sections for tests. */
public final class Plane {

    /** Intensity of a place. */
    @FunctionalInterface
    public interface Function {
        double at(int row, int column);
    }

    private Plane() {
    }

    public static double[] values(int rows, int columns, Function function) {
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> function.at(i / columns, i % columns));
        return values;
    }

    public static Section of(int rows, int columns, Function function) {
        Dataset image = DatasetFactory.createFromObject(DoubleDataset.class, values(rows, columns, function), rows, columns);
        image.setName("a.tif");
        return Section.of(image);
    }

    /** With points out of the mask; they keep their intensities. */
    public static Section masked(Section section, IntPredicate hidden) {
        boolean[] measured = section.measured().getData();
        for (int i = 0; i < measured.length; i++) {
            measured[i] &= !hidden.test(i);
        }
        return section;
    }

    /** One step of the built-in kinds with some of its settings, on the usual grid. */
    public static SectionChange step(String id, Map<String, String> settings, Section section) throws SectionStepException {
        return step(id, settings, section, SectionContext.USUAL);
    }

    public static SectionChange step(String id, Map<String, String> settings, Section section, SectionContext context)
            throws SectionStepException {
        return created(SectionCatalog.standard().type(id), settings).apply(section, context);
    }

    private static <S extends Record> SectionStep created(SectionStepType<S> type, Map<String, String> settings) {
        return type.create(type.settings().parse(settings));
    }

    public static RecipeStep entry(String id, Map<String, String> settings) {
        return new RecipeStep(id, true, SectionCatalog.standard().type(id).settings().parse(settings));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionChange;

/** Points taken out: not measured any more, and unknown until something is filled in. */
final class Masks {

    /** Whether the measured point of that place is taken out. */
    @FunctionalInterface
    interface Test {
        boolean masks(int row, int column, double intensity);
    }

    private Masks() {
    }

    /** Takes out the measured points that {@code test} names. Points that were filled in before are forgotten too where it names them. */
    static SectionChange apply(Section section, Test test) {
        int rows = section.rows();
        int columns = section.columns();
        double[] values = section.intensities().getData().clone();
        boolean[] measured = section.measured().getData().clone();
        int before = Sections.count(measured);
        Sections.rows(rows, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int column = 0; column < columns; column++) {
                    int i = row * columns + column;
                    if (Double.isFinite(values[i]) && test.masks(row, column, values[i])) {
                        measured[i] = false;
                        values[i] = Double.NaN;
                    }
                }
            }
        });
        return new SectionChange(Sections.with(section, values, measured),
                before - Sections.count(measured) + " of " + values.length + " points masked");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/**
 * Rows and columns of a file that go another way than h and k do. Axes that the section has are those of its grid and stay where they
 * are: the intensities change their places.
 */
@Component(service = SectionStepType.class)
public final class Orientation extends DescribedStepType<Orientation.Settings> implements SectionStepType<Orientation.Settings> {

    static final String ID = "orientation";

    public record Settings(
            @Setting(label = "Exchange rows and columns", initial = "false",
                    help = "For files whose rows are k and whose columns are h; done before rows or columns are reversed."
                    ) boolean exchange,
            @Setting(label = "Reverse rows", initial = "false",
                    help = "For files whose first row has the largest h. A mirrored image has c(u,-v) for c(u,v).") boolean reverseRows,
            @Setting(label = "Reverse columns", initial = "false",
                    help = "For files whose first column has the largest k.") boolean reverseColumns) {
    }

    public Orientation() {
        super(ID, "Orientation", "Exchanges or reverses rows and columns, so that rows are h and columns k, both ascending.", "",
                Settings.class);
    }

    @Override
    public boolean movesPoints() {
        return true;
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            int rows = settings.exchange ? section.columns() : section.rows();
            int columns = settings.exchange ? section.rows() : section.columns();
            double[] values = section.intensities().getData();
            boolean[] measured = section.measured().getData();
            double[] turned = new double[values.length];
            boolean[] flags = new boolean[values.length];
            for (int row = 0; row < rows; row++) {
                int r = settings.reverseRows ? rows - 1 - row : row;
                for (int column = 0; column < columns; column++) {
                    int c = settings.reverseColumns ? columns - 1 - column : column;
                    int from = settings.exchange ? c * rows + r : r * columns + c;
                    turned[row * columns + column] = values[from];
                    flags[row * columns + column] = measured[from];
                }
            }
            // an axis belongs to its dimension: exchanged ones would be the wrong way round unless both are alike
            Section after = rows == section.rows() ? Sections.with(section, turned, flags)
                    : Sections.with(section, turned, flags, rows, columns);
            return new SectionChange(after, note(settings));
        };
    }

    private static String note(Settings settings) {
        List<String> done = new ArrayList<>();
        if (settings.exchange) {
            done.add("rows and columns exchanged");
        }
        if (settings.reverseRows) {
            done.add("rows reversed");
        }
        if (settings.reverseColumns) {
            done.add("columns reversed");
        }
        return done.isEmpty() ? "nothing to do" : String.join(", ", done);
    }
}

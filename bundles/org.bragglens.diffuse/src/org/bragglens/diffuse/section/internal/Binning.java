// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;
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

/** Means of neighbouring pixels. */
@Component(service = SectionStepType.class)
public final class Binning extends DescribedStepType<Binning.Settings> implements SectionStepType<Binning.Settings> {

    static final String ID = "bin";

    public record Settings(
            @Setting(label = "Rows", initial = "2", min = 1, max = 1024, help = "Rows that become one.") int rows,
            @Setting(label = "Columns", initial = "2", min = 1, max = 1024, help = "Columns that become one.") int columns) {
    }

    public Binning() {
        super(ID, "Binning", "Takes the mean of neighbouring measured pixels; a point stays unmeasured where fewer than half of them were.",
                "", Settings.class);
    }

    @Override
    public boolean movesPoints() {
        return true;
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            if (settings.rows > section.rows() || settings.columns > section.columns()) {
                throw new SectionStepException("bins of " + settings.rows + " × " + settings.columns + " pixels do not fit into "
                        + section.rows() + " × " + section.columns(), "choose smaller bins");
            }
            Section after = means(section, settings.rows, settings.columns);
            grid(section, context, settings).ifPresent(grid -> grid.label(after.intensities()));
            int left = section.rows() % settings.rows;
            int leftColumns = section.columns() % settings.columns;
            return new SectionChange(after, section.rows() + " × " + section.columns() + " pixels became " + after.rows() + " × "
                    + after.columns() + (left + leftColumns == 0 ? "" : ", the last " + left + " rows and " + leftColumns
                            + " columns left out"));
        };
    }

    private static Optional<SectionGrid> grid(Section section, SectionContext context, Settings settings) {
        return SectionGrid.of(section, context).map(g -> new SectionGrid(g.h((settings.rows - 1) / 2.0), g.hStep() * settings.rows,
                g.k((settings.columns - 1) / 2.0), g.kStep() * settings.columns));
    }

    /** Means of {@code high} × {@code wide} pixels each, without axes; what is left over at the end is left out. */
    static Section means(Section section, int high, int wide) {
        int rows = section.rows() / high;
        int columns = section.columns() / wide;
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        double[] means = new double[rows * columns];
        boolean[] flags = new boolean[means.length];
        Sections.rows(rows, (from, to) -> {
            double[] sums = new double[columns];
            int[] counts = new int[columns];
            for (int row = from; row < to; row++) {
                Arrays.fill(sums, 0);
                Arrays.fill(counts, 0);
                for (int r = row * high; r < (row + 1) * high; r++) {
                    int start = r * section.columns();
                    for (int c = 0; c < columns * wide; c++) {
                        if (measured[start + c]) {
                            sums[c / wide] += values[start + c];
                            counts[c / wide]++;
                        }
                    }
                }
                for (int c = 0; c < columns; c++) {
                    means[row * columns + c] = counts[c] == 0 ? Double.NaN : sums[c] / counts[c];
                    flags[row * columns + c] = counts[c] > 0 && 2 * counts[c] >= high * wide;
                }
            }
        });
        return Sections.with(section, means, flags, rows, columns);
    }
}

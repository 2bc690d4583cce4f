// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

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

/**
 * A measured section of any size and direction on the grid of a model. Pixel (row, column) = origin + h · (h vector) + k · (k vector), the
 * centre of the first pixel is (0, 0). A point of the grid stands for the parallelogram of one step of h and of k round it: where
 * that is a pixel or larger, the point has the {@link CellAverage} over it; where it is smaller, it lies {@link Bilinear} between pixels.
 */
@Component(service = SectionStepType.class)
public final class Reconstruction extends DescribedStepType<Reconstruction.Settings> implements SectionStepType<Reconstruction.Settings> {

    static final String ID = "reconstruct";

    private static final double ROUNDING = 1e-9;

    public record Settings(
            @Setting(label = "Origin, row", unit = "pixels", initial = "0", min = -1e6, max = 1e6,
                    help = "Where h = k = 0 lies, also outside; the centre of the first row is 0.") double originRow,
            @Setting(label = "Origin, column", unit = "pixels", initial = "0", min = -1e6, max = 1e6,
                    help = "The centre of the first column is 0.") double originColumn,
            @Setting(label = "h, rows", unit = "pixels", initial = "31.5", min = -1e5, max = 1e5,
                    help = "Rows down from the origin to h = 1, k = 0; negative for up.") double hRows,
            @Setting(label = "h, columns", unit = "pixels", initial = "0", min = -1e5, max = 1e5,
                    help = "Columns to the right from the origin to h = 1, k = 0.") double hColumns,
            @Setting(label = "k, rows", unit = "pixels", initial = "0", min = -1e5, max = 1e5,
                    help = "Rows down from the origin to h = 0, k = 1.") double kRows,
            @Setting(label = "k, columns", unit = "pixels", initial = "31.5", min = -1e5, max = 1e5,
                    help = "Columns to the right from the origin to h = 0, k = 1; negative for left.") double kColumns,
            @Setting(label = "First h", unit = "r.l.u.", initial = "0", min = -1000, max = 1000,
                    help = "Of the section that is cut out. Whole, for a model's images begin at a Bragg peak.") int firstH,
            @Setting(label = "First k", unit = "r.l.u.", initial = "0", min = -1000, max = 1000, help = "The same for k.") int firstK,
            @Setting(label = "Average over", initial = "inversion",
                    help = "Equivalent points whose mean is taken. Inversion always holds in a section through the origin."
                    ) Symmetry symmetry,
            @Setting(label = "Least coverage", unit = "%", initial = "20", min = 0, max = 100,
                    help = "Share of a point's area that must have been measured, or it stays unmeasured; of a point in the corner of the"
                            + " image a quarter is there.") double coverage) {
        public Settings {
            double area = hRows * kColumns - hColumns * kRows;
            if (!(Math.abs(area) > 0.01 * Math.hypot(hRows, hColumns) * Math.hypot(kRows, kColumns))) {
                throw new IllegalArgumentException("h and k go the same way, or nowhere");
            }
        }
    }

    /** Intensity at a place of the section as it was measured, NaN where it was not. */
    @FunctionalInterface
    private interface Source {
        double at(double row, double column);
    }

    public Reconstruction() {
        super(ID, "Reconstruction", "Brings a measured section of any size and direction onto the grid of the model.", "", Settings.class);
    }

    @Override
    public boolean movesPoints() {
        return true;
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            SectionGrid grid = new SectionGrid(settings.firstH, context.step(), settings.firstK, context.step());
            int points = context.points();
            double cell = Math.abs(settings.hRows * settings.kColumns - settings.hColumns * settings.kRows) * context.step()
                    * context.step();
            boolean finer = cell >= 1 - ROUNDING;
            Source source = source(section, context, settings, finer);
            double[] values = new double[points * points];
            boolean[] measured = new boolean[values.length];
            Sections.rows(points, (from, to) -> {
                for (int i = from * points; i < to * points; i++) {
                    values[i] = mean(source, settings, grid.h(i / points), grid.k(i % points));
                    measured[i] = !Double.isNaN(values[i]);
                }
            });
            Section after = Sections.with(section, values, measured, points, points);
            grid.label(after.intensities());
            int count = Sections.count(measured);
            if (count == 0) {
                throw new SectionStepException("none of the " + points + " × " + points + " points of the grid lies where the "
                        + section.rows() + " × " + section.columns() + " pixels were measured",
                        "check the origin, the pixels of h and k, and the first h and k");
            }
            return new SectionChange(after, section.rows() + " × " + section.columns() + " pixels became " + points + " × " + points
                    + " points "
                    + (finer ? "by area" : "by straight lines between pixels") + (count == values.length ? "" : ", "
                    + (values.length - count) + " of them not measured"));
        };
    }

    private static Source source(Section section, SectionContext context, Settings settings, boolean finer) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        double coverage = settings.coverage / 100;
        if (!finer) {
            return (row, column) -> Bilinear.at(values, measured, section.rows(), section.columns(), row, column, coverage);
        }
        double step = context.step();
        CellAverage average = new CellAverage(values, measured, section.rows(), section.columns(),
                new double[] {settings.hRows * step, settings.hColumns * step},
                new double[] {settings.kRows * step, settings.kColumns * step});
        return (row, column) -> average.at(row, column, coverage);
    }

    private static double mean(Source source, Settings settings, double h, double k) {
        double sum = 0;
        int count = 0;
        for (double[] point : settings.symmetry.equivalents(h, k)) {
            double value = source.at(settings.originRow + point[0] * settings.hRows + point[1] * settings.kRows,
                    settings.originColumn + point[0] * settings.hColumns + point[1] * settings.kColumns);
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}

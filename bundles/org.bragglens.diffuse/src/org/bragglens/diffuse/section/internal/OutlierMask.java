// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.math.BigInteger;
import java.util.Arrays;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/**
 * Points that stand out of their surroundings: hot pixels, cosmic rays, what is left of Bragg peaks. A point is judged by the median of the
 * measured points in a square round it, itself left out, and by 1.4826 times their median absolute deviation, the robust estimate of a
 * standard deviation (Hampel 1974, doi:10.1080/01621459.1974.10482962), but at least by that of all points' differences from their
 * medians: a patch that happens to be even makes no outliers.
 */
@Component(service = SectionStepType.class)
public final class OutlierMask extends DescribedStepType<OutlierMask.Settings> implements SectionStepType<OutlierMask.Settings> {

    static final String ID = "mask-outliers";

    private static final double DEVIATION = 1.4826;
    /** Measured neighbours that make a judgement. */
    private static final int ENOUGH = 5;
    /** Points that tell the deviation of all. */
    private static final int SAMPLE = 1 << 14;

    public enum Side {
        ABOVE, BOTH
    }

    public record Settings(
            @Setting(label = "Reach", unit = "pixels", initial = "3", min = 1, max = 10,
                    help = "Of the surroundings, in each direction. What is masked must be smaller than half of them.") int reach,
            @Setting(label = "Deviations", initial = "6", min = 1, max = 1000,
                    help = "How many robust standard deviations from the median are too many.") double deviations,
            @Setting(label = "Side", initial = "above", help = "Points above the median only, or on both sides.") Side side) {
    }

    private record Surroundings(double median, double deviation) {
    }

    public OutlierMask() {
        super(ID, "Mask outliers", "Masks points that stand out of their surroundings, such as hot pixels.",
                "doi:10.1080/01621459.1974.10482962",
                Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            // so few that the medians of all tell the deviation: then they also tell at once which points are ordinary
            double[] medians = section.measured().getData().length > SAMPLE ? null
                    : NeighbourMedians.of(section.intensities().getData(), section.measured().getData(), section.rows(), section.columns(),
                            settings.reach, ENOUGH);
            double least = medians == null ? overall(section, settings.reach) : overall(section, medians);
            boolean[] measured = section.measured().getData();
            return Masks.apply(section, (row, column, intensity) -> {
                int i = row * section.columns() + column;
                if (!measured[i] || (medians == null ? isOrdinary(section, row, column, settings, settings.deviations * least)
                        : isOrdinary(intensity - medians[i], settings, settings.deviations * least))) {
                    return false;
                }
                Surroundings around = around(section, row, column, settings.reach);
                if (around == null) {
                    return false;
                }
                double difference = settings.side == Side.BOTH ? Math.abs(intensity - around.median) : intensity - around.median;
                return difference > settings.deviations * Math.max(least, around.deviation);
            });
        };
    }

    /**
     * Whether more than half of the neighbours show that the median is near enough, whatever their deviation: true of nearly all points,
     * and much faster told than the median itself.
     */
    private static boolean isOrdinary(Section section, int row, int column, Settings settings, double allowed) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        int columns = section.columns();
        int reach = settings.reach;
        double low = values[row * columns + column] - allowed;
        double high = settings.side == Side.BOTH ? values[row * columns + column] + allowed : Double.POSITIVE_INFINITY;
        int count = 0;
        int above = 0;
        int below = 0;
        int enough = 2 * reach * (reach + 1);
        for (int r = Math.max(0, row - reach); r <= Math.min(section.rows() - 1, row + reach) && Math.min(above, below) <= enough; r++) {
            for (int c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
                int i = r * columns + c;
                if (measured[i] && (r != row || c != column)) {
                    count++;
                    above += values[i] >= low ? 1 : 0;
                    below += values[i] <= high ? 1 : 0;
                }
            }
        }
        return 2 * Math.min(above, below) > count;
    }

    private static boolean isOrdinary(double difference, Settings settings, double allowed) {
        return (settings.side == Side.BOTH ? Math.abs(difference) : difference) <= allowed;
    }

    /** From one of the points that tell the deviation of all to the next: one that shares a factor with the columns would skip columns. */
    static int stride(int points, int columns) {
        int stride = Math.max(1, points / SAMPLE);
        while (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(columns)).intValue() > 1) {
            stride++;
        }
        return stride;
    }

    /** Robust standard deviation of the differences of points from the medians of their surroundings. */
    private static double overall(Section section, int reach) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        int stride = stride(values.length, section.columns());
        double[] differences = new double[(values.length + stride - 1) / stride];
        int count = 0;
        for (int i = 0; i < values.length; i += stride) {
            if (measured[i]) {
                Surroundings around = around(section, i / section.columns(), i % section.columns(), reach);
                if (around != null) {
                    differences[count++] = Math.abs(values[i] - around.median);
                }
            }
        }
        return count == 0 ? 0 : DEVIATION * median(differences, count);
    }

    /** The same of all points, whose medians are known. */
    private static double overall(Section section, double[] medians) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        double[] differences = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (measured[i] && !Double.isNaN(medians[i])) {
                differences[count++] = Math.abs(values[i] - medians[i]);
            }
        }
        return count == 0 ? 0 : DEVIATION * median(differences, count);
    }

    /** Null where too few neighbours were measured. */
    private static Surroundings around(Section section, int row, int column, int reach) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        int columns = section.columns();
        double[] near = new double[(2 * reach + 1) * (2 * reach + 1)];
        int count = 0;
        for (int r = Math.max(0, row - reach); r <= Math.min(section.rows() - 1, row + reach); r++) {
            for (int c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
                if (measured[r * columns + c] && (r != row || c != column)) {
                    near[count++] = values[r * columns + c];
                }
            }
        }
        if (count < ENOUGH) {
            return null;
        }
        double median = median(near, count);
        for (int i = 0; i < count; i++) {
            near[i] = Math.abs(near[i] - median);
        }
        return new Surroundings(median, DEVIATION * median(near, count));
    }

    private static double median(double[] numbers, int count) {
        Arrays.sort(numbers, 0, count);
        return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.Arrays;
import java.util.stream.IntStream;


/**
 * Means of neighbours: samples in the order of a quantity, in groups of as many each.
 *
 * @param centres mean quantity of each group
 * @param means   mean value of each
 * @param low     lower end of the 95 % interval of the mean, by its standard error
 * @param high    upper end
 */
public record RunningMean(double[] centres, double[] means, double[] low, double[] high) {

    private static final double TWO_SIDED_95 = 1.959964;

    /** @param groups that there are at most; each has three values at least */
    public static RunningMean of(double[] quantity, double[] values, int groups) {
        int n = values.length;
        int count = Math.max(1, Math.min(groups, n / 3));
        int[] order = IntStream.range(0, n).boxed().sorted((i, k) -> Double.compare(quantity[i], quantity[k])).mapToInt(Integer::intValue)
                .toArray();
        double[][] lines = new double[4][n == 0 ? 0 : count];
        for (int g = 0; g < lines[0].length; g++) {
            int[] group = Arrays.copyOfRange(order, (int) ((long) g * n / count), (int) ((long) (g + 1) * n / count));
            double mean = Arrays.stream(group).mapToDouble(i -> values[i]).average().orElse(Double.NaN);
            double squares = Arrays.stream(group).mapToDouble(i -> (values[i] - mean) * (values[i] - mean)).sum();
            double error = TWO_SIDED_95 * Math.sqrt(squares / Math.max(1, group.length - 1) / group.length);
            lines[0][g] = Arrays.stream(group).mapToDouble(i -> quantity[i]).average().orElse(Double.NaN);
            lines[1][g] = mean;
            lines[2][g] = mean - error;
            lines[3][g] = mean + error;
        }
        return new RunningMean(lines[0], lines[1], lines[2], lines[3]);
    }

    public Layer band(String name, Tone tone) {
        return new Layer.Band(name, tone, centres, low, high);
    }

    public Layer line(String name, Tone tone) {
        return new Layer.Line(name, tone, Layer.Stroke.SOLID, centres, means);
    }
}

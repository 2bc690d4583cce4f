// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;

/** A confidence interval, both ends included. */
public record Interval(double low, double high) {

    private static final int RESAMPLES = 2000;

    /**
     * The 95 % percentile interval of an accuracy, bootstrapped over groups: near-duplicates stand or fall together
     * (Efron 1979, doi:10.1214/aos/1176344552; cluster bootstrap: Field and Welsh 2007, doi:10.1111/j.1467-9868.2007.00593.x).
     *
     * @param right  whether each sample was answered rightly
     * @param groups the group of each sample
     * @return NaN at both ends without samples
     */
    public static Interval bootstrap(List<Boolean> right, List<String> groups, long seed) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int i = 0; i < right.size(); i++) {
            int[] count = counts.computeIfAbsent(groups.get(i), g -> new int[2]);
            count[0] += right.get(i) ? 1 : 0;
            count[1]++;
        }
        int[][] drawn = counts.values().toArray(int[][]::new);
        if (drawn.length == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        RandomGenerator random = Seeds.generator(seed);
        double[] shares = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            long hits = 0;
            long all = 0;
            for (int g = 0; g < drawn.length; g++) {
                int[] count = drawn[random.nextInt(drawn.length)];
                hits += count[0];
                all += count[1];
            }
            shares[r] = (double) hits / all;
        }
        return of(shares);
    }

    /** The middle 95 % of values of one figure; NaN at both ends without values. */
    public static Interval of(double[] values) {
        if (values.length == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(sorted[(int) (0.025 * sorted.length)], sorted[Math.max(0, (int) (0.975 * sorted.length) - 1)]);
    }

    /**
     * Figures of so many samples drawn with replacement, again and again.
     *
     * @param figures of the samples, each counted as often as was drawn
     * @return [resample][figure]; empty without samples
     */
    public static double[][] resampled(int samples, long seed, Function<int[], double[]> figures) {
        if (samples == 0) {
            return new double[0][];
        }
        RandomGenerator random = Seeds.generator(seed);
        double[][] all = new double[RESAMPLES][];
        for (int r = 0; r < RESAMPLES; r++) {
            int[] drawn = new int[samples];
            for (int i = 0; i < samples; i++) {
                drawn[random.nextInt(samples)]++;
            }
            all[r] = figures.apply(drawn);
        }
        return all;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a model that answers with vectors reached on samples whose vector is known.
 *
 * @param overall       all numbers together: squares and products are summed over the numbers, each about its own mean
 * @param perNumber     each number, in the order of the vector
 * @param mse           95 % interval of the overall MSE, bootstrapped over samples
 * @param r2            of the overall R²
 * @param residual      of the overall mean residual
 * @param slopeOnTruth  of the overall slope
 * @param slopeOnAnswer likewise
 * @param total         number of samples
 * @param protocol      in one sentence: which data, how many
 */
public record VectorEvaluation(VectorMetrics overall, List<VectorMetrics> perNumber, Interval mse, Interval r2, Interval residual,
        Interval slopeOnTruth, Interval slopeOnAnswer, int total, String protocol) implements Assessment {

    private static final String ALL = "all";

    public VectorEvaluation {
        perNumber = List.copyOf(perNumber);
    }

    /**
     * @param names    of the numbers
     * @param truth    [sample][number]
     * @param answers  [sample][number]
     * @param protocol with the number of samples in place of {@code %1$d}
     */
    public static VectorEvaluation of(List<String> names, double[][] truth, double[][] answers, String protocol, long seed) {
        if (truth.length != answers.length) {
            throw new IllegalArgumentException(truth.length + " truths and " + answers.length + " answers");
        }
        int[] once = new int[truth.length];
        Arrays.fill(once, 1);
        Moments[] moments = moments(names.size(), truth, answers, once);
        List<VectorMetrics> perNumber = IntStream.range(0, names.size()).mapToObj(k -> moments[k].metrics(names.get(k))).toList();
        double[][] draws = Interval.resampled(truth.length, seed, weights -> figures(overall(moments(names.size(), truth, answers,
                weights))));
        return new VectorEvaluation(overall(moments), perNumber, interval(draws, 0), interval(draws, 1), interval(draws, 2),
                interval(draws, 3),
                interval(draws, 4), truth.length, String.format(Locale.ROOT, protocol, truth.length));
    }

    private static Interval interval(double[][] draws, int figure) {
        return Interval.of(Arrays.stream(draws).mapToDouble(d -> d[figure]).toArray());
    }

    private static double[] figures(VectorMetrics m) {
        return new double[] {m.mse(), m.r2(), m.residual(), m.slopeOnTruth(), m.slopeOnAnswer()};
    }

    /** Mean R² of the single numbers. */
    public double meanR2() {
        return perNumber.stream().mapToDouble(VectorMetrics::r2).average().orElse(Double.NaN);
    }

    @Override
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        put(metrics, "mse", overall.mse(), mse);
        put(metrics, "r2", overall.r2(), r2);
        put(metrics, "residual", overall.residual(), residual);
        put(metrics, "slopeOnTruth", overall.slopeOnTruth(), slopeOnTruth);
        put(metrics, "slopeOnAnswer", overall.slopeOnAnswer(), slopeOnAnswer);
        metrics.put("meanR2", meanR2());
        return metrics;
    }

    private static void put(Map<String, Double> metrics, String name, double value, Interval interval) {
        metrics.put(name, value);
        metrics.put(name + ".low", interval.low());
        metrics.put(name + ".high", interval.high());
    }

    private static Moments[] moments(int numbers, double[][] truth, double[][] answers, int[] weights) {
        Moments[] moments = new Moments[numbers];
        for (int k = 0; k < numbers; k++) {
            moments[k] = Moments.of(k, truth, answers, weights);
        }
        return moments;
    }

    private static VectorMetrics overall(Moments[] moments) {
        return Arrays.stream(moments).reduce(Moments::plus).orElseThrow().metrics(ALL);
    }

    /** Sums over the samples of one number; products and squares of truths and answers are about their means. */
    private record Moments(double samples, double residuals, double squares, double truths, double answers, double products) {

        static Moments of(int k, double[][] truth, double[][] answered, int[] weights) {
            double samples = 0;
            double truthSum = 0;
            double answerSum = 0;
            for (int i = 0; i < truth.length; i++) {
                samples += weights[i];
                truthSum += weights[i] * truth[i][k];
                answerSum += weights[i] * answered[i][k];
            }
            double squares = 0;
            double truths = 0;
            double answers = 0;
            double products = 0;
            for (int i = 0; i < truth.length; i++) {
                double t = truth[i][k] - truthSum / samples;
                double a = answered[i][k] - answerSum / samples;
                double residual = answered[i][k] - truth[i][k];
                squares += weights[i] * residual * residual;
                truths += weights[i] * t * t;
                answers += weights[i] * a * a;
                products += weights[i] * a * t;
            }
            return new Moments(samples, answerSum - truthSum, squares, truths, answers, products);
        }

        Moments plus(Moments o) {
            return new Moments(samples + o.samples, residuals + o.residuals, squares + o.squares, truths + o.truths, answers + o.answers,
                    products + o.products);
        }

        VectorMetrics metrics(String name) {
            return new VectorMetrics(name, squares / samples, truths > 0 ? 1 - squares / truths : Double.NaN, residuals / samples,
                    truths > 0 ? products / truths - 1 : Double.NaN, answers > 0 ? 1 - products / answers : Double.NaN);
        }
    }
}

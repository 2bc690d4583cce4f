// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;

/**
 * How well images are met that are made again from a model's answers, and from the known encodings: the simulator's own error, below which
 * no model's can be on average. R² is that of one lattice's image, without scale and offset: 1 − MSE / variance.
 *
 * @param answered R² of each pair's image with one made from the model's answer
 * @param known    with one made from the encoding that the pair's lattice has
 */
public record DecodingEvaluation(List<Double> answered, List<Double> known) {

    private static final long SEED = Seeds.step("decoding evaluation");

    public DecodingEvaluation {
        answered = List.copyOf(answered);
        known = List.copyOf(known);
    }

    /**
     * Of at most {@code most} pairs that the model did not learn from.
     *
     * @param progress hears the share that is done
     */
    public static DecodingEvaluation of(DisorderModel model, DisorderPairs pairs, int most, DoubleConsumer progress) {
        DisorderEvaluator.checkFit(model, pairs);
        int[] all = DisorderEvaluator.asked(model, pairs);
        int[] asked = Arrays.copyOf(all, Math.min(most, all.length));
        List<float[]> images = DisorderEvaluator.images(pairs, asked);
        double[][] answers = model.answers(images);
        DiffuseSimulator simulator = new DiffuseSimulator(pairs.settings());
        AtomicInteger done = new AtomicInteger();
        double[][] r2 = IntStream.range(0, asked.length).parallel().mapToObj(i -> {
            double[] both = {r2(simulator, pairs.span(), answers[i], images.get(i), Seeds.derive(SEED, i, 0)),
                r2(simulator, pairs.span(), pairs.reached(asked[i]), images.get(i), Seeds.derive(SEED, i, 1))};
            progress.accept((double) done.incrementAndGet() / asked.length);
            return both;
        }).toArray(double[][]::new);
        return new DecodingEvaluation(Arrays.stream(r2).map(r -> r[0]).toList(), Arrays.stream(r2).map(r -> r[1]).toList());
    }

    private static double r2(DiffuseSimulator simulator, int span, double[] numbers, float[] image, long seed) {
        return ImageComparison.plainR2(image, simulator.decode(Encoding.of(span, numbers), seed).image());
    }

    /** Median R² of images made from answers. */
    public double medianAnswered() {
        return median(answered);
    }

    /** Median R² of images made from known encodings. */
    public double medianKnown() {
        return median(known);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}

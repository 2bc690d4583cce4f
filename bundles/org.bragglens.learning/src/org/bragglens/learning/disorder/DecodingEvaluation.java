// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.learning.Interval;

/**
 * How well images are met that are made again from a model's answers, and from the known encodings: the simulator's own error, below which
 * no model's can be on average. R² is that of one lattice's image, without scale and offset: 1 − MSE / variance.
 *
 * @param answered each pair's image and one made from the model's answer
 * @param known    and one made from the encoding that the pair's lattice has, in the same order
 */
public record DecodingEvaluation(List<Match> answered, List<Match> known) {

    private static final long SEED = Seeds.step("decoding evaluation");
    private static final long RESAMPLING = Seeds.step("decoding interval");

    /**
     * An image and one that was made again.
     *
     * @param r2  1 − MSE / variance of the image
     * @param mse mean squared difference, in squares of intensities a site
     */
    public record Match(double r2, double mse) {
    }

    /**
     * An image and two that were made again, intensities [h][k] row by row.
     *
     * @param answered from the model's answer
     * @param known    from the known encoding
     */
    public record Example(double[] image, double[] answered, double[] known, double answeredR2, double knownR2) {
    }

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
        if (pairs.isMeasured()) {
            throw new IllegalArgumentException("these images were measured in a unit of their own, so that images made again cannot be "
                    + "compared with them point by point");
        }
        int[] all = DisorderEvaluator.asked(model, pairs);
        int[] asked = Arrays.copyOf(all, Math.min(most, all.length));
        List<float[]> images = DisorderEvaluator.images(pairs, asked);
        double[][] answers = model.answers(images);
        DiffuseSimulator simulator = new DiffuseSimulator(pairs.settings());
        AtomicInteger done = new AtomicInteger();
        Match[][] matches = IntStream.range(0, asked.length).parallel().mapToObj(i -> {
            Match[] both = {match(simulator, pairs.span(), answers[i], images.get(i), Seeds.derive(SEED, i, 0)),
                match(simulator, pairs.span(), pairs.reached(asked[i]), images.get(i), Seeds.derive(SEED, i, 1))};
            progress.accept((double) done.incrementAndGet() / asked.length);
            return both;
        }).toArray(Match[][]::new);
        return new DecodingEvaluation(Arrays.stream(matches).map(m -> m[0]).toList(), Arrays.stream(matches).map(m -> m[1]).toList());
    }

    /**
     * The images of some pairs, made once more.
     *
     * @param shares of the pairs asked that have a lower R² from their answer, one for each example
     */
    public List<Example> examples(DisorderModel model, DisorderPairs pairs, double... shares) {
        int[] asked = Arrays.copyOf(DisorderEvaluator.asked(model, pairs), answered.size());
        int[] order = order(answered);
        DiffuseSimulator simulator = new DiffuseSimulator(pairs.settings());
        return Arrays.stream(shares).mapToObj(share -> {
            int i = order[(int) Math.round(share * (order.length - 1))];
            float[] image = DisorderEvaluator.images(pairs, new int[] {asked[i]}).getFirst();
            double[] fromAnswer = again(simulator, pairs.span(), model.answers(List.of(image))[0], Seeds.derive(SEED, i, 0));
            double[] fromKnown = again(simulator, pairs.span(), pairs.reached(asked[i]), Seeds.derive(SEED, i, 1));
            return new Example(IntStream.range(0, image.length).mapToDouble(p -> image[p]).toArray(), fromAnswer, fromKnown,
                    ImageComparison.plainR2(image, fromAnswer), ImageComparison.plainR2(image, fromKnown));
        }).toList();
    }

    private static double[] again(DiffuseSimulator simulator, int span, double[] numbers, long seed) {
        return simulator.decode(Encoding.of(span, numbers), seed).image();
    }

    private static Match match(DiffuseSimulator simulator, int span, double[] numbers, float[] image, long seed) {
        double[] again = again(simulator, span, numbers, seed);
        double squares = 0;
        for (int i = 0; i < again.length; i++) {
            squares += (image[i] - again[i]) * (image[i] - again[i]);
        }
        return new Match(ImageComparison.plainR2(image, again), squares / again.length);
    }

    /** Median R² of images made from answers. */
    public double medianAnswered() {
        return median(answered, Match::r2);
    }

    /** Median R² of images made from known encodings. */
    public double medianKnown() {
        return median(known, Match::r2);
    }

    /** Median MSE of images made from answers. */
    public double medianMseAnswered() {
        return median(answered, Match::mse);
    }

    /** Median MSE of images made from known encodings. */
    public double medianMseKnown() {
        return median(known, Match::mse);
    }

    /**
     * 95 % interval of the difference of the median R², answered less known, bootstrapped over pairs: an image that is hard to meet is so
     * from either.
     */
    public Interval difference() {
        int[] byAnswered = order(answered);
        int[] byKnown = order(known);
        double[][] draws = Interval.resampled(answered.size(), RESAMPLING, drawn -> new double[] {
            median(answered, byAnswered, drawn) - median(known, byKnown, drawn)});
        return Interval.of(Arrays.stream(draws).mapToDouble(d -> d[0]).toArray());
    }

    private static int[] order(List<Match> matches) {
        return IntStream.range(0, matches.size()).boxed().sorted((i, k) -> Double.compare(matches.get(i).r2(), matches.get(k).r2()))
                .mapToInt(Integer::intValue).toArray();
    }

    /** Each as often as it was drawn; drawn are as many as there are. */
    private static double median(List<Match> matches, int[] order, int[] drawn) {
        int n = order.length;
        double lower = Double.NaN;
        int passed = 0;
        for (int i : order) {
            passed += drawn[i];
            if (Double.isNaN(lower) && passed > (n - 1) / 2) {
                lower = matches.get(i).r2();
            }
            if (passed > n / 2) {
                return (lower + matches.get(i).r2()) / 2;
            }
        }
        return Double.NaN;
    }

    private static double median(List<Match> matches, ToDoubleFunction<Match> figure) {
        double[] sorted = matches.stream().mapToDouble(figure).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}

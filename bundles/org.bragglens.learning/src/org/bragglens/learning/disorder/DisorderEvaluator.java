// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;
import org.bragglens.learning.VectorAnswers;
import org.bragglens.learning.VectorEvaluation;

/** Asks a model about images whose encoding is known. */
public final class DisorderEvaluator {

    private static final int BATCH = 128;
    /** Of the bootstrap; fixed, so that the same answers have the same interval. */
    private static final long SEED = 1;
    /** Drawn answers, and images that they are drawn for: enough for two digits. */
    private static final int DRAWS = 16;
    private static final int DRAWN_FOR = 500;
    private static final long SPREAD = Seeds.step("disorder spread");

    private DisorderEvaluator() {
    }

    /**
     * @param indices  pairs to ask about
     * @param protocol with their number in place of {@code %1$d}
     * @param stop     asked between batches; once true, what was answered so far is returned, without references
     */
    static DisorderAnswers answered(DisorderModel model, DisorderPairs pairs, int[] indices, String protocol, BooleanSupplier stop) {
        VectorAnswers answers = answers(model, pairs, indices, stop);
        Optional<VectorAnswers> references = model.input().isReferring() && !stop.getAsBoolean()
                ? Optional.of(references(model, pairs, indices)) : Optional.empty();
        return new DisorderAnswers(answers, references, indices, answers.evaluation(protocol, SEED));
    }

    private static VectorAnswers answers(DisorderModel model, DisorderPairs pairs, int[] indices, BooleanSupplier stop) {
        List<double[]> truth = new ArrayList<>();
        List<double[]> answers = new ArrayList<>();
        for (int from = 0; from < indices.length && !stop.getAsBoolean(); from += BATCH) {
            int[] batch = Arrays.copyOfRange(indices, from, Math.min(indices.length, from + BATCH));
            answers.addAll(List.of(model.answers(images(pairs, batch))));
            for (int i : batch) {
                truth.add(pairs.reached(i));
            }
        }
        return new VectorAnswers(DisorderTask.names(model.span()), truth.toArray(double[][]::new), answers.toArray(double[][]::new));
    }

    /** What the network's answers are added to. */
    private static VectorAnswers references(DisorderModel model, DisorderPairs pairs, int[] indices) {
        double[][] truth = Arrays.stream(indices).mapToObj(pairs::reached).toArray(double[][]::new);
        // not all images at once: there may be very many
        double[][] references = Arrays.stream(indices).parallel().mapToObj(i -> model.input().reference(image(pairs, i)))
                .toArray(double[][]::new);
        return new VectorAnswers(DisorderTask.names(model.span()), truth, references);
    }

    /**
     * All pairs of a set, or, of the set that the model was made from, those that it did not learn from.
     *
     * @throws IllegalArgumentException with a message for people, if model and pairs do not fit each other, or it learned from all of them
     */
    public static VectorEvaluation evaluate(DisorderModel model, DisorderPairs pairs, String source) {
        return answered(model, pairs, source).evaluation();
    }

    /** {@link #evaluate(DisorderModel, DisorderPairs, String)} with every answer. */
    public static DisorderAnswers answered(DisorderModel model, DisorderPairs pairs, String source) {
        checkFit(model, pairs);
        // once: whose pairs they are is told by a hash of the whole file
        Optional<KnownPairs> known = known(model, pairs);
        return answered(model, pairs, asked(known, pairs), protocol(known, source), () -> false);
    }

    private static String protocol(Optional<KnownPairs> known, String source) {
        return known.map(KnownPairs::protocol).orElse("%1$d pairs of " + source.replace("%", "%%")
                + ", of which the network has learned none; 95 %% intervals bootstrapped over pairs");
    }

    /**
     * {@link #answered} about the same pairs, their images as they would be measured and prepared: the same ones for every model that is
     * asked with the same recipes.
     *
     * @throws IllegalArgumentException also where the images were measured
     */
    public static DisorderAnswers answeredAsMeasured(DisorderModel model, DisorderPairs pairs, String source, AsMeasured how) {
        checkFit(model, pairs);
        if (pairs.isMeasured()) {
            throw new IllegalArgumentException("these images were measured already, and are asked about as they are");
        }
        Optional<KnownPairs> known = known(model, pairs);
        return asMeasured(model, pairs, asked(known, pairs), protocol(known, source), how, () -> false);
    }

    /** Of pairs {@code indices}. */
    static DisorderAnswers asMeasured(DisorderModel model, DisorderPairs pairs, int[] indices, String protocol, AsMeasured how,
            BooleanSupplier stop) {
        return answered(model, PairsAsMeasured.all(pairs, how.asked()), indices, "as they would be measured and prepared: " + protocol,
                stop);
    }

    /** The pairs that {@link #evaluate(DisorderModel, DisorderPairs, String)} asks about. */
    static int[] asked(DisorderModel model, DisorderPairs pairs) {
        return asked(known(model, pairs), pairs);
    }

    private static int[] asked(Optional<KnownPairs> known, DisorderPairs pairs) {
        return known.map(KnownPairs::asked).orElseGet(() -> IntStream.range(0, pairs.size()).toArray());
    }

    /** Empty where the model was made from other pairs. */
    private static Optional<KnownPairs> known(DisorderModel model, DisorderPairs pairs) {
        Optional<KnownPairs> known = Provenance.of(model.description().training()).split(pairs, model.settings())
                .map(s -> new KnownPairs(s.heldOut(), s.validation()));
        if (known.isPresent() && known.get().asked().length == 0) {
            throw new IllegalArgumentException("it learned from all of these pairs, for they come from the same seed");
        }
        return known;
    }

    static void checkFit(DisorderModel model, DisorderPairs pairs) {
        if (pairs.span() != model.span()) {
            throw new IllegalArgumentException("it reads encodings of span " + model.span() + ", and the pairs have span " + pairs.span());
        }
        int points = pairs.settings().image().points();
        double extent = pairs.settings().image().extent();
        if (points != model.input().points() || extent != model.input().extent()) {
            throw new IllegalArgumentException("it reads images of " + model.input().points() + " points along each edge up to "
                    + model.input().extent()
                    + " r.l.u., and the pairs' have " + points + " up to " + extent);
        }
    }

    /**
     * What the spread of drawn answers has to be multiplied by to be that of the errors.
     *
     * @return empty where drawn answers do not differ, for the network drops nothing
     */
    static OptionalDouble spreadFactor(DisorderModel model, DisorderPairs pairs, int[] indices, long seed, BooleanSupplier stop) {
        double errors = 0;
        double variances = 0;
        int count = Math.min(DRAWN_FOR, indices.length);
        for (int from = 0; from < count && !stop.getAsBoolean(); from += BATCH) {
            int[] batch = Arrays.copyOfRange(indices, from, Math.min(count, from + BATCH));
            List<float[]> images = images(pairs, batch);
            double[][] answers = model.answers(images);
            double[][][] drawn = new double[DRAWS][][];
            for (int d = 0; d < DRAWS; d++) {
                drawn[d] = model.drawn(images, Seeds.derive(seed, SPREAD, d));
            }
            for (int i = 0; i < batch.length; i++) {
                double[] truth = pairs.reached(batch[i]);
                for (int t = 0; t < truth.length; t++) {
                    errors += (answers[i][t] - truth[t]) * (answers[i][t] - truth[t]);
                    variances += Spread.variance(drawn, i, t);
                }
            }
        }
        return variances > 0 ? OptionalDouble.of(Math.sqrt(errors / variances)) : OptionalDouble.empty();
    }

    static List<float[]> images(DisorderPairs pairs, int[] indices) {
        return Arrays.stream(indices).parallel().mapToObj(i -> image(pairs, i)).toList();
    }

    private static float[] image(DisorderPairs pairs, int i) {
        int points = pairs.settings().image().points();
        float[] image = new float[points * points];
        pairs.image(i, image);
        return image;
    }
}

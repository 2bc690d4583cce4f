// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * How the images and the correlations are distributed that a model learned from; it travels with the model. Quantiles are those of shares
 * from 0 to 1 in equal steps, both ends included: the first is the smallest value, the last the largest.
 *
 * @param intensities  {@value #INTENSITIES} quantiles of I / mean I, the mean that of the image, over all points of the images
 * @param correlations {@value #CORRELATIONS} quantiles of each correlation, c(0,1), c(0,2) …
 */
public record TrainingDistribution(List<Double> intensities, List<List<Double>> correlations) {

    /** Numbers of quantiles. */
    public static final int INTENSITIES = 101;
    public static final int CORRELATIONS = 21;

    /** Key below {@code training} of a model's description. */
    static final String KEY = "distribution";

    /** Images, and points in all, that are looked at: enough for three digits. */
    private static final int MOST_IMAGES = 2000;
    private static final int MOST_POINTS = 1 << 23;

    /** @throws IllegalArgumentException unless there are so many quantiles, all finite, that nowhere fall */
    public TrainingDistribution {
        intensities = List.copyOf(intensities);
        correlations = correlations.stream().map(List::copyOf).toList();
        check(intensities, INTENSITIES);
        correlations.forEach(quantiles -> check(quantiles, CORRELATIONS));
    }

    private static void check(List<Double> quantiles, int count) {
        if (quantiles.size() != count || !quantiles.stream().allMatch(Double::isFinite)
                || IntStream.range(1, count).anyMatch(i -> quantiles.get(i) < quantiles.get(i - 1))) {
            throw new IllegalArgumentException(count + " quantiles are finite numbers that nowhere fall");
        }
    }

    /** Of pairs {@code indices}; images are looked at evenly among them. */
    static TrainingDistribution of(DisorderPairs pairs, int[] indices) {
        int points = pairs.settings().image().points() * pairs.settings().image().points();
        int count = Math.clamp(Math.min(MOST_IMAGES, indices.length), 1, Math.max(1, MOST_POINTS / points));
        float[] all = new float[count * points];
        float[] image = new float[points];
        for (int i = 0; i < count; i++) {
            pairs.image(indices[(int) ((long) i * indices.length / count)], image);
            double mean = DisorderInput.mean(image);
            for (int p = 0; p < points; p++) {
                all[i * points + p] = (float) (image[p] / mean);
            }
        }
        Arrays.parallelSort(all);
        double[][] reached = Arrays.stream(indices).mapToObj(pairs::reached).toArray(double[][]::new);
        List<List<Double>> correlations = IntStream.range(0, reached[0].length).mapToObj(t -> {
            double[] sorted = Arrays.stream(reached).mapToDouble(r -> r[t]).sorted().toArray();
            return quantiles(CORRELATIONS, sorted.length, i -> sorted[i]);
        }).toList();
        return new TrainingDistribution(quantiles(INTENSITIES, all.length, i -> all[i]), correlations);
    }

    /** A sorted value. */
    private interface Sorted {
        double at(int i);
    }

    /** Between two values by a straight line. */
    private static List<Double> quantiles(int count, int values, Sorted sorted) {
        return IntStream.range(0, count).mapToObj(q -> {
            double place = (double) q * (values - 1) / (count - 1);
            int below = Math.min((int) place, Math.max(0, values - 2));
            double above = sorted.at(Math.min(below + 1, values - 1));
            return sorted.at(below) + (place - below) * (above - sorted.at(below));
        }).toList();
    }

    /** Quantiles of I / mean I as an array of their own. */
    public double[] intensityQuantiles() {
        return intensities.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** {@code {"intensities": [101 numbers], "correlations": [[21 numbers] for each]}}. */
    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.add("intensities", list(intensities));
        JsonArray each = new JsonArray();
        correlations.forEach(quantiles -> each.add(list(quantiles)));
        json.add("correlations", each);
        return json;
    }

    private static JsonArray list(List<Double> numbers) {
        JsonArray list = new JsonArray();
        numbers.forEach(list::add);
        return list;
    }

    /**
     * What a model's description says; empty for models that were made before it did.
     *
     * @param span of the encodings
     * @throws IllegalArgumentException with a message for people, if it is no such distribution
     */
    static Optional<TrainingDistribution> of(JsonObject training, int span) {
        if (!training.has(KEY)) {
            return Optional.empty();
        }
        try {
            JsonObject json = training.getAsJsonObject(KEY);
            var read = new TrainingDistribution(numbers(json.getAsJsonArray("intensities")),
                    json.getAsJsonArray("correlations").asList().stream().map(each -> numbers(each.getAsJsonArray())).toList());
            if (read.correlations.size() != DisorderTask.names(span).size()) {
                throw new IllegalArgumentException("there is one for each correlation");
            }
            return Optional.of(read);
        } catch (NullPointerException | ClassCastException | IllegalStateException | UnsupportedOperationException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("the model's distribution of images and correlations is none", e);
        }
    }

    private static List<Double> numbers(JsonArray list) {
        return list.asList().stream().map(JsonElement::getAsDouble).toList();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class TrainingDistributionTest {

    private final DisorderPairs pairs = Tiny.pairs(2, 40, 5);
    private final int[] indices = IntStream.range(0, 40).filter(i -> i % 2 == 0).toArray();
    private final TrainingDistribution distribution = TrainingDistribution.of(pairs, indices);

    @Test
    void quantilesAreThoseOfTheLearnedImagesOverTheirMean() {
        double[] all = Arrays.stream(indices).mapToObj(i -> {
            float[] image = new float[Tiny.POINTS * Tiny.POINTS];
            pairs.image(i, image);
            double mean = IntStream.range(0, image.length).mapToDouble(p -> image[p]).sum() / image.length;
            return IntStream.range(0, image.length).mapToDouble(p -> image[p] / mean).toArray();
        }).flatMapToDouble(Arrays::stream).sorted().toArray();
        assertEquals(all[0], distribution.intensities().getFirst(), 1e-6);
        assertEquals(all[all.length - 1], distribution.intensities().getLast(), 1e-5);
        // 5,120 values: the median lies between two of them
        assertEquals((all[2559] + all[2560]) / 2, distribution.intensities().get(50), 1e-6);
        double quarter = 0.25 * 5119;
        assertEquals(all[1279] + (quarter - 1279) * (all[1280] - all[1279]), distribution.intensities().get(25), 1e-6);
        assertEquals(1, Arrays.stream(all).average().orElseThrow(), 1e-6);
    }

    @Test
    void everyCorrelationHasItsOwn() {
        assertEquals(3, distribution.correlations().size());
        for (int t = 0; t < 3; t++) {
            int number = t;
            double[] reached = Arrays.stream(indices).mapToDouble(i -> pairs.reached(i)[number]).sorted().toArray();
            assertEquals(reached[0], distribution.correlations().get(t).getFirst());
            assertEquals(reached[19], distribution.correlations().get(t).getLast());
            assertEquals((reached[9] + reached[10]) / 2, distribution.correlations().get(t).get(10), 1e-12);
        }
    }

    @Test
    void itComesBackFromADescription() {
        JsonObject training = new JsonObject();
        assertEquals(Optional.empty(), TrainingDistribution.of(training, 2));
        training.add(TrainingDistribution.KEY, JsonParser.parseString(distribution.toJson().toString()));
        assertEquals(Optional.of(distribution), TrainingDistribution.of(training, 2));
        refused(training, 3);
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        for (String broken : new String[] {"{}", "[]", "{\"intensities\": [1, 2], \"correlations\": []}",
            distribution.toJson().toString().replaceFirst("\\[[0-9.E-]+,", "[1e9,"),
            distribution.toJson().toString().replaceFirst("\\[[0-9.E-]+,", "[null,")}) {
            JsonObject training = new JsonObject();
            training.add(TrainingDistribution.KEY, JsonParser.parseString(broken));
            refused(training, 2);
        }
    }

    private static void refused(JsonObject training, int span) {
        String message = assertThrows(IllegalArgumentException.class, () -> TrainingDistribution.of(training, span)).getMessage();
        assertTrue(message.contains("the model's distribution"), message);
    }

    @Test
    void onePairIsEnough() {
        TrainingDistribution one = TrainingDistribution.of(pairs, new int[] {3});
        assertEquals(pairs.reached(3)[0], one.correlations().getFirst().get(7));
    }
}

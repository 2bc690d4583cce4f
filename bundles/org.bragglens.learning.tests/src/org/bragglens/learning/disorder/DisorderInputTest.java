// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;

import org.bragglens.learning.disorder.InputSettings.Reference;
import org.bragglens.learning.disorder.IntensityScaling.Curve;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

class DisorderInputTest {

    private final DisorderPairs pairs = Tiny.pairs(2, 40, 9);
    private final int[] all = IntStream.range(0, pairs.size()).toArray();

    @Test
    void everyCurveCanBeTurnedBack() {
        for (Curve curve : Curve.values()) {
            IntensityScaling scaling = new IntensityScaling(curve, 0.3, 0.7, 2.5);
            for (double intensity : new double[] {0, 1e-3, 0.2, 1, 40}) {
                assertEquals(intensity, scaling.invert(scaling.apply(intensity, 0.25), 0.25), 1e-12 * (1 + intensity), curve.name());
            }
            assertEquals(scaling, IntensityScaling.fromJson(scaling.toJson()));
        }
        assertEquals(Math.log(1 + 2 / 0.3), new IntensityScaling(Curve.LOGARITHM, 0.3, 0, 1).apply(0.5, 0.25), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new IntensityScaling(Curve.ROOT, 1, 0, 0));
    }

    @Test
    void whatANetworkSeesHasMeanZeroAndVarianceOneInAnyUnit() {
        for (Curve curve : Curve.values()) {
            DisorderInput input = DisorderInput.fit(pairs, all, new InputSettings(curve, 0.1, Reference.NONE));
            double sum = 0;
            double squares = 0;
            float[] image = new float[Tiny.POINTS * Tiny.POINTS];
            float[] seen = new float[image.length];
            float[] brighter = new float[image.length];
            for (int i : all) {
                pairs.image(i, image);
                input.scale(image, seen);
                for (int k = 0; k < image.length; k++) {
                    sum += seen[k];
                    squares += seen[k] * seen[k];
                    image[k] *= 1000;
                }
                input.scale(image, brighter);
                assertArrayEquals(seen, brighter, 1e-4f);
            }
            double n = (double) all.length * image.length;
            assertEquals(0, sum / n, 1e-4);
            assertEquals(1, squares / n, 1e-3);
        }
    }

    @Test
    void targetsAndAnswersAreOneAnothersInverse() {
        for (Reference reference : Reference.values()) {
            DisorderInput input = DisorderInput.fit(pairs, all, new InputSettings(Curve.ROOT, 1, reference));
            DisorderInput copy = DisorderInput.fromJson(input.toJson());
            float[] image = new float[Tiny.POINTS * Tiny.POINTS];
            float[] target = new float[3];
            double squares = 0;
            for (int i : all) {
                pairs.image(i, image);
                input.target(image, pairs.reached(i), target);
                double[] answer = {target[0], target[1], target[2]};
                squares += answer[0] * answer[0] + answer[1] * answer[1] + answer[2] * answer[2];
                assertArrayEquals(pairs.reached(i), copy.correlations(image, answer), 1e-6);
            }
            assertEquals(1, squares / all.length / 3, 1e-5, "a network that answers 0 has a loss of 1");
        }
    }

    @Test
    void aDescriptionThatLiesIsRefused() {
        JsonObject json = DisorderInput.fit(pairs, all, new InputSettings(Curve.ROOT, 1, Reference.FOURIER)).toJson();
        json.addProperty("points", 1 << 20);
        assertThrows(IllegalArgumentException.class, () -> DisorderInput.fromJson(json));
        json.addProperty("points", Tiny.POINTS);
        json.addProperty("span", 3);
        assertThrows(IllegalArgumentException.class, () -> DisorderInput.fromJson(json));
        assertThrows(IllegalArgumentException.class, () -> DisorderInput.fromJson(new JsonObject()));
    }
}

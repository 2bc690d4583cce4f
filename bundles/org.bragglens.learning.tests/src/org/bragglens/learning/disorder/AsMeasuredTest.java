// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.section.SectionCatalog;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

class AsMeasuredTest {

    private static final MeasuringCatalog MEASURING = MeasuringCatalog.standard();
    private static final SectionCatalog SECTIONS = SectionCatalog.standard();
    private static final int SPAN = 2;

    private final DisorderPairs pairs = Tiny.pairs(SPAN, 40, 3);
    private final int[] all = IntStream.range(0, pairs.size()).toArray();

    static AsMeasured standard(double share) {
        return AsMeasured.of(MEASURING, MEASURING.standardRecipe(), SECTIONS, SECTIONS.standardRecipe(), share);
    }

    private static float[] image(DisorderPairs pairs, int i) {
        float[] image = new float[Tiny.POINTS * Tiny.POINTS];
        pairs.image(i, image);
        return image;
    }

    @Test
    void imagesArePreparedAndDependOnSeedAndPath() {
        AsMeasured how = standard(1);
        float[] image = image(pairs, 0);
        float[] before = image.clone();
        float[] measured = how.image(image, Tiny.POINTS, 2, 4, 5);
        assertArrayEquals(before, image);
        assertArrayEquals(measured, how.image(image, Tiny.POINTS, 2, 4, 5));
        assertFalse(Arrays.equals(measured, how.image(image, Tiny.POINTS, 2, 4, 6)));
        assertFalse(Arrays.equals(measured, AsMeasured.of(MEASURING, MEASURING.standardRecipe().withSeed(2), SECTIONS,
                SECTIONS.standardRecipe(), 1).image(image, Tiny.POINTS, 2, 4, 5)));
        for (float value : measured) {
            assertTrue(value >= 0 && Float.isFinite(value), "gaps are filled in and the background is gone");
        }
        // normalised over the points that were measured, nearly all
        assertEquals(1, DisorderInput.mean(measured), 0.3);
    }

    @Test
    void itTravelsAsJson() {
        AsMeasured how = AsMeasured.of(MEASURING, MEASURING.standardRecipe().withSeed(9), SECTIONS, SECTIONS.standardRecipe(), 0.25);
        JsonObject training = new JsonObject();
        assertEquals(Optional.empty(), AsMeasured.of(training, MEASURING, SECTIONS));
        training.add(AsMeasured.KEY, how.toJson());
        AsMeasured read = AsMeasured.of(training, MEASURING, SECTIONS).orElseThrow();
        assertEquals(how.toJson(), read.toJson());
        assertEquals(0.25, read.share());
        assertEquals(9, how.toJson().getAsJsonObject("measuring").get("seed").getAsLong());
        assertArrayEquals(how.image(image(pairs, 1), Tiny.POINTS, 2, 8), read.image(image(pairs, 1), Tiny.POINTS, 2, 8));
        training.addProperty(AsMeasured.KEY, "yes");
        assertThrows(IllegalArgumentException.class, () -> AsMeasured.of(training, MEASURING, SECTIONS));
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        List<RecipeStep> turned = new ArrayList<>(SECTIONS.standardRecipe().steps());
        turned.add(1, SECTIONS.newStep("orientation"));
        String message = assertThrows(IllegalArgumentException.class, () -> AsMeasured.of(MEASURING, MEASURING.standardRecipe(), SECTIONS,
                Recipe.of(turned), 1)).getMessage();
        assertTrue(message.contains("step 2 (Orientation) of the preparation moves points"), message);
        turned.set(1, turned.get(1).withEnabled(false));
        AsMeasured.of(MEASURING, MEASURING.standardRecipe(), SECTIONS, Recipe.of(turned), 1);
        for (double share : new double[] {0, -1, 1.5, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> standard(share));
        }
        // gaps that nothing fills in
        AsMeasured unfilled = AsMeasured.of(MEASURING, MEASURING.standardRecipe(), SECTIONS, Recipe.of(List.of(SECTIONS.newStep(
                "mask-bragg"))), 1);
        String line = assertThrows(UncheckedIOException.class, () -> unfilled.image(image(pairs, 0), Tiny.POINTS, 2, 1)).getCause()
                .getMessage();
        assertTrue(line.contains("a simulated image as it would be measured") && line.contains("in-paint"), line);
    }

    @Test
    void pairsAsMeasuredAreTheSameWhereverTheyLie() {
        AsMeasured how = standard(0.5);
        DisorderPairs every = PairsAsMeasured.all(pairs, how);
        DisorderPairs some = PairsAsMeasured.some(pairs, how);
        int changed = 0;
        for (int i : all) {
            assertArrayEquals(pairs.reached(i), every.reached(i));
            assertFalse(Arrays.equals(image(pairs, i), image(every, i)));
            assertArrayEquals(image(every, i), image(PairsAsMeasured.all(Tiny.pairs(SPAN, 40, 3), how), i));
            boolean same = Arrays.equals(image(pairs, i), image(some, i));
            changed += same ? 0 : 1;
            assertTrue(same || Arrays.equals(image(every, i), image(some, i)));
        }
        // five standard deviations
        assertEquals(20, changed, 16);
        assertEquals(pairs.hash(), every.hash());
        DisorderPairs measured = Tiny.pairs(SPAN, 3, 3, true);
        assertArrayEquals(image(measured, 1), image(PairsAsMeasured.all(measured, how), 1));
        // models of other seeds are asked about the same images
        AsMeasured other = AsMeasured.of(MEASURING, MEASURING.standardRecipe().withSeed(5), SECTIONS, SECTIONS.standardRecipe(), 1);
        assertFalse(Arrays.equals(image(every, 0), image(PairsAsMeasured.all(pairs, other), 0)));
        assertArrayEquals(image(PairsAsMeasured.all(pairs, how.asked()), 0), image(PairsAsMeasured.all(pairs, other.asked()), 0));
    }

    /** What is not drawn is, to the last bit, what a plain training shows. */
    @Test
    void theOtherSamplesAreThoseOfAPlainTraining() {
        DisorderInput input = DisorderInput.fit(pairs, all, SettingsType.of(InputSettings.class).defaults());
        DisorderSource plain = DisorderSource.training(pairs, all, input, 5);
        DisorderSource some = DisorderSource.training(pairs, all, input, 5, Optional.of(standard(0.3)));
        int same = 0;
        for (int i = 0; i < 400; i++) {
            float[] one = new float[plain.inputSize()];
            float[] other = one.clone();
            float[] target = new float[plain.targets().width()];
            float[] otherTarget = target.clone();
            plain.sample(i / 40, i % 40, one, target);
            some.sample(i / 40, i % 40, other, otherTarget);
            if (Arrays.equals(one, other)) {
                same++;
                assertArrayEquals(target, otherTarget);
            }
        }
        // five standard deviations
        assertEquals(280, same, 46);
    }

    @Test
    void samplesAsMeasuredAreTheSameOnAnyThreadAndOthersInTheNextEpoch() {
        DisorderInput input = DisorderInput.fit(pairs, all, SettingsType.of(InputSettings.class).defaults());
        DisorderSource source = DisorderSource.training(pairs, all, input, 5, Optional.of(standard(1)));
        List<float[]> straight = IntStream.range(0, 80).mapToObj(i -> sample(source, i / 40, i % 40)).toList();
        List<float[]> scattered = IntStream.range(0, 80).parallel().mapToObj(i -> sample(source, i / 40, i % 40)).toList();
        for (int i = 0; i < straight.size(); i++) {
            assertArrayEquals(straight.get(i), scattered.get(i));
        }
        assertEquals(80, straight.stream().map(Arrays::toString).distinct().count());
        DisorderSource validation = DisorderSource.validation(PairsAsMeasured.all(pairs, standard(1)), all, input);
        assertArrayEquals(sample(validation, 0, 7), sample(validation, 3, 7));
    }

    private static float[] sample(DisorderSource source, long epoch, int item) {
        float[] values = new float[source.inputSize()];
        source.sample(epoch, item, values, new float[source.targets().width()]);
        return values;
    }
}

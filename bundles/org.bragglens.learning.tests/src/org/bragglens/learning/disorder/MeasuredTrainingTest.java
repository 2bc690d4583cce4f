// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.model.ModelDescription;
import org.junit.jupiter.api.Test;

/** Trainings on images as they would be measured and prepared, with networks that say nothing, so that all of an answer is Fourier's. */
class MeasuredTrainingTest {

    private static final MeasuringCatalog MEASURING = MeasuringCatalog.standard();
    private static final SectionCatalog SECTIONS = SectionCatalog.standard();
    private static final SplitSettings SPLIT = new SplitSettings(0.2, 0.2, 0);

    private final DisorderPairs pairs = Tiny.pairs(2, 60, 11);
    // drawn answers differ by noise
    private final Tiny.Engine engine = new Tiny.Engine((input, seed) -> {
        SplittableRandom random = new SplittableRandom(seed);
        return seed == 0 ? null : new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()};
    });

    private static DisorderTrainingRequest request(DisorderPairs of, Optional<AsMeasured> asMeasured) {
        return new DisorderTrainingRequest(List.of(new PairSource("tiny.h5", of)), 10, SPLIT,
                SettingsType.of(InputSettings.class).defaults(), "none", SettingsType.of(TrainingSettings.class).defaults(), null, false,
                Optional.empty(), asMeasured);
    }

    private DisorderTraining.Result run(DisorderPairs of, Optional<AsMeasured> asMeasured, List<String> said) throws IOException {
        return new DisorderTraining(engine).run(request(of, asMeasured), new TrainingListener() {
        }, new TrainingControl(), said::add).orElseThrow();
    }

    @Test
    void bothAreToldAndEverythingTravels() throws IOException {
        List<String> said = new ArrayList<>();
        AsMeasured how = AsMeasuredTest.standard(0.75);
        DisorderTraining.Result result = run(pairs, Optional.of(how), said);
        ModelDescription description = result.model().description();
        assertEquals(how.toJson(), description.training().getAsJsonObject("asMeasured"));
        assertEquals(result.validation().overall().r2(), description.metrics().get("heldOut.r2"));
        assertEquals(result.asMeasured().orElseThrow().overall().r2(), description.metrics().get("heldOut.asMeasured.r2"));
        // the network says nothing
        assertEquals(description.metrics().get("heldOut.asMeasured.r2"), description.metrics().get("heldOut.asMeasured.referenceR2"), 1e-9);
        assertNotEquals(description.metrics().get("heldOut.asMeasured.r2"), description.metrics().get("heldOut.r2"));
        assertTrue(result.asMeasured().get().protocol().startsWith("as they would be measured and prepared: 12 pairs that were held out"));
        assertTrue(description.card().contains("75 % of the simulated images were shown as they would be measured")
                && description.card().contains("## Reaches on simulated images as they would be measured and prepared"),
                description.card());
        assertTrue(said.stream().anyMatch(s -> s.startsWith("75 % of the samples are as measured")), said.toString());
        assertTrue(said.stream().anyMatch(s -> s.matches("the images' own Fourier coefficients alone: R² 0\\.\\d+, as measured .*")),
                said.toString());

        try (DisorderModel model = new DisorderModel(result.model(), engine.open(result.model()))) {
            assertEquals(how.toJson(), model.asMeasured(MEASURING, SECTIONS).orElseThrow().toJson());
            assertEquals(Optional.of(SECTIONS.toTree(SECTIONS.standardRecipe())), model.preparation());
            assertFalse(model.hasLearnedAsSimulated());
            DisorderAnswers again = DisorderEvaluator.answeredAsMeasured(model, pairs, "tiny.h5", how);
            assertEquals(result.asMeasured().get(), again.evaluation());
            assertEquals(description.metrics().get("heldOut.asMeasured.referenceR2"), again.referenceR2().getAsDouble());
            DisorderPairs others = Tiny.pairs(2, 30, 12);
            assertEquals(30, DisorderEvaluator.answeredAsMeasured(model, others, "others.h5", how).evaluation().total());
            assertThrows(IllegalArgumentException.class, () -> DisorderEvaluator.answeredAsMeasured(model,
                    Tiny.pairs(2, 9, 1, true), "m.h5", how));
        }
    }

    /** Input, distribution and uncertainty are about what the network sees and will be asked. */
    @Test
    void whatIsFittedIsFittedToWhatItSees() throws IOException {
        AsMeasured how = AsMeasuredTest.standard(1);
        ModelDescription plain = run(pairs, Optional.empty(), new ArrayList<>()).model().description();
        DisorderTraining.Result result = run(pairs, Optional.of(how), new ArrayList<>());
        ModelDescription measured = result.model().description();
        int[] learned = PairSplit.of(60, SPLIT, SettingsType.of(TrainingSettings.class).defaults().seed()).training();
        DisorderPairs seen = PairsAsMeasured.all(pairs, how);
        assertEquals(DisorderInput.fit(seen, learned, SettingsType.of(InputSettings.class).defaults()).toJson(), measured.input());
        assertNotEquals(plain.input(), measured.input());
        assertEquals(TrainingDistribution.of(seen, learned).toJson(), measured.training().getAsJsonObject(TrainingDistribution.KEY));
        // the same noise, larger errors; both in units of what the coefficients leave
        double ratio = measured.metrics().get("validation.spreadFactor") * unit(measured)
                / (plain.metrics().get("validation.spreadFactor") * unit(plain));
        assertTrue(ratio > 1.2, "errors are larger by " + ratio);
        assertEquals(measured, run(pairs, Optional.of(how), new ArrayList<>()).model().description(), "the same again");
    }

    private static double unit(ModelDescription description) {
        return description.input().getAsJsonObject("answer").get("unit").getAsDouble();
    }

    /** Measured images are what they are. */
    @Test
    void imagesThatWereMeasuredStayAsTheyAre() throws IOException {
        DisorderPairs measured = Tiny.pairs(2, 60, 11, true);
        DisorderTraining.Result plain = run(measured, Optional.empty(), new ArrayList<>());
        DisorderTraining.Result same = run(measured, Optional.of(AsMeasuredTest.standard(1)), new ArrayList<>());
        assertEquals(plain.model().description().input(), same.model().description().input());
        assertEquals(plain.validation(), same.validation());
        assertTrue(same.asMeasured().isEmpty());
    }

    /** Wherever the second Ctrl-C comes after the last epoch. */
    @Test
    void cancelledWhileItIsAskedItLeavesNothing() throws IOException {
        for (int questions : new int[] {0, 1, 5}) {
            TrainingControl control = new TrainingControl();
            AtomicInteger asked = new AtomicInteger();
            Tiny.Engine cancelled = new Tiny.Engine((input, seed) -> {
                if (asked.incrementAndGet() >= questions) {
                    control.cancel();
                }
                return null;
            });
            assertEquals(Optional.empty(), new DisorderTraining(cancelled).run(request(pairs, Optional.of(AsMeasuredTest.standard(1))),
                    new TrainingListener() {
                    }, control, said -> {
                        if (questions == 0 && said.startsWith("evaluating")) {
                            control.cancel();
                        }
                    }));
        }
    }

    @Test
    void aRecipeThatLeavesNothingToReadIsOneLine() {
        AsMeasured unfilled = AsMeasured.of(MEASURING, MEASURING.standardRecipe(), SECTIONS, Recipe.of(List.of(SECTIONS.newStep(
                "mask-bragg"))), 1);
        String line = assertThrows(InputException.class, () -> run(pairs, Optional.of(unfilled), new ArrayList<>())).getMessage();
        assertTrue(line.contains("put the step in-paint") && !line.contains("\n"), line);
    }

    /** Plain trainings show the same numbers as they did before there were recipes for measuring. */
    @Test
    void plainTrainingsAreWhatTheyWere() throws Exception {
        DisorderTraining.Result plain = run(pairs, Optional.empty(), new ArrayList<>());
        ModelDescription description = plain.model().description();
        assertFalse(description.training().has("asMeasured"));
        assertTrue(description.metrics().keySet().stream().noneMatch(k -> k.contains("asMeasured")));
        assertTrue(plain.asMeasured().isEmpty());
        int[] all = IntStream.range(0, pairs.size()).toArray();
        DisorderSource source = DisorderSource.training(pairs, all, DisorderInput.fromJson(description.input()), 5);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 300; i++) {
            float[] values = new float[source.inputSize()];
            float[] target = new float[source.targets().width()];
            source.sample(i / 60, i % 60, values, target);
            ByteBuffer bytes = ByteBuffer.allocate(4 * (values.length + target.length));
            bytes.asFloatBuffer().put(values).put(target);
            digest.update(bytes);
        }
        digest.update(description.input().toString().getBytes());
        digest.update(description.training().toString().getBytes());
        assertEquals("1f4afce223b130e4", HexFormat.of().formatHex(digest.digest(), 0, 8));
        try (DisorderModel model = new DisorderModel(plain.model(), engine.open(plain.model()))) {
            assertTrue(model.preparation().isEmpty() && model.hasLearnedAsSimulated() && model.asMeasured(MEASURING, SECTIONS).isEmpty());
        }
        assertFalse(Tiny.model((input, seed) -> null).hasLearnedAsSimulated(), "it does not say from what it learned");
    }
}

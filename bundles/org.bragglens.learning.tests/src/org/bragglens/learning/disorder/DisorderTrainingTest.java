// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.patterns.Classifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisorderTrainingTest {

    private static final TrainingSettings SETTINGS = SettingsType.of(TrainingSettings.class).defaults();
    private static final InputSettings INPUT = SettingsType.of(InputSettings.class).defaults();

    private final DisorderPairs pairs = Tiny.pairs(2, 60, 11);
    private final Tiny.Engine engine = Tiny.Engine.silent();

    private DisorderTraining.Result run(SplitSettings split, Optional<ModelFile> start) throws IOException {
        return run(List.of(new PairSource("tiny.h5", pairs)), split, start);
    }

    private DisorderTraining.Result run(List<PairSource> sources, SplitSettings split, Optional<ModelFile> start) throws IOException {
        var request = new DisorderTrainingRequest(sources, 10, split, INPUT, "none", SETTINGS, null, false, start);
        return new DisorderTraining(engine).run(request, new TrainingListener() {
        }, new TrainingControl(), s -> {
        }).orElseThrow();
    }

    @Test
    void theModelSaysWhatItIsAndWhatItReaches() throws IOException {
        DisorderTraining.Result result = run(new SplitSettings(0.2, 0.2, 0), Optional.empty());
        ModelDescription description = result.model().description();
        assertEquals("disorder", description.task());
        assertEquals(List.of(Tiny.POINTS, Tiny.POINTS), description.inputShape());
        assertEquals(List.of("c(0,1)", "c(1,0)", "c(1,1)"), description.targets().names());
        assertEquals(12, result.validation().total());
        assertTrue(result.validation().protocol().contains("12 pairs that were held out"), result.validation().protocol());
        assertEquals(result.validation().overall().r2(), description.metrics().get("heldOut.r2"));
        // the network says nothing: all of it is Fourier's
        assertTrue(result.validation().overall().r2() > 0.9, result.validation().overall().toString());
        assertEquals(result.validation().overall().r2(), description.metrics().get("heldOut.referenceR2"), 1e-9);
        assertTrue(description.card().contains("Fourier coefficients, which alone reach"), description.card());
        assertEquals("tiny 2 60 11", description.training().getAsJsonObject("pairs").get("sha256").getAsString());
        assertEquals(24, description.training().getAsJsonObject("simulation").get("size").getAsInt());
        for (String said : List.of("# disorder-2-none", "tiny.h5", "60 pairs of span 2", "24 × 24 sites", "| c(1,1) |", "## Mind")) {
            assertTrue(description.card().contains(said), said + " is missing in\n" + description.card());
        }
    }

    @Test
    void withoutHeldOutPairsTheValidationPairsAreAsked() throws IOException {
        DisorderTraining.Result result = run(new SplitSettings(0.25, 0, 40), Optional.empty());
        assertEquals(10, result.validation().total());
        assertTrue(result.model().description().metrics().containsKey("validation.r2"));
    }

    @Test
    void evaluationKnowsThePairsThatTheModelWasMadeFrom() throws IOException {
        DisorderTraining.Result result = run(new SplitSettings(0.2, 0.2, 0), Optional.empty());
        try (DisorderModel model = new DisorderModel(result.model(), engine.open(result.model()))) {
            VectorEvaluation again = DisorderEvaluator.evaluate(model, pairs, "tiny.h5");
            assertEquals(result.validation(), again);
            VectorEvaluation others = DisorderEvaluator.evaluate(model, Tiny.pairs(2, 30, 12), "others.h5");
            assertEquals(30, others.total());
            assertTrue(others.protocol().contains("others.h5"), others.protocol());
            assertThrows(IllegalArgumentException.class, () -> DisorderEvaluator.evaluate(model, Tiny.pairs(3, 3, 1), "span 3"));
            // a set of the same seed begins with the same pairs
            VectorEvaluation shorter = DisorderEvaluator.evaluate(model, Tiny.pairs(2, 50, 11), "shorter.h5");
            assertEquals(Arrays.stream(PairSplit.of(60, new SplitSettings(0.2, 0.2, 0), 3).heldOut()).filter(i -> i < 50).count(),
                    shorter.total());
            assertTrue(shorter.protocol().contains("held out"), shorter.protocol());
            DecodingEvaluation decoded = DecodingEvaluation.of(model, pairs, 5, done -> {
            });
            assertEquals(5, decoded.answered().size());
            assertTrue(decoded.medianKnown() <= 1 && decoded.medianAnswered() <= 1);
        }
    }

    @Test
    void aStartMustBeOfTheSameKindAndSplit() throws IOException {
        ModelFile first = run(new SplitSettings(0.2, 0.2, 0), Optional.empty()).model();
        ModelFile next = run(new SplitSettings(0.2, 0.2, 0), Optional.of(first)).model();
        assertTrue(next.description().training().has("startedFrom"));
        assertEquals(first.description().input(), next.description().input());
        assertTrue(assertThrows(InputException.class, () -> run(new SplitSettings(0.3, 0.2, 0), Optional.of(first))).getMessage()
                .contains("another part of the pairs"));
        assertTrue(assertThrows(InputException.class, () -> run(List.of(new PairSource("o", Tiny.pairs(3, 20, 1))),
                new SplitSettings(0.2, 0.2, 0), Optional.of(first))).getMessage().contains("another question"));
        // a longer set of the same seed holds out other ones of the same pairs
        assertTrue(assertThrows(InputException.class, () -> run(List.of(new PairSource("longer.h5", Tiny.pairs(2, 70, 11))),
                new SplitSettings(0.2, 0.2, 0), Optional.of(first))).getMessage().contains("another part of the pairs of longer.h5"));
        run(List.of(new PairSource("others.h5", Tiny.pairs(2, 70, 12))), new SplitSettings(0.3, 0.2, 0), Optional.of(first));
    }

    @Test
    void aModelOfAnotherTaskIsRefusedInOneLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("d.braggmodel");
        run(new SplitSettings(0.2, 0.2, 0), Optional.empty()).model().write(file);
        String message = assertThrows(InputException.class, () -> Classifier.open(file, List.of(engine))).getMessage();
        assertTrue(message.contains("d.braggmodel: it answers the question of disorder about images"), message);
        ModelFile model = ModelFile.read(file);
        ModelDescription d = model.description();
        Path other = folder.resolve("p.braggmodel");
        new ModelFile(new ModelDescription("p", "crystal-system", d.inputShape(), d.targets(), "tiny", "none", d.input(), d.training(),
                d.metrics(),
                d.history(), ""), List.of(), "").write(other);
        message = assertThrows(InputException.class, () -> DisorderModel.open(other, List.of(engine))).getMessage();
        assertTrue(message.contains("p.braggmodel: it answers the question of crystal-system, not of disorder"), message);
        try (DisorderModel opened = DisorderModel.open(file, List.of(engine))) {
            assertEquals(2, opened.span());
            assertEquals(Tiny.settings(), opened.settings());
            int[] learned = PairSplit.of(60, new SplitSettings(0.2, 0.2, 0), SETTINGS.seed()).training();
            assertEquals(Optional.of(TrainingDistribution.of(pairs, learned)), opened.distribution());
        }
    }

    @Test
    void answersDoNotDependOnWhichAxisComesFirst() throws IOException {
        // a network that sees one corner only
        Tiny.Engine lopsided = new Tiny.Engine((input, seed) -> new double[] {input[1], input[3], input[Tiny.POINTS]});
        ModelFile file = run(new SplitSettings(0.2, 0.2, 0), Optional.empty()).model();
        try (DisorderModel model = new DisorderModel(file, lopsided.open(file))) {
            float[] image = new float[Tiny.POINTS * Tiny.POINTS];
            pairs.image(0, image);
            double[][] both = model.answers(List.of(image, DisorderTask.transposed(Tiny.POINTS, image)));
            assertArrayEquals(both[0], DisorderTask.transposed(2, both[1]), 1e-6);
        }
    }
}

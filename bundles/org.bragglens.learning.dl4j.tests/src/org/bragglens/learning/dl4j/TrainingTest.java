// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.bragglens.base.InputException;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingProgress;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.TrainingSettings.Schedule;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.model.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    private static final Bumps TRAINING = Bumps.classes(1, 480, Trainings.POINTS);
    private static final Bumps VALIDATION = Bumps.classes(2, 90, Trainings.POINTS);

    @ParameterizedTest
    @ValueSource(strings = { "residual", "all-convolutional" })
    void learnsToTellWidthsApart(String network) throws IOException {
        List<EpochReport> reports = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                reports.add(report);
            }
        };
        int epochs = network.equals("residual") ? 5 : 60;
        ModelFile model = train(Trainings.plan(network, epochs), listener);
        assertEquals(epochs, reports.size());
        assertEquals(reports, model.description().history());
        double accuracy = model.description().metrics().get("validation.accuracy");
        assertTrue(accuracy > 0.9, () -> "only " + accuracy);
        double lowest = reports.stream().mapToDouble(EpochReport::validationLoss).min().orElseThrow();
        assertEquals(lowest, model.description().metrics().get("validation.loss"));
        assertTrue(reports.get(reports.size() - 1).loss() < 0.7 * reports.get(0).loss());
        assertEquals("dl4j", model.description().engine());
        assertEquals(network, model.description().network());
        assertEquals("bumps", model.description().training().get("source").getAsString(), "what the plan said stays");
    }

    @Test
    void theSameSeedGivesTheSameWeightsOnAnyNumberOfThreads() throws IOException {
        List<Tensor> one = train(1).weights();
        assertSame(one, train(2).weights());
        assertSame(one, train(5).weights());
    }

    @Test
    void anotherSeedGivesOtherWeights() throws IOException {
        TrainingSettings settings = new TrainingSettings(1, 0, 32, 2e-3, Schedule.CONSTANT, 1000, 6);
        Tensor other = train(Trainings.plan("residual", settings, Bumps.CLASSES, Optional.empty()), Trainings.DEAF).weights().get(0);
        assertFalse(Arrays.equals(other.data(), train(Trainings.plan("residual", 1), Trainings.DEAF).weights().get(0).data()));
    }

    @Test
    void learnsVectorsByLeastSquares() throws IOException {
        TargetSpace targets = new TargetSpace.Vector(List.of("width", "centre"));
        Bumps training = new Bumps(1, 480, Trainings.POINTS, targets);
        Bumps validation = new Bumps(2, 90, Trainings.POINTS, targets);
        TrainingPlan plan = Trainings.plan("residual", 6, targets, Optional.empty());
        ModelFile model = new Dl4jEngine().train(plan, training, validation, Trainings.DEAF, new TrainingControl()).orElseThrow();
        // the variance of the two numbers is 0.39 and 0.03: who always answers their mean has a loss of 0.21
        assertTrue(model.description().metrics().get("validation.loss") < 0.05, () -> model.description().metrics().toString());
        assertFalse(model.description().metrics().containsKey("validation.accuracy"));
        assertTrue(Double.isNaN(model.description().history().get(0).accuracy()));
    }

    @Test
    void largeBatchesAreLearnedInRounds() throws IOException {
        Bumps many = Bumps.classes(1, 1400, Trainings.POINTS);
        TrainingSettings settings = new TrainingSettings(2, 0, 1100, 2e-3, Schedule.CONSTANT, 1000, 5);
        List<Integer> seen = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void progress(TrainingProgress progress) {
                seen.add(progress.samplesTotal());
            }
        };
        TrainingPlan plan = Trainings.plan("all-convolutional", settings, Bumps.CLASSES, Optional.empty());
        assertTrue(new Dl4jEngine().train(plan, many, VALIDATION, listener, new TrainingControl()).isPresent());
        assertEquals(1098, seen.get(0), "three rounds of 366");
    }

    @Test
    void stopsEarlyWithoutABetterValidation() throws IOException {
        // answers that are random get worse once the training set is learned by heart
        TrainingSettings greedy = new TrainingSettings(500, 0, 32, 1e-2, Schedule.CONSTANT, 3, 5);
        SampleSource mislabelled = new AlteredBumps(VALIDATION, (item, input, target) -> {
            Arrays.fill(target, 0);
            target[item / 3 % 3] = 1;
        });
        List<EpochReport> history = new Dl4jEngine().train(Trainings.plan("residual", greedy, Bumps.CLASSES, Optional.empty()),
                Bumps.classes(1, 96, Trainings.POINTS), mislabelled, Trainings.DEAF, new TrainingControl()).orElseThrow()
                .description().history();
        assertTrue(history.size() < 100, () -> "ran for " + history.size() + " epochs");
        assertEquals(List.of(true, false, false, false),
                history.subList(history.size() - 4, history.size()).stream().map(EpochReport::best).toList());
    }

    @Test
    void endsAtItsTimeLimitWithTheRateFallen() throws IOException {
        TrainingSettings settings = new TrainingSettings(100_000, 0.05, 32, 2e-3, Schedule.COSINE, 100_000, 5);
        long start = System.nanoTime();
        List<EpochReport> history = train(Trainings.plan("all-convolutional", settings, Bumps.CLASSES, Optional.empty()), Trainings.DEAF)
                .description().history();
        double seconds = (System.nanoTime() - start) / 1e9;
        EpochReport last = history.get(history.size() - 1);
        assertTrue(seconds > 2.9 && seconds < 6, () -> "took " + seconds + " s");
        assertTrue(last.learningRate() < 1e-6, () -> "rate " + last.learningRate());
    }

    @Test
    void stopAndKeepReturnsTheBestWithinASecond() throws IOException {
        assertTrue(stopped(TrainingControl::stopAndKeep).isPresent());
    }

    @Test
    void cancelReturnsNothingWithinASecond() throws IOException {
        assertTrue(stopped(TrainingControl::cancel).isEmpty());
    }

    private static Optional<ModelFile> stopped(Consumer<TrainingControl> how) throws IOException {
        TrainingControl control = new TrainingControl();
        long[] at = new long[1];
        TrainingListener listener = new TrainingListener() {
            @Override
            public void progress(TrainingProgress progress) {
                if (progress.epoch() >= 2 && at[0] == 0) {
                    at[0] = System.nanoTime();
                    how.accept(control);
                }
            }
        };
        Optional<ModelFile> model = new Dl4jEngine().train(Trainings.plan("residual", 100_000), TRAINING, VALIDATION, listener, control);
        assertTrue(at[0] != 0 && System.nanoTime() - at[0] < 1e9, "it took longer than a second");
        return model;
    }

    @Test
    void aSourceThatFailsEndsTheTrainingWithItsOwnError() {
        SampleSource broken = new AlteredBumps(TRAINING, (item, input, target) -> {
            if (item == 100) {
                throw new IllegalStateException("sample 100 is broken");
            }
        });
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> new Dl4jEngine().train(Trainings.plan("residual", 1),
                broken, VALIDATION, Trainings.DEAF, new TrainingControl()));
        assertEquals("sample 100 is broken", error.getMessage());
    }

    @Test
    void aLossThatIsNoNumberIsAnError() {
        TrainingSettings settings = new TrainingSettings(50, 0, 32, 1, Schedule.CONSTANT, 1000, 5);
        SampleSource infinite = new AlteredBumps(TRAINING, (item, input, target) -> input[3] = item == 7 ? Float.NaN : input[3]);
        TrainingPlan plan = Trainings.plan("all-convolutional", settings, Bumps.CLASSES, Optional.empty());
        InputException error = assertThrows(InputException.class,
                () -> new Dl4jEngine().train(plan, infinite, VALIDATION, Trainings.DEAF, new TrainingControl()));
        assertTrue(error.getMessage().contains("the loss is no longer a number"), error.getMessage());
    }

    @Test
    void impossibleOrdersAreErrorsInOneLine() {
        assertMessage("the network perceptron is unknown", Trainings.plan("perceptron", 1), TRAINING);
        assertMessage("there is nothing to learn from", Trainings.plan("residual", 1), Bumps.classes(1, 0, Trainings.POINTS));
        assertMessage("is too short for the kernel", Trainings.plan("all-convolutional", 1), Bumps.classes(1, 32, 50));
    }

    private static void assertMessage(String expected, TrainingPlan plan, SampleSource training) {
        InputException error = assertThrows(InputException.class, () -> new Dl4jEngine().train(plan, training, VALIDATION, Trainings.DEAF,
                new TrainingControl()));
        assertTrue(error.getMessage().contains(expected), error.getMessage());
        assertFalse(error.getMessage().contains("\n"));
    }

    private static ModelFile train(TrainingPlan plan, TrainingListener listener) throws IOException {
        return new Dl4jEngine().train(plan, TRAINING, VALIDATION, listener, new TrainingControl()).orElseThrow();
    }

    private static ModelFile train(int threads) throws IOException {
        return new Dl4jEngine(() -> threads).train(Trainings.plan("residual", 2), Bumps.classes(1, 200, Trainings.POINTS), VALIDATION,
                Trainings.DEAF, new TrainingControl()).orElseThrow();
    }

    static void assertSame(List<Tensor> expected, List<Tensor> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i).data(), actual.get(i).data(), expected.get(i).name());
        }
    }
}

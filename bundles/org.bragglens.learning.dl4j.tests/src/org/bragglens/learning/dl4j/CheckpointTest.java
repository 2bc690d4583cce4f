// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.TrainingSettings.Schedule;
import org.bragglens.learning.model.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final Bumps TRAINING = Bumps.classes(1, 160, Trainings.POINTS);
    private static final Bumps VALIDATION = Bumps.classes(2, 90, Trainings.POINTS);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("model.checkpoint");
    }

    @Test
    void aResumedTrainingGivesTheWeightsOfOneThatRanThrough() throws IOException {
        ModelFile through = train(plan(4, Optional.empty()), Trainings.DEAF, new TrainingControl()).orElseThrow();

        // killed in the third epoch, as far as the file can tell
        TrainingControl control = new TrainingControl();
        CancellingSource killer = new CancellingSource(TRAINING, 2, control);
        assertTrue(new Dl4jEngine().train(plan(4, Optional.of(file)), killer, VALIDATION, Trainings.DEAF, control).isEmpty());
        ModelFile resumed = train(plan(4, Optional.of(file)), Trainings.DEAF, new TrainingControl()).orElseThrow();

        TrainingTest.assertSame(through.weights(), resumed.weights());
        assertEquals(losses(through), losses(resumed));
        assertTrue(seconds(resumed, 3) > seconds(resumed, 2), "the time of earlier runs counts");
    }

    @Test
    void aFinishedTrainingIsNotRunAgain() throws IOException {
        ModelFile first = train(plan(2, Optional.of(file)), Trainings.DEAF, new TrainingControl()).orElseThrow();
        TrainingListener none = new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                throw new AssertionError("epoch " + report.epoch() + " was run again");
            }
        };
        TrainingTest.assertSame(first.weights(), train(plan(2, Optional.of(file)), none, new TrainingControl()).orElseThrow().weights());
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefused() throws IOException {
        train(plan(1, Optional.of(file)), Trainings.DEAF, new TrainingControl());
        TrainingSettings other = new TrainingSettings(1, 0, 32, 1e-3, Schedule.CONSTANT, 1000, 5);
        TrainingPlan plan = Trainings.plan("residual", other, Bumps.CLASSES, Optional.of(file));
        InputException error = assertThrows(InputException.class, () -> train(plan, Trainings.DEAF, new TrainingControl()));
        assertEquals(file + ": it belongs to a training with another network, other settings or other data; "
                + "give the settings it was begun with, or delete it to begin anew", error.getMessage());
    }

    @Test
    void withoutResumeTheFileIsReplaced() throws IOException {
        Files.writeString(file, "something else");
        TrainingPlan plan = plan(1, Optional.of(file));
        TrainingPlan anew = new TrainingPlan(plan.network(), plan.settings(), plan.description(), plan.checkpoint(), false);
        train(anew, Trainings.DEAF, new TrainingControl());
        ModelFile model = train(plan(2, Optional.of(file)), Trainings.DEAF, new TrainingControl()).orElseThrow();
        assertEquals(2, model.description().history().size());
    }

    @Test
    void aDamagedCheckpointIsRefusedInOneLine() throws IOException {
        train(plan(1, Optional.of(file)), Trainings.DEAF, new TrainingControl());
        byte[] good = Files.readAllBytes(file);
        for (int length : new int[] { 0, 10, good.length / 2, good.length - 1 }) {
            Files.write(file, Arrays.copyOf(good, length));
            InputException error = assertThrows(InputException.class,
                    () -> train(plan(2, Optional.of(file)), Trainings.DEAF, new TrainingControl()));
            assertTrue(error.getMessage().startsWith(file.toString()) && !error.getMessage().contains("\n"), error.getMessage());
        }
    }

    /** What is forced to the disk after every epoch: four times the weights, and little else. */
    @Test
    void aCheckpointIsSmall() throws IOException {
        ModelFile model = train(plan(1, Optional.of(file)), Trainings.DEAF, new TrainingControl()).orElseThrow();
        long weights = model.weights().stream().mapToLong(tensor -> 4L * tensor.data().length).sum();
        assertTrue(Files.size(file) < 4 * weights + 100_000, () -> file + " for " + weights + " bytes of weights");
    }

    private static TrainingPlan plan(int epochs, Optional<Path> checkpoint) {
        return Trainings.plan("residual", epochs, Bumps.CLASSES, checkpoint);
    }

    private static Optional<ModelFile> train(TrainingPlan plan, TrainingListener listener, TrainingControl control) throws IOException {
        return new Dl4jEngine().train(plan, TRAINING, VALIDATION, listener, control);
    }

    private static List<Double> losses(ModelFile model) {
        return model.description().history().stream().map(EpochReport::validationLoss).toList();
    }

    private static double seconds(ModelFile model, int epoch) {
        return model.description().history().get(epoch - 1).seconds();
    }
}

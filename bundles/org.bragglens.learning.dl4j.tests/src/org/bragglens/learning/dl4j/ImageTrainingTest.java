// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.TrainingSettings.Schedule;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.model.Tensor;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** An image to a vector, with every network of images. */
class ImageTrainingTest {

    private static final Spots TRAINING = new Spots(1, 640);
    private static final Spots VALIDATION = new Spots(2, 100);

    @TempDir
    Path folder;

    /** The variance of either number is 1/3: who always answers 0 has a loss of 0.33. */
    @ParameterizedTest
    @CsvSource({ "image-small, 25, 0.02", "image-residual-medium, 10, 0.01", "image-residual-large, 3, 0.15" })
    void learnsWhereASpotIs(String network, int epochs, double loss) throws IOException {
        ModelFile model = new Dl4jEngine().train(plan(network, epochs, Optional.empty()), TRAINING, VALIDATION, Trainings.DEAF,
                new TrainingControl()).orElseThrow();
        double reached = model.description().metrics().get("validation.loss");
        assertTrue(reached < loss, () -> "only " + reached);

        Path file = folder.resolve("spots.braggmodel");
        model.write(file);
        try (Model opened = new Dl4jEngine().open(ModelFile.read(file))) {
            assertEquals(reached, meanSquare(opened.predict(inputs(100))), 1e-5, "the model in the file is the one that was validated");
            Dataset all = opened.predict(inputs(100));
            Dataset few = opened.predict(inputs(3));
            for (int i = 0; i < 6; i++) {
                assertEquals(all.getDouble(i / 2, i % 2), few.getDouble(i / 2, i % 2), 1e-5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "image-small", "image-residual-medium", "image-residual-large" })
    void theSameSeedGivesTheSameWeightsOnAnyNumberOfThreads(String network) throws IOException {
        List<Tensor> one = train(network, 1);
        TrainingTest.assertSame(one, train(network, 2));
        TrainingTest.assertSame(one, train(network, 5));
    }

    private static List<Tensor> train(String network, int threads) throws IOException {
        return new Dl4jEngine(() -> threads).train(plan(network, 2, Optional.empty()), new Spots(1, 150), VALIDATION, Trainings.DEAF,
                new TrainingControl()).orElseThrow().weights();
    }

    @Test
    void aResumedTrainingDropsWhatOneThatRanThroughDrops() throws IOException {
        Path file = folder.resolve("model.checkpoint");
        SampleSource training = new Spots(1, 160);
        ModelFile through = new Dl4jEngine().train(plan("image-small", 4, Optional.empty()), training, VALIDATION, Trainings.DEAF,
                new TrainingControl()).orElseThrow();
        TrainingControl control = new TrainingControl();
        SampleSource killer = new CancellingSource(training, 2, control);
        assertTrue(new Dl4jEngine().train(plan("image-small", 4, Optional.of(file)), killer, VALIDATION, Trainings.DEAF, control).isEmpty());
        ModelFile resumed = new Dl4jEngine().train(plan("image-small", 4, Optional.of(file)), training, VALIDATION, Trainings.DEAF,
                new TrainingControl()).orElseThrow();
        TrainingTest.assertSame(through.weights(), resumed.weights());
    }


    @Test
    void drawsDifferByTheirSeedAndPredictionsDoNot() throws IOException {
        ModelFile file = new Dl4jEngine().train(plan("image-small", 3, Optional.empty()), TRAINING, VALIDATION, Trainings.DEAF,
                new TrainingControl()).orElseThrow();
        try (Model one = new Dl4jEngine(() -> 1).open(file); Model five = new Dl4jEngine(() -> 5).open(file)) {
            Dataset inputs = inputs(100);
            assertEquals(one.predict(inputs), one.predict(inputs));
            assertEquals(one.draw(inputs, 7), one.draw(inputs, 7));
            assertFalse(one.draw(inputs, 7).equals(one.draw(inputs, 8)));
            assertArrayEquals(numbers(one.draw(inputs, 7)), numbers(five.draw(inputs, 7)), 1e-5, "on any number of threads");
            // the mean of what dropout leaves is what there is without it, and little between it and the answer is not linear
            int draws = 200;
            double[] mean = new double[200];
            double spread = 0;
            double[] answers = numbers(one.predict(inputs));
            for (int d = 0; d < draws; d++) {
                double[] drawn = numbers(one.draw(inputs, d));
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += drawn[i] / draws;
                    spread += Math.pow(drawn[i] - answers[i], 2) / draws / mean.length;
                }
            }
            double offset = 0;
            for (int i = 0; i < mean.length; i++) {
                offset += Math.pow(mean[i] - answers[i], 2) / mean.length;
            }
            double sigma = Math.sqrt(spread);
            assertTrue(sigma > 0.01, () -> "draws spread by " + sigma);
            assertTrue(Math.sqrt(offset) < 0.5 * sigma, "their mean is " + Math.sqrt(offset) + " from the answers, their spread " + sigma);
        }
    }

    @Test
    void aNetworkRefusesWhatItDoesNotRead() {
        assertRefused("training: the network image-small learns from images, not from patterns; "
                + "choose one of residual, all-convolutional", plan("image-small", 1, Optional.empty()), Bumps.classes(1, 60, 100));
        assertRefused("training: the network residual learns from patterns, not from images; "
                + "choose one of image-small, image-residual-medium, image-residual-large", plan("residual", 1, Optional.empty()), TRAINING);
        assertRefused("training: an input of 1 × 1 places is too small for a pooling of 2 × 2; use more points or a smaller network",
                plan("image-small", 1, Optional.empty()), new OfShape(3, 3));
        assertRefused("training: the network residual learns from patterns, not from inputs of 3 dimensions",
                plan("residual", 1, Optional.empty()), new OfShape(4, 4, 4));
    }

    /** Nothing but a shape. */
    private record OfShape(int... inputShape) implements SampleSource {
        @Override
        public int size() {
            return 10;
        }

        @Override
        public TargetSpace targets() {
            return Spots.TARGETS;
        }

        @Override
        public void sample(long epoch, int item, float[] input, float[] target) {
            throw new IllegalStateException("no sample may be asked for");
        }
    }

    private static void assertRefused(String message, TrainingPlan plan, SampleSource samples) {
        InputException error = assertThrows(InputException.class,
                () -> new Dl4jEngine().train(plan, samples, samples, Trainings.DEAF, new TrainingControl()));
        assertEquals(message, error.getMessage());
    }

    @Test
    void aModelFileWhoseShapeIsNotItsNetworksIsRefused() throws IOException {
        ModelFile file = new Dl4jEngine().train(plan("image-small", 1, Optional.empty()), VALIDATION, VALIDATION, Trainings.DEAF,
                new TrainingControl()).orElseThrow();
        assertOpenRefused("its network reads images, not patterns", file, List.of(320));
        assertOpenRefused("its network reads images, not inputs of 3 dimensions", file, List.of(4, 5, 16));
        assertOpenRefused("at most 4194304 points", file, List.of(1 << 16, 1 << 16));
        assertOpenRefused("tensor dense.weight: its shape is", file, List.of(24, 16));
        assertOpenRefused("its network needs more memory than a model may", file, List.of(2048, 2048));
        assertLieRefused("the network's dropout must be a number from 0 up to 1", file, "\"dropout\":0.5", "\"dropout\":1");
        assertLieRefused("the network's dropout must be a number from 0 up to 1", file, "\"dropout\":0.5", "\"dropout\":\"much\"");
        assertLieRefused("the network's filters must be a whole number from 1 to 4096", file, "\"filters\":64", "\"filters\":0");
        assertLieRefused("the network's stages must be a list", file, "\"stages\":[", "\"stages\":[],\"old\":[");
        assertLieRefused("stage1.conv.weight: its shape is", file, "\"filters\":32", "\"filters\":33");
        try (Model model = new Dl4jEngine().open(file)) {
            assertThrows(IllegalArgumentException.class, () -> model.predict(DatasetFactory.zeros(FloatDataset.class, 2, 320)));
            assertThrows(IllegalArgumentException.class, () -> model.predict(DatasetFactory.zeros(FloatDataset.class, 2, 16, 20)));
            Dataset image = DatasetFactory.zeros(FloatDataset.class, 20, 16);
            assertThrows(UnsupportedOperationException.class, () -> model.activationMap(image, 0));
        }
    }

    private static void assertLieRefused(String message, ModelFile file, String truth, String lie) {
        ModelDescription d = file.description();
        String text = d.training().toString();
        assertTrue(text.contains(truth), text);
        JsonObject training = JsonParser.parseString(text.replace(truth, lie)).getAsJsonObject();
        ModelFile other = file.withDescription(d.trained(d.engine(), d.network(), training, d.metrics(), d.history()));
        InputException error = assertThrows(InputException.class, () -> new Dl4jEngine().open(other));
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }

    private static void assertOpenRefused(String message, ModelFile file, List<Integer> shape) {
        ModelDescription d = file.description();
        ModelDescription other = new ModelDescription(d.id(), d.task(), shape, d.targets(), d.engine(), d.network(), d.input(),
                d.training(), d.metrics(), d.history(), d.card());
        InputException error = assertThrows(InputException.class, () -> new Dl4jEngine().open(file.withDescription(other)));
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }

    @Test
    void everyNetworkSaysWhatItReads() {
        for (NetworkType network : new Dl4jEngine().networks()) {
            assertEquals(network.id().startsWith("image"), network.reads(2), network.id());
            assertEquals(!network.id().startsWith("image"), network.reads(1), network.id());
        }
    }

    private static TrainingPlan plan(String network, int epochs, Optional<Path> checkpoint) {
        ModelDescription description = new ModelDescription("spots-1", "spot", List.of(Spots.HEIGHT, Spots.WIDTH), Spots.TARGETS, "", "",
                new JsonObject(), new JsonObject(), Map.of(), List.of(), "# Spots\n");
        TrainingSettings settings = new TrainingSettings(epochs, 0, 32, 2e-3, Schedule.CONSTANT, 1000, 5);
        return new TrainingPlan(network, settings, description, checkpoint, true);
    }

    private static double meanSquare(Dataset answers) {
        double sum = 0;
        float[] target = new float[2];
        for (int i = 0; i < 100; i++) {
            VALIDATION.sample(0, i, new float[Spots.HEIGHT * Spots.WIDTH], target);
            for (int k = 0; k < 2; k++) {
                sum += Math.pow(answers.getDouble(i, k) - target[k], 2) / 200;
            }
        }
        return sum;
    }

    private static double[] numbers(Dataset answers) {
        double[] numbers = new double[answers.getSize()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = answers.getDouble(i / 2, i % 2);
        }
        return numbers;
    }

    private static Dataset inputs(int count) {
        int points = Spots.HEIGHT * Spots.WIDTH;
        float[] values = new float[count * points];
        float[] input = new float[points];
        for (int i = 0; i < count; i++) {
            VALIDATION.sample(0, i, input, new float[2]);
            System.arraycopy(input, 0, values, i * points, points);
        }
        return DatasetFactory.createFromObject(FloatDataset.class, values, count, Spots.HEIGHT, Spots.WIDTH);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** What the developer's guide shows does what it says. */
class ExamplesTest {

    /** Eight points; class 0 has its peak in the first half, class 1 in the second. */
    private record Halves(int size) implements SampleSource {

        @Override
        public int[] inputShape() {
            return new int[] {8};
        }

        @Override
        public TargetSpace targets() {
            return new TargetSpace.Classes(List.of("left", "right"));
        }

        @Override
        public void sample(long epoch, int item, float[] input, float[] target) {
            Arrays.fill(input, 0.1f);
            Arrays.fill(target, 0);
            input[item % 8] = 1;
            target[item % 8 / 4] = 1;
        }
    }

    @Test
    void theFormatIsRecognisedReadAndRefusedInOneLine(@TempDir Path folder) throws Exception {
        JsonPatternReader reader = new JsonPatternReader();
        String json = "{\"twoTheta\": [10, 11, 12], \"intensity\": [1, 5, 2], \"wavelength\": 1.5406}";
        Path file = Files.writeString(folder.resolve("a.pattern.json"), json);
        assertTrue(reader.recognises(file, json.getBytes(StandardCharsets.UTF_8)));
        DiffractionPattern pattern = reader.read(file).getFirst();
        assertEquals(3, pattern.size());
        assertEquals(1.5406, pattern.radiation().wavelength());
        for (String bad : List.of("{\"twoTheta\": [10]}", "{\"twoTheta\": [2, 1], \"intensity\": [1, 1]}", "{\"twoTheta\": 7", "")) {
            Path broken = Files.writeString(folder.resolve("b.pattern.json"), bad);
            assertTrue(assertThrows(InputException.class, () -> reader.read(broken)).getMessage().startsWith(broken.toString()));
        }
    }

    @Test
    void theAugmentationJoinsARecipe() {
        AugmentationCatalog catalog = new AugmentationCatalog(List.of(new DeadStrip()));
        Recipe recipe = new Recipe(4, List.of(catalog.newStep("dead-strip")));
        assertEquals(recipe, catalog.fromJson(catalog.toJson(recipe)));
        double[] flat = DoubleStream.generate(() -> 1).limit(1000).toArray();
        double[] x = DoubleStream.iterate(10, v -> v + 0.01).limit(1000).toArray();
        Curve cut = catalog.runner(recipe).onCurve(new Curve(PatternAxis.TWO_THETA, x, flat, Radiation.UNKNOWN), 0);
        long zeros = Arrays.stream(cut.y()).filter(v -> v == 0).count();
        assertTrue(zeros > 0 && zeros <= 20, zeros + " points are dead");
    }

    @Test
    void theEngineLearnsAndAnswers(@TempDir Path folder) throws Exception {
        Halves samples = new Halves(80);
        NearestMeanEngine engine = new NearestMeanEngine();
        ModelDescription description = new ModelDescription("halves", "halves", List.of(8), samples.targets(), "", "", new JsonObject(),
                new JsonObject(), Map.of(), List.of(), "");
        TrainingPlan plan = new TrainingPlan("nearest-mean", null, description, Optional.empty(), false);
        ModelFile trained = engine.train(plan, samples, samples, new TrainingListener() {
        }, new TrainingControl()).orElseThrow();
        ModelFile read = ModelFile.read(write(trained, folder.resolve("halves.braggmodel")));
        try (Model model = engine.open(read)) {
            float[] inputs = new float[16];
            inputs[2] = 1;
            inputs[8 + 6] = 1;
            Dataset answers = model.predict(DatasetFactory.createFromObject(FloatDataset.class, inputs, 2, 8));
            assertTrue(answers.getDouble(0, 0) > 0.5 && answers.getDouble(1, 1) > 0.5);
            assertEquals(1, answers.getDouble(0, 0) + answers.getDouble(0, 1), 1e-6);
        }
        assertThrows(InputException.class, () -> engine.open(new ModelFile(description, List.of(), "")));
    }

    private static Path write(ModelFile model, Path file) throws Exception {
        model.write(file);
        return file;
    }
}

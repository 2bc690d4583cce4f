// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.pairs.PairGenerator;
import org.bragglens.diffuse.pairs.PairPlan;
import org.bragglens.learning.UntrainedEngine;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Small lattices, small images, and an engine whose networks are functions. */
final class Tiny {

    static final int POINTS = 16;

    private Tiny() {
    }

    static DiffuseSettings settings() {
        return SettingsType.of(DiffuseSettings.class).parse(Map.of("size", "24", "cycles", "60", "lots", "12", "lotSize", "16", "points",
                Integer.toString(POINTS)));
    }

    /** Freshly simulated pairs, kept in memory. */
    static DisorderPairs pairs(int span, int count, long seed) {
        return pairs(span, count, seed, false);
    }

    /** @param measured whether they say that they were */
    static DisorderPairs pairs(int span, int count, long seed, boolean measured) {
        return pairs(settings(), span, count, seed, measured);
    }

    static DisorderPairs pairs(DiffuseSettings settings, int span, int count, long seed, boolean measured) {
        DiffuseSimulator simulator = new DiffuseSimulator(settings);
        List<DiffuseSample> samples = IntStream.range(0, count).parallel().mapToObj(i -> simulator.sample(span, seed, i)).toList();
        return new DisorderPairs() {

            @Override
            public int size() {
                return samples.size();
            }

            @Override
            public int span() {
                return span;
            }

            @Override
            public DiffuseSettings settings() {
                return settings;
            }

            @Override
            public boolean isMeasured() {
                return measured;
            }

            @Override
            public long seed() {
                return seed;
            }

            @Override
            public String hash() {
                return (measured ? "measured " : "tiny ") + span + " " + count + " " + seed;
            }

            @Override
            public void image(int i, float[] image) {
                for (int k = 0; k < image.length; k++) {
                    image[k] = (float) samples.get(i).image()[k];
                }
            }

            @Override
            public double[] reached(int i) {
                return samples.get(i).reached().numbers();
            }
        };
    }

    /** The same pairs in a file. */
    static Path file(Path path, int span, int count, long seed) throws IOException {
        return file(path, settings(), span, count, seed);
    }

    static Path file(Path path, DiffuseSettings settings, int span, int count, long seed) throws IOException {
        new PairGenerator(new PairPlan(settings, span, count, seed, "a test")).run(path, (all, fresh, made) -> { }, () -> false);
        return path;
    }

    /** Its networks are functions of an image, and of the seed of a draw. */
    static final class Engine extends UntrainedEngine {

        private final BiFunction<double[], Long, double[]> network;

        Engine(BiFunction<double[], Long, double[]> network) {
            this.network = network;
        }

        /** Answers 0, so that what the model says is its reference. */
        static Engine silent() {
            return new Engine((input, seed) -> null);
        }

        @Override
        protected Dataset answers(Dataset inputs, ModelDescription model, long seed) {
            int[] shape = inputs.getShapeRef();
            int width = model.targets().width();
            double[] answers = new double[shape[0] * width];
            for (int i = 0; i < shape[0]; i++) {
                double[] input = new double[shape[1] * shape[2]];
                for (int k = 0; k < input.length; k++) {
                    input[k] = inputs.getDouble(i, k / shape[2], k % shape[2]);
                }
                double[] answer = network.apply(input, seed);
                if (answer != null) {
                    System.arraycopy(answer, 0, answers, i * width, width);
                }
            }
            return DatasetFactory.createFromObject(DoubleDataset.class, answers, shape[0], width);
        }
    }

    /** An untrained model of span 2 whose network's answer is added to no reference and whose unit is 1. */
    static DisorderModel model(BiFunction<double[], Long, double[]> network) {
        return model(network, 1);
    }

    static DisorderModel model(BiFunction<double[], Long, double[]> network, double spreadFactor) {
        JsonObject input = JsonParser.parseString("{\"span\": 2, \"points\": " + POINTS + ", \"extent\": 2, \"scaling\": {\"curve\":"
                + " \"linear\", \"knee\": 1, \"shift\": 0, \"unit\": 1}, \"answer\": {\"fourierFactors\": [0, 0, 0], \"unit\": "
                + "1}}").getAsJsonObject();
        JsonObject training = new JsonObject();
        training.add(DisorderTraining.SIMULATION, SettingsType.of(DiffuseSettings.class).toJson(settings()));
        ModelFile file = new ModelFile(new ModelDescription("tiny", DisorderTask.ID, List.of(POINTS, POINTS), DisorderTask.targets(2),
                "tiny", "none",
                input, training, Map.of(DisorderModel.SPREAD_FACTOR, spreadFactor), List.of(), ""), List.of(), "ab");
        return new DisorderModel(file, new Engine(network).open(file));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.model.Model;
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

    /** Learns nothing: its models answer what the function says of input and seed of a draw, 0 for none. */
    record Engine(BiFunction<double[], Long, double[]> network) implements LearningEngine {

        /** Answers 0, so that what the model says is its reference. */
        static Engine silent() {
            return new Engine((input, seed) -> null);
        }

        @Override
        public String id() {
            return "tiny";
        }

        @Override
        public List<NetworkType> networks() {
            return List.of();
        }

        @Override
        public Optional<ModelFile> train(TrainingPlan plan, SampleSource training, SampleSource validation, TrainingListener listener,
                TrainingControl control) {
            return Optional.of(new ModelFile(plan.description().trained(id(), plan.network(), plan.description().training(), Map.of(),
                    List.of()),
                    List.of(), ""));
        }

        @Override
        public Model open(ModelFile file) {
            return new Model() {

                @Override
                public ModelDescription description() {
                    return file.description();
                }

                @Override
                public Dataset predict(Dataset inputs) {
                    return draw(inputs, 0);
                }

                @Override
                public Dataset draw(Dataset inputs, long seed) {
                    int[] shape = inputs.getShapeRef();
                    int width = file.description().targets().width();
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

                @Override
                public Dataset activationMap(Dataset input, int target) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void close() {
                    // holds nothing
                }
            };
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

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bragglens.base.InputException;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ClassifierTest {

    private static final PatternTask TASK = PatternTask.CRYSTAL_SYSTEM;

    /** Says that a pattern belongs to the class in whose seventh of the grid its strongest point lies. */
    private record SeventhModel(ModelDescription description, float sure) implements Model {

        @Override
        public Dataset predict(Dataset inputs) {
            int n = inputs.getShapeRef()[0];
            int points = inputs.getShapeRef()[1];
            float[] answers = new float[7 * n];
            for (int i = 0; i < n; i++) {
                int top = 0;
                for (int j = 0; j < points; j++) {
                    top = inputs.getDouble(i, j) > inputs.getDouble(i, top) ? j : top;
                }
                for (int k = 0; k < 7; k++) {
                    answers[7 * i + k] = k == top * 7 / points ? sure : (1 - sure) / 6;
                }
            }
            return DatasetFactory.createFromObject(FloatDataset.class, answers, n, 7);
        }

        /** Twice the input: the strongest line speaks most. */
        @Override
        public Dataset activationMap(Dataset input, int target) {
            float[] values = ((FloatDataset) input).getData().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] *= 2;
            }
            return DatasetFactory.createFromObject(FloatDataset.class, values);
        }

        @Override
        public void close() {
        }
    }

    private static Classifier classifier(float sure) {
        PatternInput input = PatternInput.standard();
        ModelDescription description = new ModelDescription("test", TASK.id(), List.of(input.grid().points()), TASK.targets(), "none", "none",
                input.toJson(), new JsonObject(), Map.of(), List.of(), "");
        return new Classifier(new ModelFile(description, List.of(), "00ff"), new SeventhModel(description, sure));
    }

    /** One line at {@code q} on a little noise, over 2θ with λ = 1.5406 Å. */
    private static DiffractionPattern line(double q, double from, double to, Radiation radiation) {
        Dataset x = DatasetFactory.createLinearSpace(DoubleDataset.class, from, to, 4000);
        Dataset y = DatasetFactory.zeros(x);
        double centre = PatternAxis.TWO_THETA.fromQ(q, 1.5406);
        for (int i = 0; i < x.getSize(); i++) {
            y.set(10 + i % 3 + 1000 * Math.exp(-0.5 * Math.pow((x.getDouble(i) - centre) / 0.05, 2)), i);
        }
        return DiffractionPattern.of("one line", PatternAxis.TWO_THETA, x, y, radiation, List.of());
    }

    private static Radiation copper() {
        return Radiation.of(1.5406, Origin.OPTION);
    }

    @Test
    void theLineIsSeenWhereItStandsInQ() throws Exception {
        try (Classifier classifier = classifier(0.9f)) {
            Grid grid = classifier.input().grid();
            for (int k = 0; k < 7; k++) {
                double q = grid.from() + (k + 0.5) * (grid.to() - grid.from()) / 7;
                Prediction prediction = classifier.classify(line(q, 5, 90, copper()));
                assertEquals(TASK.labels().get(k), prediction.bestLabel());
                assertEquals(1, prediction.probabilities().stream().mapToDouble(p -> p).sum(), 1e-12);
                assertEquals(Optional.empty(), prediction.unknown());
                assertTrue(prediction.coverage() > 0.99);
            }
        }
    }

    @Test
    void unknownRadiationIsAskedFor() {
        InputException asked = assertThrows(InputException.class, () -> classifier(0.9f).classify(line(3, 5, 90, Radiation.UNKNOWN)));
        assertTrue(asked.getMessage().contains("--wavelength"), asked.getMessage());
    }

    @Test
    void littleCoverageLowConfidenceAndEmptyPatternsAreSaid() throws Exception {
        assertTrue(classifier(0.9f).classify(line(1, 8, 30, copper())).unknown().orElseThrow().contains("covers only"));
        assertEquals("no clear answer", classifier(0.2f).classify(line(3, 5, 90, copper())).unknown().orElseThrow());
        Dataset x = DatasetFactory.createLinearSpace(DoubleDataset.class, 5, 90, 1000);
        DiffractionPattern flat = DiffractionPattern.of("flat", PatternAxis.TWO_THETA, x, DatasetFactory.ones(x), copper(), List.of());
        assertEquals("no lines above the background", classifier(0.9f).classify(flat).unknown().orElseThrow());
    }

    @Test
    void activationMapStandsOnThePatternsOwnPoints() throws Exception {
        DiffractionPattern pattern = line(3, 2, 120, copper());
        Dataset map = classifier(0.9f).activationMap(pattern, 0);
        assertEquals(pattern.size(), map.getSize());
        Dataset q = pattern.coordinates(PatternAxis.Q);
        int top = 0;
        for (int i = 0; i < pattern.size(); i++) {
            boolean outside = q.getDouble(i) < Grid.NETWORK.from() || q.getDouble(i) > Grid.NETWORK.to();
            assertEquals(outside, Double.isNaN(map.getDouble(i)));
            top = map.getDouble(i) > map.getDouble(top) || Double.isNaN(map.getDouble(top)) ? i : top;
        }
        assertEquals(3, q.getDouble(top), 0.005);
        assertEquals(1, map.getDouble(top), 0.05);
    }

    @Test
    void jsonHasTheKeysOfTheContract() throws Exception {
        JsonObject json = PredictionJson.of("a.xy", 2, classifier(0.9f).classify(line(3, 5, 90, copper())));
        assertEquals(Set.of("path", "index", "crystalSystem", "spaceGroup", "dimensionality", "unknown", "radiation", "coverage", "model"), json.keySet());
        assertEquals(7, json.getAsJsonObject("crystalSystem").getAsJsonObject("probabilities").size());
        assertTrue(json.get("spaceGroup").isJsonNull() && json.get("dimensionality").isJsonNull() && json.get("unknown").isJsonNull());
        assertEquals("option", json.getAsJsonObject("radiation").get("source").getAsString());
        assertEquals("00ff", json.getAsJsonObject("model").get("sha256").getAsString());
    }

    @Test
    void aModelOfSomethingElseIsRefused() {
        ModelDescription description = new ModelDescription("test", TASK.id(), List.of(7), new TargetSpace.Classes(List.of("x")), "none", "none",
                PatternInput.standard().toJson(), new JsonObject(), Map.of(), List.of(), "");
        assertThrows(IllegalArgumentException.class, () -> new Classifier(new ModelFile(description, List.of(), ""), new SeventhModel(description, 1)));
    }

    @Test
    void aDescriptionOfTheInputThatLiesIsRefused() {
        for (String lie : List.of("\"points\":null", "\"points\":{}", "\"points\":[]", "\"points\":\"x\"")) {
            JsonObject input = JsonParser.parseString(PatternInput.standard().toJson().toString().replace("\"points\":2048", lie)).getAsJsonObject();
            assertThrows(IllegalArgumentException.class, () -> PatternInput.fromJson(input), lie);
        }
    }

    @Test
    void intensitiesNearTheLargestDoubleGiveProbabilitiesToo() throws Exception {
        DiffractionPattern usual = line(3, 5, 90, copper());
        Dataset huge = usual.intensities();
        huge.imultiply(Double.MAX_VALUE / huge.max().doubleValue());
        DiffractionPattern same = DiffractionPattern.of("huge", usual.axis(), usual.coordinates(), huge, copper(), List.of());
        float[] expected = PatternInput.standard().preparation().prepare(usual, Grid.NETWORK).values();
        float[] values = PatternInput.standard().preparation().prepare(same, Grid.NETWORK).values();
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected[i], values[i], 1e-5f);
        }
        assertEquals(classifier(0.9f).classify(usual).best(), classifier(0.9f).classify(same).best());
    }
}

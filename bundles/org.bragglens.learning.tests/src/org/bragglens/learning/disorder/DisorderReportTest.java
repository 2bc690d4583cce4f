// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.learning.disorder.DecodingEvaluation.Match;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.report.disorder.DisorderReport;
import org.bragglens.learning.report.disorder.EvaluatedDisorder;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class DisorderReportTest {

    private final DisorderPairs pairs = Tiny.pairs(2, 40, 5);

    /** A model that always answers the same. */
    private static DisorderModel always(double c) {
        JsonObject input = JsonParser.parseString("{\"span\": 2, \"points\": " + Tiny.POINTS + ", \"extent\": 2, \"scaling\": {\"curve\":"
                + " \"linear\", \"knee\": 1, \"shift\": 0, \"unit\": 1}, \"answer\": {\"fourierFactors\": [0, 0, 0], \"unit\": 1}}")
                .getAsJsonObject();
        JsonObject training = JsonParser.parseString("{\"pairs\": {\"sha256\": \"others\", \"size\": 10, \"seed\": 1},"
                + " \"split\": {\"validation\": 0.2, \"heldOut\": 0.1, \"limit\": 0, \"seed\": 1}}").getAsJsonObject();
        training.add(DisorderTraining.SIMULATION, SettingsType.of(DiffuseSettings.class).toJson(Tiny.settings()));
        ModelFile file = new ModelFile(new ModelDescription("tiny", DisorderTask.ID, List.of(Tiny.POINTS, Tiny.POINTS),
                DisorderTask.targets(2), "tiny", "none", input, training, Map.of(), List.of(), ""), List.of(), "ab");
        return new DisorderModel(file, new Tiny.Engine((image, seed) -> new double[] {c, c, c}).open(file));
    }

    private EvaluatedDisorder evaluated(double c, int decode) {
        DisorderModel model = always(c);
        DisorderAnswers answers = DisorderEvaluator.answered(model, pairs, "tiny.h5");
        Optional<DecodingEvaluation> decoded = decode == 0 ? Optional.empty()
                : Optional.of(DecodingEvaluation.of(model, pairs, decode, d -> {
        }));
        return EvaluatedDisorder.of("m.braggmodel", model, pairs, answers, asMeasured(model, decode), decoded);
    }

    private Optional<DisorderAnswers> asMeasured(DisorderModel model, int decode) {
        return decode == 0 ? Optional.empty()
                : Optional.of(DisorderEvaluator.answeredAsMeasured(model, pairs, "tiny.h5", AsMeasuredTest.standard(1)));
    }

    @Test
    void everyAnswerIsKept() {
        DisorderAnswers answers = evaluated(0.1, 0).answers();
        assertEquals(40, answers.answers().size());
        assertEquals(40, answers.asked().length);
        assertArrayEquals(pairs.reached(7), answers.answers().truth()[7]);
        assertEquals(0.1, answers.answers().answers()[7][1], 1e-6);
        assertEquals(answers.evaluation().overall(), answers.answers().evaluation("", 1).overall());
        assertTrue(answers.references().isEmpty(), "its answers are added to nothing");
    }

    @Test
    void onePageTellsOfAModel() {
        EvaluatedDisorder model = evaluated(0.1, 6);
        String html = DisorderReport.page(List.of(model), "tiny.h5", "BraggLens 1.0.0").html();
        for (String said : List.of("40 pairs of tiny.h5", "the truths' means", "c(1,1)", "Images made again", "over 6 pairs", "What an R² looks like",
                "The model file holds no losses", "As they would be measured",
                "as they would be measured and prepared: 40 pairs", "slope over answers", "Intensities of 40 of the images", "24 × 24 sites",
                "BraggLens 1.0.0")) {
            assertTrue(html.contains(said), said + " is missing");
        }
        assertEquals(html, DisorderReport.page(List.of(evaluated(0.1, 6)), "tiny.h5", "BraggLens 1.0.0").html(), "the same bytes");
    }

    @Test
    void examplesAreThoseOfTheirRank() {
        DecodingEvaluation decoded = evaluated(0.1, 7).decoded().orElseThrow();
        double[] sorted = decoded.answered().stream().mapToDouble(Match::r2).sorted().toArray();
        List<DecodingEvaluation.Example> examples = decoded.examples(always(0.1), pairs, 0, 0.5, 1);
        assertEquals(List.of(sorted[0], sorted[3], sorted[6]), examples.stream().map(DecodingEvaluation.Example::answeredR2).toList());
        assertEquals(Tiny.POINTS * Tiny.POINTS, examples.getFirst().known().length);
    }

    @Test
    void severalModelsAreCompared() {
        String html = DisorderReport.page(List.of(evaluated(0.1, 0), evaluated(-0.1, 0)), "tiny.h5", "BraggLens").html();
        assertTrue(html.contains("2 models") && html.contains("All models") && html.contains("R² of the 2 models: "), html);
        assertTrue(html.contains("0 of 0</td>") && html.contains("Bias cannot be tested"), "the answers never differ");
    }

    @Test
    void mediansHaveADifferenceWithAnInterval() {
        List<Match> known = List.of(new Match(0.2, 3), new Match(0.6, 1), new Match(0.5, 2));
        List<Match> answered = List.of(new Match(0.3, 4), new Match(0.7, 2), new Match(0.6, 3));
        DecodingEvaluation decoded = new DecodingEvaluation(answered, known);
        assertEquals(0.6, decoded.medianAnswered());
        assertEquals(0.5, decoded.medianKnown());
        assertEquals(3, decoded.medianMseAnswered());
        assertEquals(2, decoded.medianMseKnown());
        // each answer is 0.1 better, and so is the median whatever is drawn
        assertEquals(0.1, decoded.difference().low(), 1e-12);
        assertEquals(0.1, decoded.difference().high(), 1e-12);
    }
}

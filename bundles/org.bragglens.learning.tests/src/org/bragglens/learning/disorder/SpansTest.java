// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Models of several spans read one image. */
class SpansTest {

    private static final InterpreterSettings SETTINGS = new InterpreterSettings(2, 4);

    /** Answers one number everywhere. */
    private static DisorderModel always(int span, double c) {
        double[] answer = new double[Encoding.size(span)];
        Arrays.fill(answer, c);
        JsonArray factors = new JsonArray();
        Arrays.stream(answer).forEach(a -> factors.add(0));
        JsonObject input = new JsonObject();
        input.addProperty("span", span);
        input.addProperty("points", Tiny.POINTS);
        input.addProperty("extent", 2);
        input.add("scaling", new IntensityScaling(IntensityScaling.Curve.LINEAR, 1, 0, 1).toJson());
        JsonObject target = new JsonObject();
        target.add("fourierFactors", factors);
        target.addProperty("unit", 1);
        input.add("answer", target);
        JsonObject training = new JsonObject();
        training.add(DisorderTraining.SIMULATION, SettingsType.of(DiffuseSettings.class).toJson(Tiny.settings()));
        ModelFile file = new ModelFile(new ModelDescription("tiny-" + span, DisorderTask.ID, List.of(Tiny.POINTS, Tiny.POINTS),
                DisorderTask.targets(span), "tiny", "none", input, training, Map.of(), List.of(), ""), List.of(), "ab");
        return new DisorderModel(file, new Tiny.Engine((image, seed) -> answer).open(file));
    }

    private static Section section() {
        double[] image = new DiffuseSimulator(Tiny.settings()).decode(Encoding.of(2, 0.3, 0.2, 0.1), 5).image();
        return Section.of(DatasetFactory.createFromObject(DoubleDataset.class, image, Tiny.POINTS, Tiny.POINTS));
    }

    @Test
    void eachSpanAnswersForItself() throws InputException {
        List<Interpreter> spans = Interpreter.bySpan(List.of(always(3, 0.1), always(2, 0.05), always(3, 0.2)), SETTINGS);
        assertEquals(List.of(2, 3), spans.stream().map(Interpreter::span).toList());
        List<Interpretation> answers = new ArrayList<>();
        for (Interpreter span : spans) {
            answers.add(span.interpret(section(), 1));
        }
        assertEquals(0.05, answers.get(0).encoding().get(1, 1), 1e-6);
        assertEquals(0.15, answers.get(1).encoding().get(2, 2), 1e-6);
        JsonObject json = InterpretationJson.of("m.tif", answers, null);
        assertEquals(3, json.getAsJsonObject("encoding").get("span").getAsInt());
        assertEquals(2, json.getAsJsonArray("models").size());
        JsonObject smaller = json.getAsJsonArray("smallerSpans").get(0).getAsJsonObject();
        assertEquals(2, smaller.getAsJsonObject("encoding").get("span").getAsInt());
        JsonObject agreement = smaller.getAsJsonObject("agreement");
        assertEquals(3, agreement.get("span").getAsInt());
        assertEquals(0.1, agreement.get("rms").getAsDouble(), 1e-6);
        assertTrue(agreement.get("standardErrors").isJsonNull() && json.get("preparation").isJsonNull());
        assertFalse(smaller.has("path"));
        assertEquals(0, InterpretationJson.of("m.tif", answers.subList(0, 1), null).getAsJsonArray("smallerSpans").size());
    }

    @Test
    void agreementIsToldInStandardErrors() {
        Encoding smaller = Encoding.of(2, 0.1, 0.2, 0.3);
        Encoding larger = Encoding.of(3, 0.1, 0.9, 0.16, 0.3, 0.9, 0.9, 0.9, 0.9);
        SpanAgreement plain = SpanAgreement.of(smaller, larger);
        assertEquals(0.04, plain.largest(), 1e-12);
        assertEquals("c(1,0)", plain.name());
        assertEquals(0.04 / Math.sqrt(3), plain.rms(), 1e-12);
        assertTrue(plain.standardErrors().isEmpty());
        double[] errors = {0.03, 0.03, 0.03};
        double[] others = {0.04, 7, 0.04, 0.04, 7, 7, 7, 7};
        SpanAgreement told = SpanAgreement.of(interpretation(smaller, errors), interpretation(larger, others));
        assertEquals(0.8 / Math.sqrt(3), told.standardErrors().orElseThrow(), 1e-12);
    }

    private static Interpretation interpretation(Encoding encoding, double[] errors) {
        return new Interpretation(encoding, Optional.of(errors), null, Optional.empty(), List.of());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.bragglens.learning.Evaluation;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

class ModelCardTest {

    private static final PatternTask TASK = PatternTask.CRYSTAL_SYSTEM;

    private static Evaluation evaluation(int right, int wrong) {
        List<Integer> truth = Collections.nCopies(right + wrong, 6);
        List<Integer> answers = new ArrayList<>(Collections.nCopies(right, 6));
        answers.addAll(Collections.nCopies(wrong, 0));
        return Evaluation.of(TASK.labels(), truth, answers, truth.stream().map(i -> "g").toList(), "%1$d patterns of %2$d group", 1);
    }

    private static ModelFile model() {
        ModelDescription description = new ModelDescription("crystal-system-residual", TASK.id(), List.of(2048), TASK.targets(), "e", "n",
                PatternInput.standard().toJson(), new JsonObject(), Map.of("validation.accuracy", 0.5), List.of(), "");
        String card = ModelCard.of(description, evaluation(5, 5), "a library (SHA-256 ab12)", "A. Body 2020, CC-BY 4.0.");
        return new ModelFile(description.withMetrics(description.metrics(), card), List.of(), "");
    }

    @Test
    void theCardSaysWhereTheModelComesFromAndWhatItReaches() {
        String card = model().description().card();
        for (String said : List.of("# crystal-system-residual", "a library", "ab12", "A. Body 2020, CC-BY 4.0.", "Accuracy 50.0 %", "10 patterns of 1 group",
                "| cubic | 10 | 1.000 | 0.500 |", "## Mind")) {
            assertTrue(card.contains(said), said + " is missing in\n" + card);
        }
    }

    @Test
    void aMeasuredSetIsAddedAndMeasuredAgainReplaced() {
        ModelFile once = ModelCard.withMeasured(model(), "minerals", evaluation(9, 1));
        ModelFile other = ModelCard.withMeasured(once, "films", evaluation(1, 3));
        ModelFile again = ModelCard.withMeasured(other, "minerals", evaluation(3, 1));
        String card = again.description().card();
        assertEquals(0.75, again.description().metrics().get("measured.minerals.accuracy"), 1e-12);
        assertEquals(0.25, again.description().metrics().get("measured.films.accuracy"), 1e-12);
        assertEquals(0.5, again.description().metrics().get("validation.accuracy"), 1e-12);
        assertEquals(card.indexOf("## Reaches on minerals"), card.lastIndexOf("## Reaches on minerals"));
        assertTrue(card.contains("## Reaches on films") && card.contains("## Mind") && card.contains("Accuracy 75.0 %"));
        assertFalse(card.contains("Accuracy 90.0 %"));
    }
}

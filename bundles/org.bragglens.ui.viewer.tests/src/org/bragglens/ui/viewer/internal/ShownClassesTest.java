// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.learning.patterns.Prediction;
import org.bragglens.pattern.Radiation;
import org.junit.jupiter.api.Test;

class ShownClassesTest {

    @Test
    void aFewClassesStandInTheirOwnOrder() {
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), ShownClasses.of(prediction(PatternTask.CRYSTAL_SYSTEM, 6)));
    }

    @Test
    void ofManyClassesTheMostProbableStandOnTop() {
        List<Integer> shown = ShownClasses.of(prediction(PatternTask.SPACE_GROUP, 224));
        assertEquals(10, shown.size());
        assertEquals(224, shown.getFirst());
    }

    private static Prediction prediction(PatternTask task, int best) {
        List<Double> probabilities = new ArrayList<>(Collections.nCopies(task.labels().size(), 0.1 / task.labels().size()));
        probabilities.set(best, 0.9);
        return new Prediction(task, task.labels(), probabilities, 1, Optional.empty(), Radiation.UNKNOWN, "m", "");
    }
}

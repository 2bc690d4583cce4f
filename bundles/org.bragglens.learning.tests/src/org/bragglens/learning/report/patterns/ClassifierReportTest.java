// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;
import org.bragglens.learning.ClassAnswers;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.model.ModelDescription;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

class ClassifierReportTest {

    /** Classes are drawn with the probabilities that are answered, which say the root of what they should if {@code modest}. */
    private static ClassAnswers answers(List<String> labels, int samples, boolean modest) {
        RandomGenerator random = Seeds.generator(7);
        List<Integer> truth = new ArrayList<>();
        List<double[]> probabilities = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            double sure = 0.5 + 0.5 * random.nextDouble();
            int best = random.nextInt(labels.size());
            double[] p = new double[labels.size()];
            double said = modest ? 0.5 + (sure - 0.5) / 2 : sure;
            for (int k = 0; k < p.length; k++) {
                p[k] = k == best ? said : (1 - said) / (p.length - 1);
            }
            probabilities.add(p);
            truth.add(random.nextDouble() < sure ? best : (best + 1) % p.length);
        }
        return new ClassAnswers(labels, truth, probabilities, IntStream.range(0, samples).mapToObj(i -> "g" + i / 2).toList());
    }

    private static String html(ClassAnswers answers) {
        ModelDescription description = new ModelDescription("systems", "crystal-system", List.of(8),
                new TargetSpace.Classes(answers.labels()),
                "tiny", "none", new JsonObject(), new JsonObject(), Map.of(),
                List.of(new EpochReport(1, 2, 0.1, 1.9, 0.2, 0.1, 1, true), new EpochReport(2, 1, 0.5, 1.5, 0.3, 0.1, 2, true)), "");
        return ClassifierReport.page(List.of(new EvaluatedClassifier("m.braggmodel", description, "ab", answers,
                answers.evaluation("%1$d samples of %2$d groups", 1))), "a set", "BraggLens").html();
    }

    private static Calibration calibration(ClassAnswers answers) {
        return new Calibration(answers, answers.evaluation("", 1).interval());
    }

    @Test
    void probabilitiesThatComeTrueAreBelieved() {
        ClassAnswers honest = answers(List.of("a", "b", "c"), 4000, false);
        assertEquals(0.015, calibration(honest).error(), 0.015);
        double[][] surest = calibration(honest).surest();
        assertEquals(1, surest[0][3999], 1e-12);
        assertEquals(0.75, surest[1][3999], 0.03);
        assertTrue(surest[1][399] > 0.93, "the surest tenth");
        ClassAnswers modest = answers(List.of("a", "b", "c"), 4000, true);
        assertEquals(0.125, calibration(modest).error(), 0.02);
        assertTrue(calibration(honest).section().blocks().getFirst().toString().contains("about as sure as it is right"));
        assertTrue(calibration(modest).section().blocks().getFirst().toString().contains("less sure than it is right"));
    }

    @Test
    void thePageHasFiguresClassesAndConfusions() {
        ClassAnswers answers = answers(List.of("cubic", "trigonal", "hexagonal"), 300, false);
        String html = html(answers);
        for (String said : List.of("300 samples of 150 groups", "95 % interval", "commonest class", "trigonal</th>",
                "Which classes are confused",
                "epoch 2 were kept", "Can its probabilities be believed?")) {
            assertTrue(html.contains(said), said + " is missing");
        }
    }

    @Test
    void largeMatricesAreDrawn() {
        List<String> labels = IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList();
        assertTrue(html(answers(labels, 400, false)).contains("answered, in the order of the classes"));
    }
}

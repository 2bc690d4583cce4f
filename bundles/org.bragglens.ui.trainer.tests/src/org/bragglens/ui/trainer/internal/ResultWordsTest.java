// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.Interval;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.ui.plot.PlotContent;
import org.junit.jupiter.api.Test;

class ResultWordsTest {

    private final Evaluation evaluation = new Evaluation(List.of("a", "b", "c"), new int[][] {{3, 0, 1}, {0, 0, 0}, {1, 0, 5}},
            new Interval(0.5, 0.95), 4,
            "protocol");

    @Test
    void onlyClassesThatOccurAreShown() {
        assertEquals(List.of(0, 2), Confusion.occurring(evaluation));
    }

    @Test
    void aCellSaysItselfInWords() {
        assertEquals("1 of 4 a called c (25 %)", Confusion.words(evaluation, 0, 2));
        assertEquals("0 of 0 b called c", Confusion.words(evaluation, 1, 2));
    }

    @Test
    void theSummaryHasTheInterval() {
        assertEquals("Accuracy 80.0 % (95 % interval 50.0 to 95.0), mean of the classes 79.2 %, on 10 crystals of 4 structure types that the"
                + " network never saw", Confusion.summary(evaluation));
    }

    @Test
    void theCurvesGoFromEpochToEpoch() {
        List<EpochReport> epochs = List.of(new EpochReport(1, 2, 0.2, 2.5, 0.1, 1e-3, 1, true), new EpochReport(2, 1, 0.5, 1.5, Double.NaN,
                1e-3, 2, true));
        PlotContent loss = LearningCurves.loss(epochs);
        assertEquals(2.5, loss.curves().get(1).y()[0]);
        assertEquals(2, loss.curves().get(0).x()[1]);
        PlotContent accuracy = LearningCurves.accuracy(epochs);
        assertEquals(50, accuracy.curves().get(0).y()[1]);
        assertEquals(1, accuracy.curves().get(1).size(), "what is no number is not drawn");
        assertTrue(LearningCurves.loss(List.of()).curves().isEmpty());
    }

    @Test
    void foldedSettingsAreALine() {
        TrainingSettings settings = SettingsType.of(TrainingSettings.class).parse(Map.of("epochs", "50", "minutes", "2.5"));
        assertEquals("at most 50 epochs, 2.5 min, batches of 128, learning rate 0.001, at most 2\u2009000 structures,"
                + " 25\u00a0% invented, 10\u00a0% for validation",
                SettingsWords.of(settings, new SplitSettings(2000, 10, 25)));
    }

    @Test
    void timeIsSaidInTheTwoLargestUnits() {
        assertEquals("59 s", ProgressWords.duration(59.2));
        assertEquals("2 min 5 s", ProgressWords.duration(125));
        assertEquals("1 h 1 min", ProgressWords.duration(3700));
        assertEquals("time unknown,", ProgressWords.duration(Double.NaN));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.bragglens.learning.EpochReport;
import org.bragglens.learning.report.TrainingFigures.Silent;
import org.junit.jupiter.api.Test;

class TrainingFiguresTest {

    private static EpochReport epoch(int number, double loss, double validationLoss, boolean best) {
        return new EpochReport(number, loss, Double.NaN, validationLoss, Double.NaN, 0.001, number, best);
    }

    @Test
    void lossesAreDrawnWithTheEpochWhoseWeightsWereKept() {
        Section section = new TrainingFigures(List.of(epoch(1, 4, 5, true), epoch(2, 3, 2, true), epoch(3, 2, 2.5, false)),
                Optional.of(new Silent(1, "the mean"))).section(" A loss of 1 is much.");
        Figure figure = assertInstanceOf(Figure.class, section.blocks().getFirst());
        assertTrue(figure.caption().contains("of 3 epochs. The weights of epoch 2 were kept, with the lowest validation loss, 2.000; the training "
                + "loss was 3.000 then. A loss of 1 is much."), figure.caption());
        Chart chart = (Chart) figure.panels().getFirst();
        assertEquals(List.of("the mean", "kept", "training", "validation"), chart.layers().stream().map(Layer::name).toList());
        assertArrayEquals(new double[] {5, 2, 2.5}, ((Layer.Line) chart.layers().getLast()).y());
        assertTrue(chart.y().low() < 1 && chart.y().high() > 5, "all of it is seen: " + chart.y());
    }

    @Test
    void aModelWithoutLossesSaysSo() {
        assertEquals(Prose.of("The model file holds no losses."), new TrainingFigures(List.of(), Optional.empty()).section("").blocks().getFirst());
    }

    /** Whoever made the file may have written anything. */
    @Test
    void lossesThatNoAxisHoldsAreLeftOut() {
        for (double loss : new double[] {Double.MAX_VALUE, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN, 0, -1}) {
            assertEquals(Prose.of("The model file holds no losses."),
                    new TrainingFigures(List.of(epoch(1, loss, loss, true)), Optional.empty()).section("").blocks().getFirst());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.VectorAnswers;
import org.bragglens.learning.report.Chart;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Graphic;
import org.bragglens.learning.report.Layer;
import org.bragglens.learning.report.vectors.Baselines.Baseline;
import org.junit.jupiter.api.Test;

class VectorFiguresTest {

    /** The best answers to truths of which half can be seen: truth = answer + error; with a slope of residuals over answers on request. */
    private static VectorAnswers answers(int samples, double slope) {
        RandomGenerator random = Seeds.generator(3);
        double[][] truth = new double[samples][2];
        double[][] answers = new double[samples][2];
        for (int i = 0; i < samples; i++) {
            for (int k = 0; k < 2; k++) {
                double seen = random.nextGaussian();
                truth[i][k] = seen + 0.5 * random.nextGaussian();
                answers[i][k] = k == 1 ? seen / (1 - slope) : seen;
            }
        }
        return new VectorAnswers(List.of("a", "b"), truth, answers);
    }

    private static VectorFigures figures(VectorAnswers answers) {
        return new VectorFigures(answers, answers.evaluation("%1$d samples", 1), 3, 1);
    }

    @Test
    void eachNumberHasItsPanelInItsPlace() {
        VectorFigures figures = figures(answers(200, 0));
        for (Figure figure : List.of(figures.answersOverTruths(), figures.residualsOverTruths(), figures.residualsOverAnswers(),
                figures.histograms())) {
            assertEquals(3, figure.panels().size());
            assertInstanceOf(Graphic.Blank.class, figure.panels().getFirst());
            assertTrue(((Chart) figure.panels().get(2)).title().startsWith("b"), figure.panels().get(2).toString());
        }
    }

    @Test
    void manySamplesAreShownByHowManyThereAre() {
        VectorAnswers many = answers(4000, 0);
        Layer points = ((Chart) figures(many).answersOverTruths().panels().get(1)).layers().getFirst();
        int counted = Arrays.stream(assertInstanceOf(Layer.Density.class, points).counts()).flatMapToInt(Arrays::stream).sum();
        assertEquals(4000, counted);
        Layer few = ((Chart) figures(answers(1000, 0)).answersOverTruths().panels().get(1)).layers().getFirst();
        assertEquals(1000, assertInstanceOf(Layer.Dots.class, few).x().length);
    }

    @Test
    void theBestAnswersHaveNoBiasThoughTheirResidualsFallOverTruths() {
        VectorAnswers best = answers(2000, 0);
        BiasTable table = BiasTable.of(best, best.evaluation("", 1));
        assertTrue(table.biased().isEmpty(), table.finding().text());
        assertEquals(2, table.table().rows().size());
        assertTrue(table.finding().text().startsWith("No bias is found in any of the 2 numbers"), table.finding().text());
        // half as much error as signal: R² is 1 / 1.25, and so is the slope over truths
        assertEquals(-0.2, ResidualLine.of(best.truth(0), best.residuals(0)).slope(), 0.03);
        assertEquals(0, table.share(), 0.004);
    }

    @Test
    void answersThatGoTooFarAreNamed() {
        VectorAnswers far = answers(2000, 0.1);
        BiasTable table = BiasTable.of(far, far.evaluation("", 1));
        assertEquals(List.of("b"), table.biased());
        assertEquals(0.1, table.lines().get(1).slope(), 0.03);
        assertTrue(table.share() > 0.01, "share " + table.share());
    }

    @Test
    void whatIsAddedToABaselineHasAnInterval() {
        VectorAnswers better = answers(500, 0);
        double[][] halved = Arrays.stream(better.answers()).map(a -> new double[] {0.5 * a[0], 0.5 * a[1]}).toArray(double[][]::new);
        VectorAnswers other = new VectorAnswers(better.names(), better.truth(), halved);
        // residuals of variance 0.25 against 0.25 + 0.25
        Baseline halves = Baseline.of("halves", other, better);
        assertEquals(0.5, halves.share(), 0.05);
        assertTrue(halves.saved().low() > 0.4 && halves.saved().high() < 0.6, halves.saved().toString());
        String adds = against(better, halves).finding().text();
        assertTrue(adds.startsWith("The network adds to what halves reach alone"), adds);
        String worse = against(other, Baseline.of("wholes", better, other)).finding().text();
        assertTrue(worse.startsWith("The network's answers are worse than what wholes reach alone"), worse);
        String same = against(better, Baseline.of("themselves", better, better)).finding().text();
        assertTrue(same.startsWith("No difference"), same);
        assertEquals("by definition", against(better, Baseline.of("means", better.mean(), better)).table().rows().getLast().get(2));
    }

    private static Baselines against(VectorAnswers model, Baseline other) {
        return new Baselines("it", model.evaluation("", 1), List.of(other));
    }

    @Test
    void answersThatAreNoNumbersAreLeftOut() {
        for (int samples : new int[] {100, 4000}) {
            VectorAnswers some = answers(samples, 0);
            some.answers()[7][0] = Double.NaN;
            Chart chart = (Chart) figures(some).answersOverTruths().panels().get(1);
            assertTrue(chart.x().high() > 1 && chart.x().low() < -1, chart.x().toString());
            if (chart.layers().getFirst() instanceof Layer.Density density) {
                assertEquals(samples - 1, Arrays.stream(density.counts()).flatMapToInt(Arrays::stream).sum());
            }
            figures(some).residualsOverAnswers();
            figures(some).histograms();
        }
    }
}

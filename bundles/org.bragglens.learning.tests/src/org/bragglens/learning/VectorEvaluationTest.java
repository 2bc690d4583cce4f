// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.junit.jupiter.api.Test;

class VectorEvaluationTest {

    private static final List<String> NAMES = List.of("a", "b");

    /** By hand: truths of a 1, 2, 3, 4 with residuals 1, 0, 0, −1; b is always 2 and answered 2, 2, 3, 3. */
    private final VectorEvaluation evaluation = VectorEvaluation.of(NAMES, new double[][] {{1, 2}, {2, 2}, {3, 2}, {4, 2}},
            new double[][] {{2, 2}, {2, 2}, {3, 3}, {3, 3}}, "%1$d samples", 1);

    @Test
    void ofOneNumber() {
        VectorMetrics a = evaluation.perNumber().getFirst();
        assertEquals("a", a.name());
        assertEquals(0.5, a.mse(), 1e-12);
        // Σ (truth − 2.5)² = 5
        assertEquals(1 - 2 / 5.0, a.r2(), 1e-12);
        assertEquals(0, a.residual(), 1e-12);
        // residuals 1, 0, 0, −1 over truths −1.5 … 1.5: −3 / 5
        assertEquals(-0.6, a.slopeOnTruth(), 1e-12);
        // over answers −0.5, −0.5, 0.5, 0.5: −1 / 1
        assertEquals(-1, a.slopeOnAnswer(), 1e-12);
    }

    @Test
    void aNumberThatNeverDiffersHasNoShareOfVariance() {
        VectorMetrics b = evaluation.perNumber().getLast();
        assertEquals(0.5, b.mse(), 1e-12);
        assertEquals(0.5, b.residual(), 1e-12);
        assertTrue(Double.isNaN(b.r2()) && Double.isNaN(b.slopeOnTruth()));
        // all that the answers vary by is error
        assertEquals(1, b.slopeOnAnswer(), 1e-12);
    }

    @Test
    void ofAllNumbersTogether() {
        VectorMetrics all = evaluation.overall();
        assertEquals(0.5, all.mse(), 1e-12);
        assertEquals(0.25, all.residual(), 1e-12);
        assertEquals(1 - 4 / 5.0, all.r2(), 1e-12);
        assertEquals(-0.6, all.slopeOnTruth(), 1e-12);
        assertEquals((-1 + 1) / 2.0, all.slopeOnAnswer(), 1e-12);
        assertEquals(4, evaluation.total());
        assertEquals("4 samples", evaluation.protocol());
        assertEquals(all.r2(), evaluation.metrics().get("r2"));
        assertEquals(evaluation.mse().high(), evaluation.metrics().get("mse.high"));
    }

    /** Residuals of variance 0.01 on truths of variance 1: R² 0.99, and an MSE whose standard error is 0.01 √(2/n). */
    @Test
    void intervalsHoldWhatTheyShould() {
        int n = 800;
        RandomGenerator random = Seeds.generator(7);
        double[][] truth = new double[n][1];
        double[][] answers = new double[n][1];
        for (int i = 0; i < n; i++) {
            truth[i][0] = random.nextGaussian();
            answers[i][0] = truth[i][0] + 0.1 * random.nextGaussian();
        }
        VectorEvaluation many = VectorEvaluation.of(List.of("x"), truth, answers, "", 1);
        double half = 1.96 * 0.01 * Math.sqrt(2.0 / n);
        assertEquals(2 * half, many.mse().high() - many.mse().low(), 0.3 * half);
        assertTrue(many.mse().low() < 0.01 && many.mse().high() > 0.01, many.mse().toString());
        assertTrue(many.r2().low() < 0.99 && many.r2().high() > 0.99, many.r2().toString());
        assertTrue(many.slopeOnTruth().low() < 0 && many.slopeOnTruth().high() > 0, many.slopeOnTruth().toString());
        assertEquals(2 * 1.96 * 0.1 / Math.sqrt(n), many.residual().high() - many.residual().low(), 0.002);
        assertEquals(many, VectorEvaluation.of(List.of("x"), truth, answers, "", 1));
    }

    @Test
    void nothingIsKnownOfNoSamples() {
        VectorEvaluation none = VectorEvaluation.of(NAMES, new double[0][], new double[0][], "%1$d", 1);
        assertTrue(Double.isNaN(none.overall().mse()) && Double.isNaN(none.mse().low()));
        assertEquals(0, none.total());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final List<String> LABELS = List.of("a", "b", "c");

    /** a: 3 of 4 right, one called b; b: 1 of 1 right; c never occurs. */
    private final Evaluation evaluation = Evaluation.of(LABELS, List.of(0, 0, 0, 0, 1), List.of(0, 0, 0, 1, 1), List.of("p", "p", "q", "r", "s"),
            "%1$d samples of %2$d groups", 1);

    @Test
    void countsAndShares() {
        assertEquals(5, evaluation.total());
        assertEquals(0.8, evaluation.accuracy(), 1e-12);
        assertEquals((0.75 + 1) / 2, evaluation.balancedAccuracy(), 1e-12);
        assertEquals("5 samples of 4 groups", evaluation.protocol());
        assertEquals(4, evaluation.groups());
    }

    @Test
    void perClass() {
        List<ClassMetrics> metrics = evaluation.perClass();
        assertEquals(new ClassMetrics("a", 4, 1, 0.75, 6.0 / 7), metrics.get(0));
        assertEquals(new ClassMetrics("b", 1, 0.5, 1, 2.0 / 3), metrics.get(1));
        assertEquals(new ClassMetrics("c", 0, Double.NaN, Double.NaN, 0), metrics.get(2));
        assertEquals((6.0 / 7 + 2.0 / 3) / 2, evaluation.macroF1(), 1e-12);
    }

    @Test
    void intervalOfIndependentSamplesIsTheBinomialOne() {
        List<Boolean> right = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            right.add(i % 10 < 6);
            alone.add("g" + i);
        }
        Interval interval = Interval.bootstrap(right, alone, 1);
        double half = 1.96 * Math.sqrt(0.6 * 0.4 / 1000);
        assertEquals(0.6 - half, interval.low(), 0.005);
        assertEquals(0.6 + half, interval.high(), 0.005);
        assertEquals(interval, Interval.bootstrap(right, alone, 1));
    }

    @Test
    void duplicatesWidenTheInterval() {
        List<Boolean> right = new ArrayList<>();
        List<String> tens = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            right.add(i / 10 % 10 < 6);
            tens.add("g" + i / 10);
        }
        Interval interval = Interval.bootstrap(right, tens, 1);
        double half = 1.96 * Math.sqrt(0.6 * 0.4 / 100);
        assertEquals(2 * half, interval.high() - interval.low(), 0.02);
        assertTrue(Double.isNaN(Interval.bootstrap(List.of(), List.of(), 1).low()));
    }
}

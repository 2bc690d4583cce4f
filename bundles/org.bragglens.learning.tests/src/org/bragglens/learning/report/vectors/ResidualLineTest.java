// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.junit.jupiter.api.Test;

class ResidualLineTest {

    /** By hand: x about its mean −1, 0, 1; Σx² = 2, slope 2; rests 0.5, −1, 0.5 with leverages 5/6, 1/3, 5/6. */
    @Test
    void threePointsByHand() {
        ResidualLine line = ResidualLine.of(new double[] {4, 5, 6}, new double[] {-1.5, -1, 2.5});
        assertEquals(0, line.mean(), 1e-12);
        assertEquals(2, line.slope(), 1e-12);
        double outer = 0.5 / (1 - 5 / 6.0);
        double middle = -1 / (1 - 1 / 3.0);
        assertEquals(Math.sqrt((2 * outer * outer + middle * middle) / 9), line.meanError(), 1e-12);
        assertEquals(Math.sqrt(2 * outer * outer / 4), line.slopeError(), 1e-12);
        // no covariance, for the rests are symmetrical
        double wald = Math.pow(2 / line.slopeError(), 2);
        assertEquals(Math.exp(-wald / 2), line.p(), 1e-12);
    }

    /** Answers that are the mean of all truths that look alike, with errors that grow outwards: in 5 % of the cases p is below 0.05. */
    @Test
    void unbiasedAnswersAreSeldomCalledBiased() {
        assertEquals(0.05, rejected(0, 0), 0.015);
    }

    @Test
    void biasIsFound() {
        assertTrue(rejected(0.02, 0) > 0.9, "mean");
        assertTrue(rejected(0, 0.1) > 0.9, "slope");
    }

    /** Share of 2,000 sets of 400 answers whose p is below 0.05. */
    private static double rejected(double mean, double slope) {
        RandomGenerator random = Seeds.generator(5);
        int found = 0;
        for (int set = 0; set < 2000; set++) {
            double[] answers = new double[400];
            double[] residuals = new double[400];
            for (int i = 0; i < answers.length; i++) {
                answers[i] = 0.5 * random.nextGaussian();
                double error = (0.02 + 0.15 * answers[i] * answers[i]) * random.nextGaussian();
                residuals[i] = mean + slope * answers[i] + error;
            }
            found += ResidualLine.of(answers, residuals).p() < 0.05 ? 1 : 0;
        }
        return found / 2000.0;
    }

    @Test
    void whatCannotBeKnownIsNotANumber() {
        assertTrue(Double.isNaN(ResidualLine.of(new double[] {1, 2}, new double[] {0, 1}).p()));
        ResidualLine same = ResidualLine.of(new double[] {3, 3, 3}, new double[] {1, 2, 3});
        assertEquals(2, same.mean(), 1e-12);
        assertTrue(Double.isNaN(same.slope()) && Double.isNaN(same.p()));
        // all answers but one are the same: that one alone decides the slope
        for (double one : new double[] {0.3, 0.7, 1.1, 2.3}) {
            ResidualLine alone = ResidualLine.of(new double[] {0.1, 0.1, 0.1, 0.1, one}, new double[] {0.1, -0.2, 0.3, -0.1, 0.5});
            assertTrue(Double.isNaN(alone.slopeError()) && Double.isNaN(alone.p()), alone.toString());
        }
    }

    @Test
    void severalTestsAreTakenTogether() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 1}, ResidualLine.together(new double[] {0.0075, 0.02, 0.025, 1}), 1e-12);
        assertArrayEquals(new double[] {0.9, 0.3}, ResidualLine.together(new double[] {0.9, 0.15}), 1e-12);
    }
}

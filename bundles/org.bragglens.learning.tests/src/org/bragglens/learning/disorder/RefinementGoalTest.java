// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.ImageSettings;
import org.junit.jupiter.api.Test;

class RefinementGoalTest {

    private static final Encoding ANSWER = Encoding.of(2, 0.1, 0.2, 0.3);
    /** 50 sites a lot. */
    private static final ImageSettings LOTS = new ImageSettings(8, 10, ImageSettings.Shape.SQUARE, 2, 2);

    /** How much fewer points decide: ⟨M⁴⟩/⟨M²⟩² of 1, 2, 3, 4. */
    private static final double CROWDING = 88.5 / (7.5 * 7.5);

    private static Decoding decoding(Encoding wanted, Encoding reached, double r2) {
        DiffuseSample[] samples = {new DiffuseSample(wanted, reached, null, new double[4])};
        return new Decoding(wanted, samples, new double[4], null, null, r2);
    }

    private static RefinementGoal goal(Optional<double[]> errors, double hold) {
        return new RefinementGoal(ANSWER, errors, hold, LOTS, MeasuredImage.complete(new float[] {1, 2, 3, 4}));
    }

    @Test
    void imageAndAnswerAreWeighed() {
        Optional<double[]> errors = Optional.of(new double[] {0.05, 0.05, 0});
        Encoding moved = Encoding.of(2, 0.2, 0.15, 0.9);
        assertEquals(Math.log(2), goal(errors, 1).of(decoding(ANSWER, ANSWER, 0.5)), 1e-12);
        // two and one standard errors over half of 100 sites; what has no error is free
        assertEquals(Math.log(4) - CROWDING * 5 / 50, goal(errors, 1).of(decoding(moved, moved, 0.75)), 1e-12);
        assertEquals(Math.log(4) - CROWDING * 10 / 50, goal(errors, 2).of(decoding(moved, moved, 0.75)), 1e-12);
        assertEquals(Math.log(4), goal(errors, 0).of(decoding(moved, moved, 0.75)), 1e-12);
        assertEquals(Math.log(4), goal(Optional.empty(), 1).of(decoding(moved, moved, 0.75)), 1e-12);
    }

    @Test
    void encodingsThatNoLatticeHasAreWorthLess() {
        Encoding other = Encoding.of(2, 0.1, 0.2, 0.2);
        assertEquals(Math.log(2) - CROWDING * 4 / 50, goal(Optional.empty(), 0).of(decoding(ANSWER, other, 0.5)), 1e-12);
        assertEquals(-Math.log(0.001), goal(Optional.empty(), 0).of(decoding(ANSWER, ANSWER, 1.1)), 1e-9, "R² above 1 counts no more");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AngleErrorsTest {

    @Test
    void aSampleBelowTheAxisIsSeenUnderSmallerAngles() {
        // the ray geometry itself: source and detector on a circle around the axis, the sample s below it
        double s = 0.1;
        double radius = 200;
        for (double theta : new double[] {0.1, 0.5, 1.2}) {
            double seen = 0;
            double low = theta - 0.01;
            double high = theta + 0.01;
            for (int i = 0; i < 60; i++) {
                seen = (low + high) / 2;
                // the angle between the rays from (-R cosθ, R sinθ) to the sample at (0, -s) and on to the detector
                double twoTheta = 2 * Math.atan2(radius * Math.sin(seen) + s, radius * Math.cos(seen));
                if (twoTheta > 2 * theta) {
                    high = seen;
                } else {
                    low = seen;
                }
            }
            assertEquals(Math.toDegrees(2 * (seen - theta)), new AngleErrors(0, s, 0, radius, Geometry.REFLECTION).shift(theta), 1e-4);
        }
    }

    @Test
    void aDeepSampleIsOneBelowTheAxis() {
        // intensity falls by exp(-2 depth / t sinθ): the mean depth is t sinθ / 2
        double t = 0.3;
        double theta = 0.6;
        double depth = t * Math.sin(theta) / 2;
        assertEquals(new AngleErrors(0, depth, 0, 180, Geometry.REFLECTION).shift(theta),
                new AngleErrors(0, 0, t, 180, Geometry.REFLECTION).shift(theta), 1e-9);
    }

    @Test
    void aCapillaryBesideTheAxisShiftsByItsDistanceAcrossTheRay() {
        AngleErrors errors = new AngleErrors(0.01, 0.2, 5, 250, Geometry.CAPILLARY);
        assertEquals(0.01 + Math.toDegrees(0.2 / 250), errors.shift(0), 1e-9);
        assertEquals(0.01, errors.shift(Math.PI / 4), 1e-9);
        assertEquals(0.01 - Math.toDegrees(0.2 / 250), errors.shift(Math.PI / 2), 1e-9);
    }

    @Test
    void aPlateBehindTheAxisIsSeenUnderSmallerAngles() {
        // rays: the beam along x meets the plate, whose normal lies at θ to it, and goes on at 2θ to a circle around the axis
        double s = 0.2;
        double radius = 200;
        for (double theta : new double[] {0.05, 0.3, 0.8}) {
            double x = s / Math.cos(theta);
            double along = -x * Math.cos(2 * theta) + Math.sqrt(radius * radius - Math.pow(x * Math.sin(2 * theta), 2));
            double seen = Math.atan2(along * Math.sin(2 * theta), x + along * Math.cos(2 * theta));
            assertEquals(Math.toDegrees(seen - 2 * theta), new AngleErrors(0, s, 0, radius, Geometry.TRANSMISSION).shift(theta), 1e-4);
        }
    }

    @Test
    void anInstrumentInOrderMovesNothing() {
        assertTrue(AngleErrors.NONE.isNone());
        assertEquals(0, AngleErrors.NONE.shift(0.3));
        assertFalse(new AngleErrors(0, 0, 1, 200, Geometry.REFLECTION).isNone());
        assertTrue(new AngleErrors(0, 0, 1, 200, Geometry.CAPILLARY).isNone());
        assertThrows(IllegalArgumentException.class, () -> new AngleErrors(0, 0, 0, 0, Geometry.REFLECTION));
    }
}

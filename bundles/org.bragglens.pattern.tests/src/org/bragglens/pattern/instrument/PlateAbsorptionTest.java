// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.Test;

class PlateAbsorptionTest {

    private static final Radiation COPPER = Radiation.of(1.5405929, Origin.SIMULATION);

    @Test
    void aPlateLetsOutWhatItsPathsLeave() {
        for (double muT : new double[] {0, 0.3, 1, 4}) {
            for (double theta : new double[] {0, 0.2, 0.7, 1.2}) {
                // through every depth z of a plate of thickness 1: in along z / cosθ, out along (1 - z) / cosθ, dz / cosθ of the beam
                double expected = integral(z -> Math.exp(-muT * (z + (1 - z)) / Math.cos(theta)) / Math.cos(theta), 1);
                assertEquals(expected, new TransmissionPlate(muT).at(theta), 1e-9 * expected, muT + " " + theta);
            }
        }
        assertTrue(new TransmissionPlate(0).at(Math.PI / 2) < 200, "no plate is endless");
        assertEquals(0, new TransmissionPlate(5).at(Math.PI / 2), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new TransmissionPlate(-1));
        assertThrows(IllegalArgumentException.class, () -> new TransmissionPlate(Double.NaN));
    }

    @Test
    void aThinSampleIsWeakAtHighAngles() {
        for (double muT : new double[] {0.01, 0.3, 3}) {
            for (double theta : new double[] {0.1, 0.5, 1.4}) {
                // in and out along z / sinθ each; relative to a sample of endless depth, which gives 1/2µ
                double expected = 2 * muT * integral(z -> Math.exp(-2 * muT * z / Math.sin(theta)), 1) / Math.sin(theta);
                assertEquals(expected, new ReflectionPlate(muT).at(theta), 1e-6, muT + " " + theta);
            }
        }
        assertEquals(1, new ReflectionPlate(1).at(0), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new ReflectionPlate(0));
    }

    @Test
    void pointsAreWeakenedAtTheirOwnAngle() {
        Absorption absorption = Math::cos;
        Curve angles = new Curve(PatternAxis.TWO_THETA, new double[] {40, 120, 180}, new double[] {2, 4, 8}, COPPER);
        assertArrayEquals(new double[] {2 * Math.cos(Math.toRadians(20)), 2, 0}, absorption.applied(angles).y(), 1e-12);
        assertArrayEquals(new double[] {2, 4, 8}, angles.y(), "the curve itself stays");
        // d = λ/2 sinθ; below λ/2 there is no angle
        Curve spacings = new Curve(PatternAxis.D, new double[] {0.5, 1.5405929}, new double[] {3, 3}, COPPER);
        assertArrayEquals(new double[] {3, 3 * Math.cos(Math.PI / 6)}, absorption.applied(spacings).y(), 1e-12);
        assertSame(angles, Absorption.NONE.applied(angles));
    }

    private static double integral(DoubleUnaryOperator f, double to) {
        int steps = 20_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += f.applyAsDouble((i + 0.5) * to / steps);
        }
        return sum * to / steps;
    }
}

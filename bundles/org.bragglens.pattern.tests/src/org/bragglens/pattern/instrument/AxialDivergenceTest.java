// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

/** The few points of {@link AxialDivergence} against the paper's integral over 2φ with many. */
class AxialDivergenceTest {

    private static final double[][] HEIGHTS = {{0.02, 0.02}, {0.04, 0.01}, {0.005, 0.03}};

    @Test
    void aBroadenedLineIsThePapersConvolution() {
        for (double[] heights : HEIGHTS) {
            for (double degrees : new double[] {5, 20, 60, 89, 120, 165}) {
                double twoTheta = Math.toRadians(degrees);
                double width = Math.toRadians(0.04);
                double top = 0;
                double worst = 0;
                for (double x = -20; x <= 20; x += 0.25) {
                    double at = twoTheta + x * width;
                    DoubleUnaryOperator line = angle -> lorentzian((at - angle) / width);
                    double expected = integral(heights[0], heights[1], twoTheta, line) / integral(heights[0], heights[1], twoTheta, a -> 1);
                    double found = split(heights[0], heights[1], twoTheta, width, line);
                    top = Math.max(top, expected);
                    worst = Math.max(worst, Math.abs(expected - found));
                }
                assertTrue(worst < 2e-3 * top, worst / top + " at " + degrees);
            }
        }
    }

    @Test
    void linesLeanTowardsTheBeam() {
        double[] offsets = new double[AxialDivergence.MOST];
        double[] weights = new double[AxialDivergence.MOST];
        AxialDivergence divergence = new AxialDivergence(0.03, 0.03);
        int low = divergence.split(Math.toRadians(15), 1e-4, offsets, weights);
        for (int i = 0; i < low; i++) {
            assertTrue(offsets[i] < 0 && weights[i] > 0);
        }
        int high = divergence.split(Math.toRadians(150), 1e-4, offsets, weights);
        double sum = 0;
        for (int i = 0; i < high; i++) {
            assertTrue(offsets[i] > 0);
            sum += weights[i];
        }
        assertEquals(1, sum, 1e-12);
        assertEquals(1, divergence.split(Math.PI / 2, 1e-4, offsets, weights));
        assertEquals(1, new AxialDivergence(0, 0).split(0.3, 1e-4, offsets, weights));
    }

    @Test
    void evenTheSmallestAngleAndTheNarrowestLineFit() {
        double[] offsets = new double[AxialDivergence.MOST];
        double[] weights = new double[AxialDivergence.MOST];
        for (double[] heights : new double[][] {{0.5, 0.5}, {0.5, 0}, {0, 0.5}, {0.5, 0.1}}) {
            for (double twoTheta : new double[] {1e-3, 0.1, 1, 3.14}) {
                int count = new AxialDivergence(heights[0], heights[1]).split(twoTheta, 1e-9, offsets, weights);
                for (int i = 0; i < count; i++) {
                    assertTrue(twoTheta + offsets[i] >= 0 && twoTheta + offsets[i] <= Math.PI && weights[i] >= 0);
                }
            }
        }
    }

    private static double split(double s, double h, double twoTheta, double width, DoubleUnaryOperator line) {
        double[] offsets = new double[AxialDivergence.MOST];
        double[] weights = new double[AxialDivergence.MOST];
        int count = new AxialDivergence(s, h).split(twoTheta, width, offsets, weights);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * line.applyAsDouble(twoTheta + offsets[i]);
        }
        return sum;
    }

    /** ∫ D(2φ) f(2φ) d2φ with D = W(2φ) / (h(2φ) cos2φ), h² = cos²2φ / cos²2θ − 1; 2φ = 2θ ∓ u² takes the pole at 2θ away. */
    private static double integral(double s, double h, double twoTheta, DoubleUnaryOperator f) {
        double cosine = Math.cos(twoTheta);
        double end = Math.abs(Math.acos(Math.clamp(cosine * Math.sqrt(1 + (h + s) * (h + s)), -1, 1)) - twoTheta);
        int steps = 2000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double u = Math.sqrt(end) * (i + 0.5) / steps;
            double angle = twoTheta + (cosine > 0 ? -1 : 1) * u * u;
            double ratio = Math.cos(angle) / cosine;
            double height = Math.sqrt(ratio * ratio - 1);
            double share = height < Math.abs(h - s) ? 2 * Math.min(h, s) : Math.max(0, h + s - height);
            sum += share / (height * Math.abs(Math.cos(angle))) * 2 * u * f.applyAsDouble(angle);
        }
        return sum;
    }

    private static double lorentzian(double x) {
        return 1 / (1 + 4 * x * x);
    }
}

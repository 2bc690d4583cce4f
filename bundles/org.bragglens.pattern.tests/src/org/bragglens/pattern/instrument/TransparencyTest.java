// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.Test;

class TransparencyTest {

    private static final Radiation COPPER = Radiation.of(1.5405929, Origin.SIMULATION);
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void aThickSampleMovesALineByTheMeanDepthAndKeepsItsArea() {
        for (double place : new double[] {30, 90, 140}) {
            for (double depth : new double[] {0.02, 0.5, 1.5}) {
                Transparency transparency = new Transparency(depth, INFINITE, 200);
                double[] before = moments(line(place, 0.06, 0.005));
                double[] after = moments(transparency.applied(line(place, 0.06, 0.005)));
                double theta = Math.toRadians(place / 2);
                double shift = new AngleErrors(0, 0, depth, 200, Geometry.REFLECTION).shift(theta);
                // δ is that of the angle where intensity arrives, not of the one that it belongs to: dδ/d2θ = depth cos2θ / 2R
                assertEquals(before[0], after[0], (1e-6 + depth / 400) * before[0]);
                assertEquals(before[1] + shift, after[1], 1e-5 - 0.012 * shift, place + " " + depth);
            }
        }
    }

    @Test
    void isTheConvolutionWithTheIntensityOfEachDepth() {
        check(new Transparency(0.6, INFINITE, 200), 40, 2e-3);
        check(new Transparency(0.6, 0.3, 200), 40, 2e-3);
        check(new Transparency(0.6, 0.3, 200), 120, 2e-3);
        // nearly a box: the film lets through almost all
        check(new Transparency(20, 0.2, 150), 60, 2e-3);
    }

    /** Against a sum over depths z of lines that lie lower by 2 z cosθ / R and are weakened by exp(-2 z / depth sinθ). */
    private static void check(Transparency transparency, double place, double tolerance) {
        double theta = Math.toRadians(place / 2);
        double[] expected = new double[4000];
        double weights = 0;
        int layers = 4000;
        double deepest = Math.min(transparency.thickness(), 12 * transparency.depth() * Math.sin(theta) / 2);
        for (int n = 0; n < layers; n++) {
            double z = (n + 0.5) * deepest / layers;
            double weight = Math.exp(-2 * z / (transparency.depth() * Math.sin(theta)));
            double shift = Math.toDegrees(2 * z * Math.cos(theta) / transparency.radius());
            double[] y = line(place - shift, 0.05, 0.002).y();
            weights += weight;
            for (int i = 0; i < y.length; i++) {
                expected[i] += weight * y[i];
            }
        }
        double[] found = transparency.applied(line(place, 0.05, 0.002)).y();
        for (int i = 0; i < found.length; i++) {
            assertEquals(expected[i] / weights, found[i], tolerance, "point " + i);
        }
    }

    @Test
    void worksOnEveryAxis() {
        Transparency transparency = new Transparency(0.8, 0.5, 150);
        double mean = moments(transparency.applied(line(50, 0.1, 0.005)))[1];
        for (PatternAxis axis : new PatternAxis[] {PatternAxis.Q, PatternAxis.D}) {
            double from = axis == PatternAxis.Q ? 2 : 1.5;
            int points = 200_000;
            double[] x = new double[points];
            double[] y = new double[points];
            for (int i = 0; i < points; i++) {
                x[i] = from + i * 1e-5;
                double twoTheta = PatternAxis.TWO_THETA.fromQ(axis.toQ(x[i], COPPER.wavelength()), COPPER.wavelength());
                y[i] = Math.exp(-4 * Math.log(2) * Math.pow((twoTheta - 50) / 0.1, 2));
            }
            double[] found = transparency.applied(new Curve(axis, x, y, COPPER)).y();
            double sum = 0;
            double moment = 0;
            for (int i = 1; i < points - 1; i++) {
                double before = PatternAxis.TWO_THETA.fromQ(axis.toQ(x[i - 1], COPPER.wavelength()), COPPER.wavelength());
                double after = PatternAxis.TWO_THETA.fromQ(axis.toQ(x[i + 1], COPPER.wavelength()), COPPER.wavelength());
                double area = found[i] * Math.abs(after - before);
                sum += area;
                moment += area * (before + after) / 2;
            }
            assertEquals(mean, moment / sum, 2e-4, axis.toString());
        }
    }

    @Test
    void aFlatCurveStaysFlatAndPointsWithoutAnAngleStay() {
        double[] x = new double[500];
        double[] y = new double[500];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.2 + i * 0.02;
            y[i] = 7;
        }
        // with Cu Q ends at 8.16 Å⁻¹, so do the angles
        double[] q = new Transparency(0.3, 0.1, 200).applied(new Curve(PatternAxis.Q, x, y, COPPER)).y();
        for (int i = 0; i < x.length; i++) {
            assertEquals(7, q[i], 0.1, "Q = " + x[i]);
        }
        Curve none = new Curve(PatternAxis.Q, new double[] {20, 30, 40}, new double[] {1, 2, 3}, COPPER);
        assertEquals(2, new Transparency(0.3, 0.1, 200).applied(none).y()[1]);
        double[] angles = new double[9001];
        double[] line = new double[angles.length];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = i * 0.02;
            line[i] = Math.exp(-Math.pow(angles[i] - 170, 2));
        }
        for (double thickness : new double[] {1e-3, 0.01, 1, INFINITE}) {
            for (double value : new Transparency(50, thickness, 1).applied(new Curve(PatternAxis.TWO_THETA, angles, line, COPPER)).y()) {
                assertTrue(value >= 0 && value < 1.01, "the wildest sample makes finite intensities: " + value);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new Transparency(0, 1, 200));
    }

    /** A Gaussian of height 1. */
    private static Curve line(double place, double width, double step) {
        double[] x = new double[4000];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.rint(place) + (i - 3200) * step;
            y[i] = Math.exp(-4 * Math.log(2) * Math.pow((x[i] - place) / width, 2));
        }
        return new Curve(PatternAxis.TWO_THETA, x, y, COPPER);
    }

    /** Sum and mean place. */
    private static double[] moments(Curve curve) {
        double sum = 0;
        double place = 0;
        for (int i = 0; i < curve.y().length; i++) {
            sum += curve.y()[i];
            place += curve.y()[i] * curve.x()[i];
        }
        return new double[] {sum, place / sum};
    }
}

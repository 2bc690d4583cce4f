// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.bragglens.diffuse.section.Plane;
import org.bragglens.diffuse.section.SectionStepException;
import org.junit.jupiter.api.Test;

class LaplaceEquationTest {

    private static void dig(double[] values, int columns, double row, double column, double radius) {
        for (int i = 0; i < values.length; i++) {
            if (Math.hypot(i / columns - row, i % columns - column) <= radius) {
                values[i] = Double.NaN;
            }
        }
    }

    /** These satisfy the discrete equation exactly, not only its limit. */
    @Test
    void harmonicPolynomialsComeBackOnADisk() throws SectionStepException {
        Plane.Function[] harmonic = {(r, c) -> 3, (r, c) -> 2.0 * r - c, (r, c) -> (double) r * c,
                (r, c) -> (double) r * r - (double) c * c,
                (r, c) -> Math.pow(r - 20, 3) - 3.0 * (r - 20) * (c - 30) * (c - 30)};
        for (Plane.Function function : harmonic) {
            double[] values = Plane.values(50, 60, function);
            double[] whole = values.clone();
            dig(values, 60, 24, 31, 17.3);
            int count = (int) Arrays.stream(values).filter(Double::isNaN).count();
            assertEquals(count, LaplaceEquation.fill(values, 50, 60));
            double range = Arrays.stream(whole).max().getAsDouble() - Arrays.stream(whole).min().getAsDouble();
            assertArrayEquals(whole, values, 1e-7 * range + 1e-12);
        }
    }

    /** ln r is harmonic round a source: with a fine grid the equation has it but for terms of the fourth order. */
    @Test
    void aHarmonicFunctionThatIsNoPolynomial() throws SectionStepException {
        Plane.Function logarithm = (r, c) -> Math.log(Math.hypot(r + 60, c + 40));
        double[] values = Plane.values(80, 80, logarithm);
        double[] whole = values.clone();
        dig(values, 80, 40, 40, 25);
        LaplaceEquation.fill(values, 80, 80);
        assertArrayEquals(whole, values, 2e-6);
    }

    /** No flow through the edge of the image. */
    @Test
    void holesAtTheEdge() throws SectionStepException {
        double[] values = Plane.values(30, 30, (r, c) -> c);
        double[] whole = values.clone();
        for (int i = 0; i < values.length; i++) {
            // all of the upper half but its ends: between two columns the slope is even
            if (i / 30 < 15 && i % 30 > 3 && i % 30 < 26) {
                values[i] = Double.NaN;
            }
        }
        LaplaceEquation.fill(values, 30, 30);
        assertArrayEquals(whole, values, 1e-7);
        double[] one = new double[100];
        Arrays.fill(one, Double.NaN);
        one[37] = 5;
        LaplaceEquation.fill(one, 10, 10);
        assertTrue(Arrays.stream(one).allMatch(v -> v == 5));
    }

    @Test
    void everyFilledPointIsTheMeanOfItsNeighboursAndWithinTheirRange() throws SectionStepException {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 20; trial++) {
            int rows = 1 + random.nextInt(40);
            int columns = 2 + random.nextInt(40);
            double share = random.nextDouble();
            double[] values = Plane.values(rows, columns, (r, c) -> random.nextDouble() < share ? Double.NaN : random.nextDouble());
            values[0] = 0.5;
            values[1] = 0.6;
            boolean[] unknown = new boolean[values.length];
            for (int i = 0; i < unknown.length; i++) {
                unknown[i] = Double.isNaN(values[i]);
            }
            double low = Arrays.stream(values).filter(Double::isFinite).min().getAsDouble();
            double high = Arrays.stream(values).filter(Double::isFinite).max().getAsDouble();
            LaplaceEquation.fill(values, rows, columns);
            for (int i = 0; i < values.length; i++) {
                assertTrue(values[i] >= low && values[i] <= high);
                if (unknown[i]) {
                    double[] near = neighbours(values, i, rows, columns);
                    assertEquals(Arrays.stream(near).sum(), near.length * values[i], 1e-9);
                }
            }
        }
    }

    private static double[] neighbours(double[] values, int i, int rows, int columns) {
        return Arrays.stream(new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}})
                .filter(d -> i / columns + d[0] >= 0 && i / columns + d[0] < rows && i % columns + d[1] >= 0 && i % columns
                        + d[1] < columns)
                .mapToDouble(d -> values[i + d[0] * columns + d[1]]).toArray();
    }

    @Test
    void aHoleOfManyPoints() throws SectionStepException {
        double[] values = Plane.values(200, 210, (r, c) -> 3.0 * r - 2.0 * c);
        double[] whole = values.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 210 > 0 && i / 210 < 199 && i % 210 > 0 && i % 210 < 209 ? Double.NaN : values[i];
        }
        assertEquals(198 * 208, LaplaceEquation.fill(values, 200, 210));
        assertArrayEquals(whole, values, 1e-3);
    }

    @Test
    void whatIsTooMuchIsRefused() {
        double[] more = Plane.values(600, 600, (r, c) -> r < 512 && c > 86 ? Double.NaN : 1);
        assertTrue(assertThrows(SectionStepException.class, () -> LaplaceEquation.fill(more, 600,
                600)).remedy().contains("after reconstruct"));
        double[] none = Plane.values(6, 6, (r, c) -> Double.NaN);
        assertThrows(SectionStepException.class, () -> LaplaceEquation.fill(none, 6, 6));
    }

    /** What is left of sums of equal numbers by rounding is no reason to go on for ever. */
    @Test
    void whatIsTheSameEverywhereIsFilledInWithIt() throws SectionStepException {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 200; trial++) {
            double value = random.nextDouble() * Math.pow(10, random.nextInt(-10, 11));
            double share = random.nextDouble();
            double[] values = Plane.values(38, 26, (r, c) -> r + c > 0 && random.nextDouble() < share ? Double.NaN : value);
            LaplaceEquation.fill(values, 38, 26);
            assertTrue(Arrays.stream(values).allMatch(v -> v == value), "" + value);
        }
    }
}

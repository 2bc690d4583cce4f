// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.bragglens.diffuse.measuring.MeasuringStep;
import org.junit.jupiter.api.Test;

/** Each step by its definition. */
class StepsTest {

    private static final int POINTS = 41;
    private static final double EXTENT = 2;
    private static final double STEP = EXTENT / (POINTS - 1);

    private static float[] flat(double value) {
        float[] image = new float[POINTS * POINTS];
        Arrays.fill(image, (float) value);
        return image;
    }

    private static float[] rough() {
        RandomGenerator random = new SplittableRandom(4);
        float[] image = new float[POINTS * POINTS];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextDouble();
        }
        return image;
    }

    private static float[] apply(MeasuringStep step, float[] image, long seed) {
        return step.apply(image, POINTS, EXTENT, new SplittableRandom(seed));
    }

    private static double sum(float[] image) {
        double sum = 0;
        for (float value : image) {
            sum += value;
        }
        return sum;
    }

    @Test
    void theFallOffIsAGaussianAboutTheOrigin() {
        float[] image = rough();
        float[] weaker = apply(new FallOff().create(new FallOff.Settings(0.3, 0.3)), image, 1);
        for (int i = 0; i < image.length; i++) {
            double h = i / POINTS * STEP;
            double k = i % POINTS * STEP;
            assertEquals(image[i] * Math.exp(-0.3 * (h * h + k * k)), weaker[i], 1e-6);
        }
        // both exponents are drawn, each by itself and within its range
        float[] drawn = apply(new FallOff().create(new FallOff.Settings(0.1, 0.4)), flat(1), 2);
        double alongK = -Math.log(drawn[POINTS - 1]) / 4;
        double alongH = -Math.log(drawn[POINTS * (POINTS - 1)]) / 4;
        assertTrue(alongH > 0.1 && alongH < 0.4 && alongK > 0.1 && alongK < 0.4 && Math.abs(alongH - alongK) > 1e-3, alongH + " " + alongK);
    }

    @Test
    void aFormFactorShapesButLeavesTheMean() {
        FormFactor.Settings whole = new FormFactor.Settings(4, 0.4, 1, 1);
        for (int seed = 0; seed < 20; seed++) {
            float[] shaped = apply(new FormFactor().create(whole), flat(3), seed);
            assertEquals(3.0 * shaped.length, sum(shaped), 1e-4 * shaped.length);
        }
        float[] image = rough();
        assertArrayEquals(image, apply(new FormFactor().create(new FormFactor.Settings(4, 0.4, 0, 0)), image, 1));
        // all scatterers in one place have no shape
        assertArrayEquals(image, apply(new FormFactor().create(new FormFactor.Settings(4, 0, 1, 1)), image, 1), 1e-6f);
    }

    /** Of the scatterers that are drawn, each with a weight and then its place. */
    @Test
    void aFormFactorIsTheSquareOfASumOfWaves() {
        RandomGenerator random = new SplittableRandom(6);
        double share = 0.25 + 0.5 * random.nextDouble();
        double[] weights = new double[3];
        double[] x = new double[3];
        double[] y = new double[3];
        for (int n = 0; n < 3; n++) {
            weights[n] = -1 + 2 * random.nextDouble();
            x[n] = -0.7 + 1.4 * random.nextDouble();
            y[n] = -0.7 + 1.4 * random.nextDouble();
        }
        double[] squares = new double[POINTS * POINTS];
        for (int i = 0; i < squares.length; i++) {
            double real = 0;
            double imaginary = 0;
            for (int n = 0; n < 3; n++) {
                double phase = 2 * Math.PI * (i / POINTS * STEP * x[n] + i % POINTS * STEP * y[n]);
                real += weights[n] * Math.cos(phase);
                imaginary += weights[n] * Math.sin(phase);
            }
            squares[i] = real * real + imaginary * imaginary;
        }
        double mean = Arrays.stream(squares).average().orElseThrow();
        float[] image = rough();
        float[] shaped = apply(new FormFactor().create(new FormFactor.Settings(3, 0.7, 0.25, 0.75)), image, 6);
        for (int i = 0; i < image.length; i++) {
            assertEquals(image[i] * (1 - share + share * squares[i] / mean), shaped[i], 1e-5);
        }
    }

    /** What repeats with h and k does not after it: that is what makes measured sections unlike simulated ones. */
    @Test
    void aFormFactorIsNotPeriodic() {
        float[] shaped = apply(new FormFactor().create(new FormFactor.Settings(4, 0.4, 1, 1)), flat(1), 3);
        double largest = 0;
        for (int i = 0; i <= POINTS / 2; i++) {
            largest = Math.max(largest, Math.abs(shaped[i] - shaped[i + POINTS / 2]));
        }
        assertTrue(largest > 0.1, "along k it differs by " + largest);
    }

    @Test
    void peaksStandAtWholeIndicesAndFallOff() {
        float[] image = flat(2);
        float[] peaks = apply(new BraggTails().create(new BraggTails.Settings(10, 10, 0.02, 0.02)), image, 1);
        for (int i = 0; i < peaks.length; i++) {
            double expected = 2;
            for (int h = 0; h <= 2; h++) {
                for (int k = 0; k <= 2; k++) {
                    double square = Math.pow(i / POINTS * STEP - h, 2) + Math.pow(i % POINTS * STEP - k, 2);
                    expected += 20 / (1 + square / (0.02 * 0.02));
                }
            }
            assertEquals(expected, peaks[i], 1e-4);
        }
        float[] drawn = apply(new BraggTails().create(new BraggTails.Settings(1, 100, 0.01, 0.03)), image, 2);
        assertTrue(Math.abs(drawn[0] - drawn[20]) > 0.1 && drawn[0] > 4, "each has a height of its own");
    }

    @Test
    void aBlurKeepsTheSumAndWhatIsFlat() {
        MeasuringStep blur = new Blur().create(new Blur.Settings(0.08, 0.08));
        float[] image = rough();
        float[] blurred = apply(blur, image, 1);
        assertEquals(sum(image), sum(blurred), 1e-3);
        float[] flat = flat(5);
        assertArrayEquals(flat, apply(blur, flat, 1), 1e-4f);
        // a point far from the edge has the second moment of the Gaussian
        float[] point = flat(0);
        int middle = POINTS / 2;
        point[middle * POINTS + middle] = 1;
        float[] spread = apply(blur, point, 1);
        double variance = 0;
        for (int i = 0; i < spread.length; i++) {
            variance += spread[i] * Math.pow((i / POINTS - middle) * STEP, 2);
        }
        assertEquals(0.08 * 0.08, variance, 2e-5);
        assertArrayEquals(image, apply(new Blur().create(new Blur.Settings(0, 0)), image, 1));
    }

    @Test
    void whatIsNotMeasuredHasNoPartInABlur() {
        float[] image = flat(5);
        image[7] = Float.NaN;
        image[100] = Float.NaN;
        float[] blurred = apply(new Blur().create(new Blur.Settings(0.08, 0.08)), image, 1);
        assertArrayEquals(image, blurred, 1e-4f);
    }

    @Test
    void theBackgroundHasItsLevelGradientAndMaximum() {
        float[] image = flat(2);
        assertArrayEquals(flat(8), apply(new Background().create(new Background.Settings(3, 3, 0, 0)), image, 1), 1e-5f);
        for (int seed = 0; seed < 10; seed++) {
            float[] leaning = apply(new Background().create(new Background.Settings(3, 3, 0.5, 0)), image, seed);
            double alongH = (leaning[POINTS * (POINTS - 1)] - leaning[0]) / 6;
            double alongK = (leaning[POINTS - 1] - leaning[0]) / 6;
            assertEquals(8, leaning[0], 1e-5);
            assertTrue(Math.hypot(alongH, alongK) <= 0.5 + 1e-6);
            // a plane
            assertEquals(8 + 6 * (alongH + alongK), leaning[leaning.length - 1], 1e-4);
            float[] round = apply(new Background().create(new Background.Settings(3, 3, 0, 1)), image, seed);
            double top = round[0] - 8;
            double rho = EXTENT / 3;
            int i = 10 * POINTS + 5;
            assertTrue(top > 0 && top <= 6);
            assertEquals(8 + top * Math.exp(-(100 + 25) * STEP * STEP / (2 * rho * rho)), round[i], 1e-4);
        }
    }

    @Test
    void countsHaveThatMeanAndVariance() {
        for (double mean : new double[] {3, 400}) {
            float[] image = flat(0.25);
            image[5] = Float.NaN;
            float[] counted = apply(new CountingNoise().create(new CountingNoise.Settings(mean, mean)), image, 1);
            int n = counted.length - 1;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < counted.length; i++) {
                if (i != 5) {
                    double counts = counted[i] / 0.25 * mean;
                    assertEquals(Math.rint(counts), counts, 1e-3);
                    sum += counts;
                    squares += (counts - mean) * (counts - mean);
                }
            }
            // five standard deviations
            assertEquals(mean, sum / n, 5 * Math.sqrt(mean / n));
            assertEquals(mean, squares / n, 5 * mean * Math.sqrt((2 + 1 / mean) / n));
            assertTrue(Float.isNaN(counted[5]));
        }
        float[] dark = flat(0);
        assertArrayEquals(dark, apply(new CountingNoise().create(new CountingNoise.Settings(10, 10)), dark, 1));
        float[] below = flat(1);
        below[3] = -2;
        assertEquals(0, apply(new CountingNoise().create(new CountingNoise.Settings(10, 10)), below, 1)[3]);
    }

    @Test
    void gapsAreABeamStopAndALine() {
        float[] stopped = apply(new Gaps().create(new Gaps.Settings(0.5, 0, 0)), flat(1), 3);
        double radius = 0;
        for (int i = 0; i < POINTS && Float.isNaN(stopped[i]); i++) {
            radius = i * STEP;
        }
        assertTrue(radius > 0 && radius < 0.5);
        for (int i = 0; i < stopped.length; i++) {
            double distance = Math.hypot(i / POINTS * STEP, i % POINTS * STEP);
            assertTrue(Math.abs(distance - radius) <= STEP || Float.isNaN(stopped[i]) == distance < radius);
        }
        int having = 0;
        for (int seed = 0; seed < 400; seed++) {
            float[] image = apply(new Gaps().create(new Gaps.Settings(0, 0.3, 0.2)), flat(1), seed);
            boolean gap = false;
            for (float value : image) {
                gap |= Float.isNaN(value);
            }
            having += gap ? 1 : 0;
        }
        // some gaps are too narrow to hold a point
        assertEquals(120, having, 50);
        assertFalse(Float.isNaN(apply(new Gaps().create(new Gaps.Settings(0, 0, 0.2)), flat(1), 1)[0]));
    }
}

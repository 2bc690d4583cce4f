// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.bragglens.diffuse.section.Plane;
import org.bragglens.diffuse.section.Section;
import org.bragglens.testing.ReferenceTool;
import org.junit.jupiter.api.Test;

class GaussianAverageTest {

    @Test
    void whatIsConstantStaysSoHoweverItIsMasked() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        Section section = Plane.masked(Plane.of(30, 40, (r, c) -> 7), i -> random.nextInt(3) > 0);
        for (int i = 0; i < 1200; i++) {
            // what a mask hides does not leak
            if (!section.measured().getData()[i]) {
                section.intensities().getData()[i] = 1e6;
            }
        }
        Section smooth = Plane.step("smooth", Map.of("sigma", "2.5"), section).section();
        for (double v : smooth.intensities().getData()) {
            assertEquals(7, v, 1e-12);
        }
        assertArrayEquals(section.measured().getData(), smooth.measured().getData());
    }

    /** A Gaussian on a slope is the slope; on a parabola it adds the variance. */
    @Test
    void polynomialsFarFromTheEdge() {
        double[] parabola = Plane.values(101, 101, (r, c) -> 0.5 * (r - 50) * (r - 50) + 3.0 * c);
        boolean[] all = new boolean[parabola.length];
        Arrays.fill(all, true);
        double[] smooth = GaussianAverage.of(parabola, all, 101, 101, 3);
        double variance = 0;
        double norm = 0;
        for (int d = -12; d <= 12; d++) {
            variance += d * d * Math.exp(-d * d / 18.0);
            norm += Math.exp(-d * d / 18.0);
        }
        assertEquals(9, variance / norm, 0.02);
        assertEquals(150 + 0.5 * variance / norm, smooth[50 * 101 + 50], 1e-9);
        assertEquals(3.0 * 70 + 0.5 * 900 + 0.5 * variance / norm, smooth[80 * 101 + 70], 1e-9);
    }

    @Test
    void unknownPointsStayUnknownAndFarFilledOnesKeepTheirIntensity() throws Exception {
        Section section = Plane.masked(Plane.of(1, 60, (r, c) -> c == 0 ? Double.NaN : c), i -> i > 9);
        double[] smooth = Plane.step("smooth", Map.of("sigma", "1"), section).section().intensities().getData();
        assertTrue(Double.isNaN(smooth[0]));
        assertEquals(59, smooth[59]);
        assertTrue(smooth[11] < 10, "follows the measured points near by");
    }

    @Test
    void agreesWithScipy() {
        SplittableRandom random = new SplittableRandom(8);
        double[] values = Plane.values(33, 47, (r, c) -> random.nextDouble());
        boolean[] measured = new boolean[values.length];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = random.nextInt(4) > 0;
        }
        String flags = Arrays.toString(toNumbers(measured));
        String printed = ReferenceTool.python("scipy.ndimage", "python3-scipy", """
                import numpy
                from scipy.ndimage import gaussian_filter
                image = numpy.array([%s]).reshape(33, 47)
                mask = numpy.array(%s, float).reshape(33, 47)
                smooth = lambda a: gaussian_filter(a, 1.7, mode='constant', truncate=4)
                print(*(smooth(image * mask) / smooth(mask)).ravel())
                """.formatted(Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(",")), flags));
        double[] expected = Arrays.stream(printed.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(expected, GaussianAverage.of(values, measured, 33, 47, 1.7), 1e-12);
    }

    private static int[] toNumbers(boolean[] flags) {
        int[] numbers = new int[flags.length];
        Arrays.setAll(numbers, i -> flags[i] ? 1 : 0);
        return numbers;
    }
}

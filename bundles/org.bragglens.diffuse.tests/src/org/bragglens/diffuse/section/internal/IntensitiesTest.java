// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bragglens.diffuse.section.IntensityDistribution;
import org.bragglens.diffuse.section.Plane;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionStepException;
import org.junit.jupiter.api.Test;

/** Steps that change intensities where they are. */
class IntensitiesTest {

    private static SectionContext trained(double... quantiles) {
        return new SectionContext(64, 2, Optional.of(IntensityDistribution.of(quantiles)));
    }

    private static double[] exponential() {
        double[] quantiles = new double[101];
        Arrays.setAll(quantiles, i -> -Math.log(1 - Math.min(i / 100.0, 0.999)));
        return quantiles;
    }

    @Test
    void matchingIsMonotoneAndReachesTheDistribution() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        Section section = Plane.of(80, 100, (r, c) -> 300 + Math.pow(random.nextDouble(), 5) * 1000);
        double[] before = section.intensities().getData();
        double[] after = Plane.step("match-intensities", Map.of(), section, trained(exponential())).section().intensities().getData();
        Integer[] order = new Integer[before.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(before[a], before[b]));
        for (int i = 1; i < order.length; i++) {
            assertTrue(after[order[i]] >= after[order[i - 1]]);
        }
        double[] sorted = after.clone();
        Arrays.sort(sorted);
        IntensityDistribution wanted = IntensityDistribution.of(exponential());
        for (int i = 0; i < sorted.length; i += 100) {
            assertEquals(wanted.at((i + 0.5) / sorted.length), sorted[i], 1e-9);
        }
    }

    @Test
    void equalIntensitiesStayEqualAndFilledInPointsLieBetween() throws Exception {
        Section section = Plane.masked(Plane.of(1, 6, (r, c) -> new double[] {1, 1, 1, 3, 2, 9}[c]), i -> i > 3);
        double[] after = Plane.step("match-intensities", Map.of(), section, trained(0, 8)).section().intensities().getData();
        // three of four lie in the middle of the lower three quarters, the last one in the middle of the highest
        assertArrayEquals(new double[] {3, 3, 3, 7, 5, 8}, after, 1e-12);
        double[] half = Plane.step("match-intensities", Map.of("part", "50"), section, trained(0, 8)).section().intensities().getData();
        assertEquals((7 + 2) / 2.0, half[3], 1e-12);
        assertTrue(assertThrows(SectionStepException.class, () -> Plane.step("match-intensities", Map.of(), section)).getMessage()
                .contains("training images"));
        assertThrows(SectionStepException.class,
                () -> Plane.step("match-intensities", Map.of(), Plane.of(4, 4, (r, c) -> 2), trained(0, 8)));
    }

    @Test
    void sharesOfManyEqualValues() {
        double[] sorted = new double[1000];
        Arrays.fill(sorted, 200, 900, 5);
        Arrays.fill(sorted, 900, 1000, 6);
        assertEquals(0.1, IntensityMatching.share(sorted, 0), 1e-12);
        assertEquals(0.55, IntensityMatching.share(sorted, 5), 1e-12);
        assertEquals(0.95, IntensityMatching.share(sorted, 6), 1e-12);
        assertEquals(0.75, IntensityMatching.share(sorted, 5.5), 1e-12);
        assertEquals(0, IntensityMatching.share(sorted, -1));
        assertEquals(1, IntensityMatching.share(sorted, 7));
    }

    @Test
    void distributionsThatAreNone() {
        for (double[] quantiles : new double[][] {{1}, {1, 1}, {2, 1}, {0, Double.NaN}, {0, Double.POSITIVE_INFINITY}, {}}) {
            assertThrows(IllegalArgumentException.class, () -> IntensityDistribution.of(quantiles));
        }
        IntensityDistribution three = IntensityDistribution.of(0, 1, 4);
        assertEquals(2.5, three.at(0.75), 1e-12);
        assertEquals(4, three.at(1.5));
    }

    @Test
    void backgrounds() throws Exception {
        Section section = Plane.of(1, 101, (r, c) -> 50 + c);
        double[] after = Plane.step("subtract-background", Map.of("percentile", "10"), section).section().intensities().getData();
        assertEquals(0, after[0]);
        assertEquals(0, after[10]);
        assertEquals(90, after[100], 1e-12);
        double[] signed = Plane.step("subtract-background", Map.of("level", "intensity", "intensity", "60", "nothingBelow", "false"),
                section)
                .section().intensities().getData();
        assertEquals(-10, signed[0]);
    }

    @Test
    void normalisations() throws Exception {
        Section section = Plane.masked(Plane.of(1, 5, (r, c) -> new double[] {1, 2, 3, 6, 90}[c]), i -> i == 4);
        assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0, 1, 2, 30}, values("normalise", Map.of(), section), 1e-12);
        assertArrayEquals(new double[] {0, 0.2, 0.4, 1, 17.8}, values("normalise", Map.of("to", "range"), section), 1e-12);
        assertArrayEquals(new double[] {-0.5, 0.5, 1.5, 4.5, 88.5}, values("normalise",
                Map.of("to", "percentiles", "lower", "16.666666666666668",
                "upper", "50"), section), 1e-9);
        assertThrows(SectionStepException.class, () -> values("normalise", Map.of(), Plane.of(2, 2, (r, c) -> -1)));
        assertThrows(SectionStepException.class, () -> values("normalise", Map.of("to", "range"), Plane.of(2, 2, (r, c) -> 5)));
    }

    private static double[] values(String step, Map<String, String> settings, Section section) throws SectionStepException {
        return Plane.step(step, settings, section).section().intensities().getData();
    }

    @Test
    void logarithmsAndBack() throws Exception {
        Section section = Plane.of(1, 4, (r, c) -> new double[] {0, 1, 1000, -5}[c]);
        assertArrayEquals(new double[] {0, Math.log(1.5), Math.log(501), 0}, values("log", Map.of("knee", "2"), section), 1e-12);
        Section logs = Plane.step("log", Map.of("knee", "2"), section).section();
        assertArrayEquals(new double[] {0, 1, 1000, 0}, values("log", Map.of("knee", "2", "to", "intensity"), logs), 1e-9);
        assertTrue(assertThrows(SectionStepException.class, () -> values("log", Map.of("to", "intensity"), section)).remedy()
                .contains("they are intensities"));
    }

    @Test
    void binsTakeMeasuredPixels() throws Exception {
        Section section = Plane.masked(Plane.of(5, 7, (r, c) -> r * 10 + c), i -> i < 3 || i == 9);
        Section binned = Plane.step("bin", Map.of("rows", "2", "columns", "3"), section).section();
        assertArrayEquals(new int[] {2, 2}, binned.intensities().getShape());
        assertEquals((10 + 11) / 2.0, binned.intensities().get(0, 0), 1e-12);
        assertEquals(false, binned.measured().get(0, 0), "two of six pixels are fewer than half");
        assertEquals((3 + 4 + 5 + 13 + 14 + 15) / 6.0, binned.intensities().get(0, 1), 1e-12);
        assertTrue(binned.measured().get(0, 1));
        assertThrows(SectionStepException.class, () -> Plane.step("bin", Map.of("rows", "6"), section));
    }

    @Test
    void orientations() throws Exception {
        Section section = Plane.masked(Plane.of(2, 3, (r, c) -> r * 3 + c), i -> i == 1);
        Section exchanged = Plane.step("orientation", Map.of("exchange", "true"), section).section();
        assertArrayEquals(new int[] {3, 2}, exchanged.intensities().getShape());
        assertArrayEquals(new double[] {0, 3, 1, 4, 2, 5}, exchanged.intensities().getData());
        assertEquals(false, exchanged.measured().get(1, 0));
        assertArrayEquals(new double[] {3, 4, 5, 0, 1, 2}, values("orientation", Map.of("reverseRows", "true"), section));
        assertArrayEquals(new double[] {2, 1, 0, 5, 4, 3}, values("orientation", Map.of("reverseColumns", "true"), section));
        // exchanged first: the last row of the new image is its first
        assertArrayEquals(new double[] {2, 5, 1, 4, 0, 3}, values("orientation", Map.of("exchange", "true", "reverseRows", "true"),
                section));
    }

    /** Of large images percentiles come from a part of the points, but the smallest and the largest point are those of all. */
    @Test
    void theRangeIsThatOfAllPoints() throws Exception {
        Section section = Plane.of(2049, 2048, (r, c) -> r == 1001 && c == 1001 ? 50 : r == 7 && c == 3 ? -10 : 20);
        double[] after = values("normalise", Map.of("to", "range"), section);
        assertEquals(0, after[7 * 2048 + 3], 1e-12);
        assertEquals(1, after[1001 * 2048 + 1001], 1e-12);
        assertEquals(0.5, after[0], 1e-12);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bragglens.diffuse.section.Plane;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionStepException;
import org.junit.jupiter.api.Test;

class MasksTest {

    @Test
    void outOfRange() throws Exception {
        Section section = Plane.of(2, 3, (r, c) -> new double[] {-2, -1, 0, 5, 65535, Double.NaN}[r * 3 + c]);
        SectionChange change = Plane.step("mask-range", Map.of("largest", "65534"), section);
        assertEquals("3 of 6 points masked", change.note());
        assertEquals(2, change.section().count());
        assertTrue(Double.isNaN(change.section().intensities().get(0, 0)));
        assertEquals(-2, section.intensities().get(0, 0), "what was given stays as it is");
        assertEquals(1, Plane.step("mask-range", Map.of("largest", "65534", "zeroIsDead", "true"), section).section().count());
        assertThrows(IllegalArgumentException.class, () -> Plane.step("mask-range", Map.of("smallest", "5", "largest", "5"), section));
    }

    @Test
    void beamStops() throws Exception {
        Section section = Plane.of(101, 101, (r, c) -> 1);
        int circle = 101 * 101 - Plane.step("mask-beam-stop", Map.of("row", "50", "column", "50", "radius", "20"),
                section).section().count();
        assertEquals(Math.PI * 400, circle, 20);
        Section rectangle = Plane.step("mask-beam-stop", Map.of("shape", "rectangle", "row", "50", "column", "20", "height", "10", "width",
                "4"),
                section).section();
        assertEquals(101 * 101 - 11 * 5, rectangle.count());
        assertFalse(rectangle.measured().get(45, 18));
    }

    @Test
    void braggPeaksOfEachCentring() throws Exception {
        Section section = Plane.of(64, 64, (r, c) -> 1);
        // on a grid of 2/63: four whole circles of a radius of 3.78 points in nine pieces
        int all = 4096 - Plane.step("mask-bragg", Map.of(), section).section().count();
        assertEquals(4 * Math.PI * 3.78 * 3.78, all, 40);
        Map<String, Integer> circles = Map.of("sum-even", 5, "h-even", 6, "k-even", 6, "both-even", 4);
        for (var entry : circles.entrySet()) {
            Section masked = Plane.step("mask-bragg", Map.of("peaks", entry.getKey()), section).section();
            int count = 0;
            for (int peak = 0; peak < 9; peak++) {
                count += masked.measured().get(new int[] {0, 32, 63}[peak / 3], new int[] {0, 32, 63}[peak % 3]) ? 0 : 1;
            }
            assertEquals(entry.getValue(), count, entry.getKey());
        }
        Section elsewhere = Plane.of(50, 64, (r, c) -> 1);
        assertTrue(assertThrows(SectionStepException.class, () -> Plane.step("mask-bragg", Map.of(),
                elsewhere)).remedy().contains("reconstruct"));
    }

    /** Axes of the section go before the grid of the model. */
    @Test
    void braggPeaksOfAnotherGrid() throws Exception {
        Section cut = Plane.step("reconstruct", Map.of("originRow", "10", "originColumn", "10", "hRows", "20", "kColumns", "20", "firstH",
                "1",
                "firstK", "2"), Plane.of(200, 200, (r, c) -> 1), new SectionContext(41, 2, Optional.empty())).section();
        Section masked = Plane.step("mask-bragg", Map.of("peaks", "sum-even", "radius", "0.06"), cut, SectionContext.USUAL).section();
        // the first point is h = 1, k = 2
        assertTrue(masked.measured().get(0, 0));
        assertFalse(masked.measured().get(20, 0));
        assertFalse(masked.measured().get(21, 0));
        assertTrue(masked.measured().get(22, 0));
    }

    @Test
    void hotPixelsAndLeftoversStandOutOfNoiseAndSlopes() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        Section section = Plane.of(100, 100, (r, c) -> 400 + 3 * r + 200 * Math.exp(-Math.hypot(r - 50, c - 50) / 20)
                + 10 * gaussian(random));
        for (int[] hot : new int[][] {{3, 3}, {50, 50}, {0, 99}, {80, 20}}) {
            section.intensities().set(1500, hot[0], hot[1]);
        }
        section.intensities().set(0, 10, 60);
        Section masked = Plane.step("mask-outliers", Map.of(), section).section();
        assertFalse(masked.measured().get(3, 3) || masked.measured().get(50, 50) || masked.measured().get(0, 99)
                || masked.measured().get(80, 20));
        assertTrue(masked.measured().get(10, 60));
        assertTrue(masked.count() >= 9990, 10_000 - masked.count() + " masked");
        assertFalse(Plane.step("mask-outliers", Map.of("side", "both"), section).section().measured().get(10, 60));
    }

    @Test
    void whatIsEvenHasNoOutliersAndOneSpikeIsOne() throws Exception {
        Section even = Plane.of(20, 20, (r, c) -> 3);
        assertEquals(400, Plane.step("mask-outliers", Map.of(), even).section().count());
        even.intensities().set(3.5, 7, 7);
        assertEquals(399, Plane.step("mask-outliers", Map.of(), even).section().count());
        Section slope = Plane.of(20, 20, (r, c) -> 100 * r + 7 * c);
        assertEquals(400, Plane.step("mask-outliers", Map.of(), slope).section().count());
        assertEquals(3, Plane.step("mask-outliers", Map.of(), Plane.of(1, 3, (r, c) -> c == 1 ? 1e6 : 1)).section().count(),
                "too few to judge");
    }

    /** Point by point as the step says, without its short cut. */
    @Test
    void outliersByDefinition() throws Exception {
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 6; trial++) {
            Section section = Plane.of(24, 31, (r, c) -> random.nextInt(8) == 0 ? Double.NaN : Math.rint(5 * gaussian(random))
                    + (random.nextInt(9) == 0 ? 40 : 0));
            String side = trial % 2 == 0 ? "above" : "both";
            boolean[] found = Plane.step("mask-outliers", Map.of("reach", "" + (1 + trial), "deviations", "3", "side", side),
                    section).section()
                    .measured().getData();
            double[] medians = new double[24 * 31];
            double[] deviations = new double[24 * 31];
            double[] differences = new double[24 * 31];
            int count = 0;
            for (int i = 0; i < found.length; i++) {
                double[] near = neighbours(section, i, 1 + trial);
                medians[i] = near.length < 5 ? Double.NaN : median(near);
                double centre = medians[i];
                deviations[i] = near.length < 5 ? 0 : 1.4826 * median(Arrays.stream(near).map(v -> Math.abs(v - centre)).toArray());
                if (section.measured().getData()[i] && near.length >= 5) {
                    differences[count++] = Math.abs(section.intensities().getData()[i] - centre);
                }
            }
            double least = 1.4826 * median(Arrays.copyOf(differences, count));
            for (int i = 0; i < found.length; i++) {
                double difference = section.intensities().getData()[i] - medians[i];
                boolean outlier = (side.equals("both") ? Math.abs(difference) : difference) > 3 * Math.max(least, deviations[i]);
                assertEquals(section.measured().getData()[i] && !outlier, found[i], trial + " " + i);
            }
        }
    }

    private static double[] neighbours(Section section, int i, int reach) {
        int columns = section.columns();
        return IntStream.range(0, section.rows() * columns).filter(j -> j != i && section.measured().getData()[j]
                && Math.abs(j / columns - i / columns) <= reach && Math.abs(j % columns - i % columns) <= reach)
                .mapToDouble(j -> section.intensities().getData()[j]).toArray();
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        return (numbers[(numbers.length - 1) / 2] + numbers[numbers.length / 2]) / 2;
    }

    static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Whatever the size of an image, the points that tell its deviation are of all columns. */
    @Test
    void theDeviationOfAllPointsIsThatOfAllColumns() {
        for (int columns : new int[] {1, 7, 100, 1000, 1024, 8192}) {
            int length = columns * (9_840_000 / columns);
            int stride = OutlierMask.stride(length, columns);
            long seen = IntStream.iterate(0, i -> i < length, i -> i + stride).map(i -> i % columns).distinct().count();
            assertEquals(columns, seen);
        }
    }
}

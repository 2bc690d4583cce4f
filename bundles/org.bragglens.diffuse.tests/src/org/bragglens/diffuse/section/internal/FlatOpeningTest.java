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

class FlatOpeningTest {

    @Test
    void aStepGoesAndANarrowRidgeStays() throws Exception {
        Section step = Plane.of(40, 40, (r, c) -> (c < 20 ? 10 : 30) + (r == 25 ? 7 : 0));
        for (String shape : new String[] {"disk", "square"}) {
            double[] rest = Plane.step("top-hat", Map.of("radius", "5", "shape", shape), step).section().intensities().getData();
            for (int i = 0; i < rest.length; i++) {
                // beside the step a disk touches the end of the ridge with its tip alone
                if (i / 40 != 25 || i % 40 < 15 || i % 40 > 19) {
                    assertEquals(i / 40 == 25 ? 7 : 0, rest[i], 1e-12, shape + " " + i / 40 + " " + i % 40);
                }
            }
        }
        // a plateau of 11 points holds a square of 11 and none of 13
        Section plateau = Plane.of(60, 60, (r, c) -> Math.abs(r - 30) <= 5 && Math.abs(c - 30) <= 5 ? 9 : 4);
        assertEquals(0, Plane.step("top-hat", Map.of("radius", "5", "shape", "square"),
                plateau).section().intensities().max().doubleValue());
        assertEquals(5, Plane.step("top-hat", Map.of("radius", "6", "shape", "square"), plateau).section().intensities().get(30, 30));
    }

    private static double[] noise(int rows, int columns, long seed, double unknown) {
        SplittableRandom random = new SplittableRandom(seed);
        return Plane.values(rows, columns, (r, c) -> random.nextDouble() < unknown ? Double.NaN : random.nextInt(1000));
    }

    @Test
    void theDefinitionPointByPoint() {
        int rows = 23;
        int columns = 31;
        for (int radius = 1; radius < 30; radius += 4) {
            double[] values = noise(rows, columns, radius, 0.2);
            assertArrayEquals(byDefinition(values, rows, columns, radius, true), FlatOpening.disk(radius).of(values, rows, columns));
            assertArrayEquals(byDefinition(values, rows, columns, radius, false), FlatOpening.square(radius).of(values, rows, columns));
        }
    }

    private static double[] byDefinition(double[] values, int rows, int columns, int radius, boolean disk) {
        double[] eroded = new double[values.length];
        double[] opened = new double[values.length];
        for (double[][] pass : new double[][][] {{values, eroded}, {eroded, opened}}) {
            boolean erosion = pass[0] == values;
            for (int i = 0; i < values.length; i++) {
                double best = Double.NaN;
                for (int j = 0; j < values.length; j++) {
                    int down = i / columns - j / columns;
                    int right = i % columns - j % columns;
                    boolean inside = disk ? down * down + right * right <= radius * radius : Math.max(Math.abs(down),
                            Math.abs(right)) <= radius;
                    double v = pass[0][j];
                    if (inside && !Double.isNaN(v) && !(erosion ? best <= v : best >= v)) {
                        best = v;
                    }
                }
                pass[1][i] = best;
            }
        }
        for (int i = 0; i < values.length; i++) {
            assertTrue(Double.isNaN(values[i]) || opened[i] <= values[i]);
            opened[i] = Double.isNaN(values[i]) ? Double.NaN : opened[i];
        }
        return opened;
    }

    @Test
    void openingTwiceIsOpeningOnce() {
        double[] once = FlatOpening.disk(4).of(noise(40, 40, 9, 0), 40, 40);
        assertArrayEquals(once, FlatOpening.disk(4).of(once, 40, 40));
    }

    @Test
    void agreesWithScipy() throws Exception {
        double[] values = noise(37, 53, 5, 0);
        String numbers = Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
        String printed = ReferenceTool.python("scipy.ndimage", "python3-scipy", """
                import numpy, scipy.ndimage
                image = numpy.array([%s]).reshape(37, 53)
                y, x = numpy.mgrid[-6:7, -6:7]
                for shape in (x * x + y * y <= 36, numpy.ones((13, 13), bool)):
                    print(*scipy.ndimage.white_tophat(image, footprint=shape).ravel())
                """.formatted(numbers));
        String[] lines = printed.strip().split("\n");
        Section section = Plane.of(37, 53, (r, c) -> values[r * 53 + c]);
        for (int i = 0; i < 2; i++) {
            double[] expected = Arrays.stream(lines[i].split(" ")).mapToDouble(Double::parseDouble).toArray();
            assertArrayEquals(expected, Plane.step("top-hat", Map.of("radius", "6", "shape", i == 0 ? "disk" : "square"), section).section()
                    .intensities().getData());
        }
    }

    /** Written out, for whoever has scikit-image: its shapes are those of ours. */
    @Test
    void agreesWithScikitImage() throws Exception {
        double[] values = noise(30, 30, 6, 0);
        String numbers = Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
        String printed = ReferenceTool.python("skimage.morphology", "python3-skimage", """
                import numpy, skimage.morphology
                image = numpy.array([%s]).reshape(30, 30)
                print(*skimage.morphology.white_tophat(image, skimage.morphology.disk(4)).ravel())
                """.formatted(numbers));
        double[] expected = Arrays.stream(printed.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(expected, Plane.step("top-hat", Map.of("radius", "4"), Plane.of(30, 30, (r, c) -> values[r * 30 + c])).section()
                .intensities().getData());
    }
}

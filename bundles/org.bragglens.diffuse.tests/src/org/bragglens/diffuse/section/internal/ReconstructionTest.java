// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bragglens.diffuse.section.Plane;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionGrid;
import org.bragglens.diffuse.section.SectionStepException;
import org.junit.jupiter.api.Test;

class ReconstructionTest {

    private static final SectionContext SMALL = new SectionContext(21, 2, Optional.empty());

    /** Settings for a section whose pixel of h, k is origin + h (a, b) + k (c, d). */
    private static Map<String, String> lattice(double row, double column, double a, double b, double c, double d, String... others) {
        Map<String, String> settings = new HashMap<>(Map.of("originRow", "" + row, "originColumn", "" + column, "hRows", "" + a,
                "hColumns", "" + b,
                "kRows", "" + c, "kColumns", "" + d, "symmetry", "none"));
        for (int i = 0; i < others.length; i += 2) {
            settings.put(others[i], others[i + 1]);
        }
        return settings;
    }

    @Test
    void aSectionOnTheGridComesBackAsItIs() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        Section section = Plane.of(64, 64, (r, c) -> random.nextInt(10) == 0 ? Double.NaN : random.nextDouble());
        Section after = Plane.step("reconstruct", Map.of("symmetry", "none"), section).section();
        assertArrayEquals(section.intensities().getData(), after.intensities().getData(), 1e-12);
        assertArrayEquals(section.measured().getData(), after.measured().getData());
        SectionGrid grid = SectionGrid.of(after, SMALL).orElseThrow();
        assertEquals(2, grid.h(63), 1e-12);
        assertEquals(2.0 / 63, grid.kStep(), 1e-12);
    }

    /** The parallelograms of all points tile the plane: nothing is lost between them, and nothing is counted twice. */
    @Test
    void theIntegralStays() throws Exception {
        SplittableRandom random = new SplittableRandom(2);
        double[][] lattices = {{30, 40, 47.3, 0, 0, 51.9}, {50, 20, 40, 13, -9, 44}, {150, 20, -37, 22, -11, 60},
                {40, 150, 5, -45, 44, -3}};
        for (double[] l : lattices) {
            // everything lies within the grid, and the rest of the image is dark
            Section section = Plane.of(200, 220, (r, c) -> {
                double determinant = l[2] * l[5] - l[3] * l[4];
                double h = ((r - l[0]) * l[5] - (c - l[1]) * l[4]) / determinant;
                double k = ((c - l[1]) * l[2] - (r - l[0]) * l[3]) / determinant;
                return h > 0.05 && h < 1.95 && k > 0.05 && k < 1.95 ? random.nextDouble() : 0;
            });
            Section after = Plane.step("reconstruct", lattice(l[0], l[1], l[2], l[3], l[4], l[5], "coverage", "0"), section,
                    SMALL).section();
            double cell = Math.abs(l[2] * l[5] - l[3] * l[4]) * 0.01;
            double sum = 0;
            for (int i = 0; i < 441; i++) {
                double v = after.intensities().getData()[i];
                sum += Double.isNaN(v) ? 0 : v * cell * share(section, l, i);
            }
            assertEquals(((Number) section.intensities().sum()).doubleValue(), sum, 1e-6 * sum);
        }
    }

    /** The share of a cell that lies in the image, by a section of ones that is dark outside. */
    private static double share(Section section, double[] l, int i) {
        int rows = section.rows() + 100;
        int columns = section.columns() + 100;
        double[] ones = Plane.values(rows, columns, (r, c) -> r >= 50 && r < rows - 50 && c >= 50 && c < columns - 50 ? 1 : 0);
        boolean[] all = new boolean[ones.length];
        java.util.Arrays.fill(all, true);
        double h = 0.1 * (i / 21);
        double k = 0.1 * (i % 21);
        return new CellAverage(ones, all, rows, columns, new double[] {l[2] / 10, l[3] / 10}, new double[] {l[4] / 10, l[5] / 10})
                .at(50 + l[0] + h * l[2] + k * l[4], 50 + l[1] + h * l[3] + k * l[5], 0);
    }

    @Test
    void aSlopeStaysASlopeByAreaAndByStraightLines() throws Exception {
        for (double size : new double[] {36, 3}) {
            Section section = Plane.of(120, 120, (r, c) -> 5 + 2.0 * r - 0.5 * c);
            double a = size;
            double b = 0.3 * size;
            var change = Plane.step("reconstruct", lattice(15.25, 31.5, a, -b, b, a), section, SMALL);
            assertTrue(change.note().contains(size > 10 ? "by area" : "by straight lines"), change.note());
            for (int i = 0; i < 441; i++) {
                double h = 0.1 * (i / 21);
                double k = 0.1 * (i % 21);
                assertEquals(5 + 2 * (15.25 + h * a + k * b) - 0.5 * (31.5 - h * b + k * a), change.section().intensities().getData()[i],
                        // a pixel is even, and the area cuts through it
                        size > 10 ? 0.03 : 1e-9);
            }
        }
    }

    @Test
    void pixelsCountWithTheAreaThatTheyShare() {
        double[] values = {1, 10, 100, 1000};
        boolean[] all = {true, true, true, true};
        // a unit square between four pixels, shifted by a quarter down and right of the middle
        CellAverage unit = new CellAverage(values, all, 2, 2, new double[] {1, 0}, new double[] {0, 1});
        assertEquals((1 + 3 * 10 + 3 * 100 + 9 * 1000) / 16.0, unit.at(0.75, 0.75, 1), 1e-12);
        // a square on its tip over the first pixel: half of it lies inside, by symmetry an eighth over each neighbour's side and none
        // diagonally
        CellAverage tip = new CellAverage(values, all, 2, 2, new double[] {1, 1}, new double[] {1, -1});
        assertEquals((1 + 0.25 * 10 + 0.25 * 100) / 1.5, tip.at(0, 0, 0), 1e-12);
        assertTrue(Double.isNaN(tip.at(0, 0, 0.8)));
    }

    @Test
    void maskedPixelsDoNotCountAndWhatIsNotReachedIsUnmeasured() throws Exception {
        Section section = Plane.of(80, 80, (r, c) -> r % 5 == 0 ? 1e9 : 4);
        Plane.masked(section, i -> i / 80 % 5 == 0);
        Section after = Plane.step("reconstruct", lattice(10, 10, 50, 0, 0, 50, "coverage", "50"), section, SMALL).section();
        for (int i = 0; i < 441; i++) {
            boolean inside = i / 21 < 14 && i % 21 < 14;
            assertEquals(inside, after.measured().getData()[i], i / 21 + " " + i % 21);
            assertTrue(inside ? Math.abs(after.intensities().getData()[i] - 4) < 1e-9 : Double.isNaN(after.intensities().getData()[i]));
        }
    }

    @Test
    void equivalentsAreAveragedWhereTheyAreInReach() throws Exception {
        // origin in the middle: intensity differs between quadrants
        Section section = Plane.of(101, 101, (r, c) -> 10 * Integer.signum(r - 50) + Integer.signum(c - 50) + 100);
        double[] expected = {111, 100, 100, 100, 100};
        String[] symmetries = {"none", "inversion", "mirrors", "four-fold", "four-fold-and-mirrors"};
        for (int i = 0; i < 5; i++) {
            Section after = Plane.step("reconstruct", lattice(50, 50, 20, 0, 0, 20, "symmetry", symmetries[i]), section, SMALL).section();
            assertEquals(expected[i], after.intensities().get(10, 13), 1e-9, symmetries[i]);
        }
        // without the opposite side in reach nothing changes
        Section corner = Plane.of(50, 50, (r, c) -> r * c);
        assertArrayEquals(Plane.step("reconstruct", lattice(2, 2, 20, 0, 0, 20), corner, SMALL).section().intensities().getData(),
                Plane.step("reconstruct", lattice(2, 2, 20, 0, 0, 20, "symmetry", "inversion", "firstH", "0"), corner,
                        SMALL).section().intensities()
                        .getData(), 30);
    }

    @Test
    void anotherCorner() throws Exception {
        Section section = Plane.of(200, 200, (r, c) -> Math.rint((r - 3) / 20.0) * 1000 + Math.rint((c - 3) / 20.0));
        Section after = Plane.step("reconstruct", lattice(3, 3, 20, 0, 0, 20, "firstH", "3", "firstK", "5"), section, SMALL).section();
        assertEquals(3005, after.intensities().get(0, 0), 1e-9);
        assertEquals(5007, after.intensities().get(20, 20), 1e-9);
        assertEquals(3, SectionGrid.of(after, SMALL).orElseThrow().h0());
    }

    @Test
    void vectorsThatGoTheSameWayAreRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Plane.step("reconstruct", lattice(0, 0, 10, 20, 20, 40),
                Plane.of(9, 9, (r, c) -> 1))).getMessage().contains("the same way"));
        assertThrows(IllegalArgumentException.class, () -> Plane.step("reconstruct", lattice(0, 0, 0, 0, 0, 40),
                Plane.of(9, 9, (r, c) -> 1)));
    }

    @Test
    void sectionsThatLieElsewhereAreRefused() throws Exception {
        SectionStepException problem = assertThrows(SectionStepException.class,
                () -> Plane.step("reconstruct", lattice(5000, 5000, 30, 0, 0, 30), Plane.of(64, 64, (r, c) -> 1)));
        assertTrue(problem.getMessage().startsWith("none of the 64 × 64 points of the grid lies where"), problem.getMessage());
    }

    /** Weights of four pixels that make 1 but for rounding are all of it. */
    @Test
    void wholeCoverageOfPixelsThatAreAllMeasured() throws Exception {
        Section section = Plane.of(40, 40, (r, c) -> r + 2 * c);
        Section after = Plane.step("reconstruct", lattice(3.3, 2.7, 7.1, 0.3, -0.2, 6.9, "coverage", "100"), section, SMALL).section();
        assertEquals(441, after.count());
    }
}

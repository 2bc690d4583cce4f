// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

import org.bragglens.base.settings.SettingsType;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.junit.jupiter.api.Test;

class DiffuseTransformTest {

    private static final SettingsType<ImageSettings> SETTINGS = SettingsType.of(ImageSettings.class);

    private static SpinLattice lattice(int size, double concentration, long seed) {
        return new MonteCarlo(SettingsType.of(LatticeSettings.class).parse(Map.of("size", "" + size, "concentration", "" + concentration,
                "cycles", "20"))).lattice(Encoding.of(2, 0.3, -0.4, 0.1), seed);
    }

    @Test
    void agreesWithTheSumOverAllSites() {
        for (ImageSettings settings : new ImageSettings[] { new ImageSettings(3, 10, ImageSettings.Shape.SQUARE, 8, 2),
                new ImageSettings(3, 11, ImageSettings.Shape.SQUARE, 9, 1), new ImageSettings(4, 11, ImageSettings.Shape.ROUND, 12, 2),
                new ImageSettings(2, 20, ImageSettings.Shape.ROUND, 7, 1.3), new ImageSettings(1, 2, ImageSettings.Shape.SQUARE, 2, 3) }) {
            SpinLattice lattice = lattice(20, 0.35, 6);
            double[] direct = direct(lattice, settings, 9);
            double largest = Arrays.stream(direct).max().getAsDouble();
            assertArrayEquals(direct, new DiffuseTransform(settings).intensities(lattice, 9), 1e-10 * largest, settings.toString());
        }
    }

    /** The formula as it stands: a sum over sites for each point and lot. */
    private static double[] direct(SpinLattice lattice, ImageSettings settings, long seed) {
        int n = settings.points();
        double[] image = new double[n * n];
        SplittableRandom random = new SplittableRandom(seed);
        double radius = settings.lotSize() / 2.0;
        int sites = 0;
        for (int lot = 0; lot < settings.lots(); lot++) {
            int row = random.nextInt(lattice.size());
            int column = random.nextInt(lattice.size());
            double[] real = new double[n * n];
            double[] imaginary = new double[n * n];
            for (int a = 0; a < settings.lotSize(); a++) {
                for (int b = 0; b < settings.lotSize(); b++) {
                    if (settings.lotShape() == ImageSettings.Shape.ROUND && Math.hypot(a + 0.5 - radius, b + 0.5 - radius) > radius) {
                        continue;
                    }
                    sites++;
                    double deviation = (lattice.isUp(row + a, column + b) ? 1 : 0) - lattice.concentration();
                    for (int i = 0; i < n * n; i++) {
                        double phase = 2 * Math.PI * settings.extent() / (n - 1) * (i / n * a + i % n * b);
                        real[i] += deviation * Math.cos(phase);
                        imaginary[i] += deviation * Math.sin(phase);
                    }
                }
            }
            for (int i = 0; i < n * n; i++) {
                image[i] += real[i] * real[i] + imaginary[i] * imaginary[i];
            }
        }
        double total = sites;
        return Arrays.stream(image).map(v -> v / total).toArray();
    }

    @Test
    void aChessBoardHasOneKindOfPeak() {
        PackedSpins board = new PackedSpins(20);
        for (int i = 0; i < 400; i++) {
            if ((i / 20 + i % 20) % 2 == 0) {
                board.set(i / 20, i % 20);
            }
        }
        ImageSettings settings = new ImageSettings(4, 10, ImageSettings.Shape.SQUARE, 5, 1);
        double[] image = new DiffuseTransform(settings).intensities(SpinLattice.of(board), 3);
        // at h = k = 1/2: n sites in phase, each 1/2 off the average
        assertEquals(100 / 4.0, image[2 * 5 + 2], 1e-9);
        assertEquals(0, image[0], 1e-9);
        assertEquals(0, image[2], 1e-9);
    }

    @Test
    void chanceIsFlat() {
        DiffuseSettings fine = DiffuseSettings.fine();
        LatticeSettings once = SettingsType.of(LatticeSettings.class).with(fine.lattice(), "cycles", 1);
        SpinLattice lattice = new MonteCarlo(once).lattice(Encoding.of(2, 0, 0, 0), 2);
        double[] image = new DiffuseTransform(fine.image()).intensities(lattice, 2);
        assertEquals(0.25, Arrays.stream(image).average().getAsDouble(), 0.01);
    }

    @Test
    void theImageKnowsItsAxes() throws Exception {
        Dataset image = new DiffuseTransform(SETTINGS.defaults()).image(lattice(30, 0.5, 1), 5);
        assertArrayEquals(new int[] { 64, 64 }, image.getShape());
        AxesMetadata axes = image.getFirstMetadata(AxesMetadata.class);
        assertEquals("h", axes.getAxis(0)[0].getName());
        assertEquals("k", axes.getAxis(1)[0].getName());
        assertEquals(2, axes.getAxis(0)[0].getSlice().getDouble(63, 0), 1e-12);
        assertEquals(2 / 63.0, axes.getAxis(1)[0].getSlice().getDouble(0, 1), 1e-12);
        assertEquals(image.getDouble(10, 20), image.getDouble(53, 43));
    }

    @Test
    void badInputIsOneClearLine() {
        SpinLattice small = lattice(20, 0.5, 1);
        assertEquals("lots of 25 sites do not fit into a lattice of 20", assertThrows(IllegalArgumentException.class,
                () -> new DiffuseTransform(SETTINGS.defaults()).intensities(small, 1)).getMessage());
        assertEquals("lotSize must not be larger than the lattice's 20 sites, not 25", assertThrows(IllegalArgumentException.class,
                () -> SettingsType.of(DiffuseSettings.class).parse(Map.of("size", "20"))).getMessage());
        assertEquals("points must lie between 2 and 1024, not 1", assertThrows(IllegalArgumentException.class,
                () -> new DiffuseTransform(new ImageSettings(8, 25, ImageSettings.Shape.ROUND, 1, 2))).getMessage());
    }
}

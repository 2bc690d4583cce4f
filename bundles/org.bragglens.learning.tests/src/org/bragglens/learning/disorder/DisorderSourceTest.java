// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseTransform;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.ImageSettings;
import org.bragglens.diffuse.MonteCarlo;
import org.bragglens.diffuse.SpinLattice;
import org.junit.jupiter.api.Test;

class DisorderSourceTest {

    private static final int SPAN = 3;

    private final DisorderPairs pairs = Tiny.pairs(SPAN, 20, 3);
    private final int[] all = IntStream.range(0, pairs.size()).toArray();
    private final DisorderInput input = DisorderInput.fit(pairs, all, SettingsType.of(InputSettings.class).defaults());

    private record Sample(float[] values, float[] target) {
    }

    private static Sample sample(DisorderSource source, long epoch, int item) {
        Sample sample = new Sample(new float[source.inputSize()], new float[source.targets().width()]);
        source.sample(epoch, item, sample.values, sample.target);
        return sample;
    }

    @Test
    void samplesAreTheSameOnAnyThread() {
        DisorderSource source = DisorderSource.training(pairs, all, input, 5);
        List<Sample> straight = all().mapToObj(i -> sample(source, i / 20, i % 20)).toList();
        List<Sample> scattered = all().parallel().mapToObj(i -> sample(source, i / 20, i % 20)).toList();
        for (int i = 0; i < straight.size(); i++) {
            assertArrayEquals(straight.get(i).values, scattered.get(i).values);
            assertArrayEquals(straight.get(i).target, scattered.get(i).target);
        }
    }

    private static IntStream all() {
        return IntStream.range(0, 200);
    }

    @Test
    void halfOfTheSamplesHaveTheirAxesExchangedAndTheOthersAreAsTheyWere() {
        DisorderSource learned = DisorderSource.training(pairs, all, input, 5);
        DisorderSource plain = DisorderSource.validation(pairs, all, input);
        int exchanged = 0;
        for (int i = 0; i < 200; i++) {
            Sample one = sample(learned, i / 20, i % 20);
            Sample other = sample(plain, 0, i % 20);
            boolean same = Arrays.equals(one.values, other.values);
            exchanged += same ? 0 : 1;
            if (same) {
                assertArrayEquals(other.target, one.target);
            } else {
                assertArrayEquals(DisorderTask.transposed(Tiny.POINTS, other.values), one.values);
                double[] numbers = IntStream.range(0, other.target.length).mapToDouble(t -> other.target[t]).toArray();
                double[] expected = DisorderTask.transposed(SPAN, numbers);
                for (int t = 0; t < expected.length; t++) {
                    assertEquals(expected[t], one.target[t], 1e-5);
                }
            }
        }
        // five standard deviations
        assertEquals(100, exchanged, 36);
    }

    /** Lots of 16 sites hold frequencies that 39 points determine: axes exchanged or not, moved along h or not, along k or not. */
    @Test
    void simulatedImagesThatTheirPointsDetermineHaveEightEquivalents() {
        assertEquals(8, equivalents(40, false));
        assertEquals(2, equivalents(40, true));
        // 29 points are too few for them
        assertEquals(2, equivalents(30, false));
    }

    private static long equivalents(int points, boolean measured) {
        DisorderPairs sharp = Tiny.pairs(SettingsType.of(DiffuseSettings.class).parse(Map.of("size", "24", "cycles", "60", "lots", "2",
                "lotSize", "16", "points", Integer.toString(points))), SPAN, 1, 3, measured);
        int[] only = {0};
        DisorderInput read = DisorderInput.fit(sharp, only, SettingsType.of(InputSettings.class).defaults());
        assertEquals(!measured && points == 40, DisorderSource.augmentation(sharp, only, read).contains("half a period"));
        DisorderSource source = DisorderSource.training(sharp, only, read, 5);
        float[] truth = sample(DisorderSource.validation(sharp, only, read), 0, 0).target;
        Set<String> images = new HashSet<>();
        for (int epoch = 0; epoch < 200; epoch++) {
            Sample sample = sample(source, epoch, 0);
            images.add(Arrays.toString(sample.values));
            // what is wanting to the Fourier coefficients has the same size for all, in another order
            assertArrayEquals(sizes(truth), sizes(sample.target), 2e-3f);
        }
        return images.size();
    }

    private static float[] sizes(float[] target) {
        float[] sizes = new float[target.length];
        for (int t = 0; t < sizes.length; t++) {
            sizes[t] = Math.abs(target[t]);
        }
        Arrays.sort(sizes);
        return sizes;
    }

    /** A lattice with its axes exchanged has the exchanged image and the exchanged encoding. */
    @Test
    void exchangedImagesBelongToExchangedEncodings() {
        int size = 16;
        SpinLattice lattice = new MonteCarlo(Tiny.settings().lattice()).lattice(Encoding.of(2, 0.5, -0.3, 0.1), 4);
        // 16 of its 24 sites each way; points at whole multiples of 1/16, where it does not matter where the lot begins
        SpinLattice part = part(lattice, size, false);
        SpinLattice turned = part(lattice, size, true);
        assertArrayEquals(DisorderTask.transposed(SPAN, part.correlations(SPAN).numbers()), turned.correlations(SPAN).numbers(), 1e-12);
        assertTrue(part.correlations(SPAN).distance(turned.correlations(SPAN)) > 0.1);
        DiffuseTransform transform = new DiffuseTransform(new ImageSettings(1, size, ImageSettings.Shape.SQUARE, 2 * size + 1, 2));
        float[] image = floats(transform.intensities(part, 1));
        float[] exchanged = DisorderTask.transposed(2 * size + 1, image);
        float[] expected = floats(transform.intensities(turned, 2));
        assertArrayEquals(expected, exchanged, 1e-5f);
    }

    private static SpinLattice part(SpinLattice lattice, int size, boolean exchanged) {
        long[] rows = new long[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                rows[a] |= (exchanged ? lattice.isUp(b, a) : lattice.isUp(a, b)) ? 1L << b : 0;
            }
        }
        return SpinLattice.ofPacked(size, rows);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}

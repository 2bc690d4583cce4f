// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseTransform;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.ImageSettings;
import org.bragglens.diffuse.MonteCarlo;
import org.bragglens.diffuse.SpinLattice;
import org.bragglens.diffuse.pairs.AcceptedPair;
import org.bragglens.diffuse.pairs.AcceptedPairs;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

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

    /** Each time through other lots; and what the image's own coefficients tell is never far from what is to be read from it. */
    @Test
    void latticesOfOurOwnFilesAreSeenAnewEachTime(@TempDir Path folder) throws Exception {
        try (TrainingPairs file = TrainingPairs.open(Tiny.file(folder.resolve("pairs.h5"), SPAN, 4, 3))) {
            DisorderPairs stored = DisorderPairs.of(file);
            int[] few = {0, 1, 2, 3};
            DisorderInput read = DisorderInput.fit(stored, few, SettingsType.of(InputSettings.class).defaults());
            assertTrue(DisorderSource.augmentation(stored, few).contains("other lots"));
            assertFalse(DisorderSource.augmentation(pairs, all).contains("other lots"));
            DisorderSource source = DisorderSource.training(stored, few, read, 5);
            Set<String> images = new HashSet<>();
            Set<String> encodings = new HashSet<>();
            double largest = 0;
            for (int epoch = 0; epoch < 200; epoch++) {
                Sample sample = sample(source, epoch, 1);
                images.add(Arrays.toString(sample.values));
                assertArrayEquals(sample.values, sample(source, epoch, 1).values);
                LabelledImage image = stored.another(1, new SplittableRandom(epoch)).orElseThrow();
                encodings.add(Arrays.toString(image.correlations()));
                double[] told = read.correlations(image.intensities(), new double[image.correlations().length]);
                for (int t = 0; t < told.length; t++) {
                    largest = Math.max(largest, Math.abs(told[t] - image.correlations()[t]));
                }
            }
            assertEquals(200, images.size());
            // turned in every second row or not, column or not
            assertEquals(4, encodings.size());
            assertTrue(largest < 0.35, () -> "lots say otherwise");
            assertArrayEquals(sample(DisorderSource.validation(stored, few, read), 0, 1).values,
                    sample(DisorderSource.validation(stored, few, read), 1, 1).values);
        }
    }

    /** Two like neighbours would meet where a lattice of odd size closes. */
    @Test
    void spinsOfLatticesOfOddSizeAreNotTurned(@TempDir Path folder) throws Exception {
        JsonObject json = SettingsType.of(DiffuseSettings.class).toJson(Tiny.settings());
        json.addProperty("size", 23);
        DiffuseSettings odd = SettingsType.of(DiffuseSettings.class).fromJson(json);
        try (TrainingPairs file = TrainingPairs.open(Tiny.file(folder.resolve("odd.h5"), odd, SPAN, 2, 3))) {
            DisorderPairs stored = DisorderPairs.of(file);
            assertEquals("axes exchanged in half of the samples; simulated lattices seen through other lots each time",
                    DisorderSource.augmentation(stored, new int[] {0, 1}));
            Set<String> images = new HashSet<>();
            for (int seed = 0; seed < 20; seed++) {
                LabelledImage image = stored.another(1, new SplittableRandom(seed)).orElseThrow();
                assertArrayEquals(stored.reached(1), image.correlations());
                images.add(Arrays.toString(image.intensities()));
            }
            assertEquals(20, images.size());
        }
    }

    /** A measured image is the only one of its crystal; its file does not say that our own program made it. */
    @Test
    void measuredImagesAreShownAsTheyAre(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("accepted.h5");
        double[] image = IntStream.range(0, Tiny.POINTS * Tiny.POINTS).mapToDouble(i -> 1 + i % 7).toArray();
        AcceptedPairs.add(path, new AcceptedPair(DatasetFactory.createFromObject(DoubleDataset.class, image, Tiny.POINTS, Tiny.POINTS),
                Encoding.of(2, 0.1, 0.2, 0.3), Optional.empty(), "hk0.tif", List.of(), false, Instant.EPOCH), Tiny.settings(), false,
                "a test");
        try (TrainingPairs file = TrainingPairs.open(path)) {
            assertEquals(Optional.empty(), DisorderPairs.of(file).another(0, new SplittableRandom(1)));
        }
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

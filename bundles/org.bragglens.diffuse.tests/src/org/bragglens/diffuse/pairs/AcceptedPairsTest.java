// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.testing.ReferenceTool;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedPairsTest {

    private static final DiffuseSettings SETTINGS = TinyPairs.SETTINGS;
    private static final Instant WHEN = Instant.parse("2026-01-31T12:00:00Z");
    private static final List<PairOrigin.Model> MODELS = List.of(new PairOrigin.Model("disorder-2-image-small", "ab".repeat(32)));

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("accepted.h5");
    }

    private static double[] image(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 64).mapToDouble(i -> 1e5 * random.nextDouble() - 1e4).toArray();
    }

    private static Dataset dataset(double[] image) {
        return DatasetFactory.createFromObject(DoubleDataset.class, image, 8, 8);
    }

    private static AcceptedPair pair(long seed, double correlation, boolean refined) {
        return new AcceptedPair(dataset(image(seed)), Encoding.of(2, correlation, 0.25, -0.5), Optional.empty(), "hk" + seed + ".tif",
                MODELS, refined, WHEN);
    }

    private AcceptedPairs.Added add(AcceptedPair pair) throws IOException {
        return AcceptedPairs.add(file, pair, SETTINGS, false, "a test");
    }

    @Test
    void anAcceptedInterpretationIsATrainingPair() throws IOException {
        var lattice = new DiffuseSimulator(SETTINGS).decode(Encoding.of(2, 0.1, 0.25, -0.5), 3).lattice();
        var with = new AcceptedPair(dataset(image(1)), Encoding.of(2, 0.1, 0.25, -0.5), Optional.of(lattice), "hk1.tif", MODELS, true,
                WHEN);
        assertEquals(new AcceptedPairs.Added(0, 1, false), add(with));
        assertEquals(new AcceptedPairs.Added(1, 2, false), add(pair(2, 0.2, false)));
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            assertTrue(pairs.isMeasured());
            assertEquals(2, pairs.size());
            assertEquals(2, pairs.span());
            assertEquals(SETTINGS, pairs.settings());
            assertArrayEquals(new double[] {0.1, 0.25, -0.5}, pairs.reached(0));
            assertArrayEquals(new double[] {0.2, 0.25, -0.5}, pairs.reached(1));
            assertArrayEquals(pairs.reached(1), pairs.wanted(1));
            assertEquals(lattice, pairs.lattice(0));
            assertEquals(0, pairs.lattice(1).concentration());
            float[] image = new float[64];
            pairs.image(1, image);
            for (int p = 0; p < 64; p++) {
                assertEquals((float) image(2)[p], image[p]);
            }
            assertEquals(Optional.of(new PairOrigin("hk2.tif", ImageHash.of(image), MODELS, false, WHEN)), pairs.origin(1));
            assertTrue(pairs.origin(0).orElseThrow().refined());
        }
        assertEquals(List.of("accepted.h5"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anImageIsInTheFileOnce() throws IOException {
        for (int seed = 1; seed <= 3; seed++) {
            add(pair(seed, 0.1 * seed, false));
        }
        byte[] before = Files.readAllBytes(file);
        refused(pair(2, 0.9, true), "accepted.h5, pair 2: it is the image of hk2.tif already, accepted 2026-01-31T12:00:00Z");
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(new AcceptedPairs.Added(1, 3, true), AcceptedPairs.add(file, pair(2, 0.9, true), SETTINGS, true, "a test"));
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            assertArrayEquals(new double[] {0.1, 0.9, 0.3}, IntStream.range(0, 3).mapToDouble(i -> pairs.reached(i)[0]).toArray(), 1e-15);
            assertTrue(pairs.origin(1).orElseThrow().refined());
            assertFalse(pairs.origin(2).orElseThrow().refined());
        }
        // what is not there is added all the same
        assertEquals(new AcceptedPairs.Added(3, 4, false), AcceptedPairs.add(file, pair(4, 0.4, true), SETTINGS, true, "a test"));
    }

    @Test
    void whatDoesNotBelongTogetherIsRefusedInOneLine() throws IOException {
        add(pair(1, 0.1, false));
        byte[] before = Files.readAllBytes(file);
        refused(new AcceptedPair(dataset(image(2)), Encoding.of(3, new double[8]), Optional.empty(), "hk2.tif", MODELS, false, WHEN),
                "accepted.h5: its encodings have span 2, not 3");
        DiffuseSettings larger = with("points", 16);
        Dataset image = DatasetFactory.createFromObject(DoubleDataset.class, new double[256], 16, 16);
        image.fill(2);
        refused(new AcceptedPair(image, Encoding.of(2, 0, 0, 0), Optional.empty(), "hk2.tif", MODELS, false, WHEN), larger,
                "its images have 8 points along each edge up to 2.0 r.l.u., not 16 up to 2.0");
        DiffuseSettings finer = with("size", 12);
        var lattice = new DiffuseSimulator(finer).decode(Encoding.of(2, 0.1, 0.25, -0.5), 3).lattice();
        refused(new AcceptedPair(dataset(image(2)), Encoding.of(2, 0, 0, 0), Optional.of(lattice), "hk2.tif", MODELS, false, WHEN), finer,
                "its lattices have 10 sites along each edge, not 12");
        refused(new AcceptedPair(dataset(image(2)), Encoding.of(2, 0, 0, 0), Optional.of(lattice), "hk2.tif", MODELS, false, WHEN),
                "hk2.tif: its lattice does not have the 10 sites");
        refused(pair(2, 0, false), larger, "hk2.tif: its image has the shape [8, 8], not [16, 16]");
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] values = image(2);
            values[7] = bad;
            refused(new AcceptedPair(dataset(values), Encoding.of(2, 0, 0, 0), Optional.empty(), "hk2.tif", MODELS, false, WHEN),
                    "hk2.tif: its image has values that are no numbers");
        }
        refused(new AcceptedPair(dataset(new double[64]), Encoding.of(2, 0, 0, 0), Optional.empty(), "hk2.tif", MODELS, false, WHEN),
                "the mean of its image is not above 0");
        double[] denormal = image(2);
        Arrays.setAll(denormal, i -> 1e-40);
        refused(new AcceptedPair(dataset(denormal), Encoding.of(2, 0, 0, 0), Optional.empty(), "hk2.tif", MODELS, false, WHEN),
                "the mean of its image is too small for numbers of 32 bits");
        assertArrayEquals(before, Files.readAllBytes(file));
        TinyPairs.write(file, 3);
        refused(pair(1, 0.1, false), "accepted.h5: it holds simulated pairs; add it to another file");
        Files.writeString(file, "no HDF5");
        refused(pair(1, 0.1, false), "accepted.h5: is no HDF5 file");
        file = folder.resolve("none/accepted.h5");
        refused(pair(1, 0.1, false), "its folder does not exist");
    }

    private static DiffuseSettings with(String name, Object value) {
        var type = SettingsType.of(DiffuseSettings.class);
        var json = type.toJson(SETTINGS);
        json.addProperty(name, (Number) value);
        return type.fromJson(json);
    }

    private void refused(AcceptedPair pair, String said) {
        refused(pair, SETTINGS, said);
    }

    private void refused(AcceptedPair pair, DiffuseSettings settings, String said) {
        String message = assertThrows(InputException.class, () -> AcceptedPairs.add(file, pair, settings, false, "a test")).getMessage();
        assertTrue(message.contains(said), message);
    }

    @Test
    void severalProgramsMayAddAtOnce() throws IOException {
        IntStream.range(0, 24).parallel().forEach(i -> {
            try {
                add(pair(i, 0.01 * i, false));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            assertEquals(24, pairs.size());
            assertEquals(24, IntStream.range(0, 24).mapToObj(i -> pairs.origin(i).orElseThrow().file()).distinct().count());
        }
        assertEquals(List.of("accepted.h5"), names());
    }

    @Test
    void aFileThatIsBeingWrittenIsWaitedForAndAForgottenLockIsNot() throws IOException {
        try (WriteLock held = WriteLock.of(file)) {
            String message = assertThrows(InputException.class, () -> WriteLock.of(file, Duration.ofMillis(50))).getMessage();
            assertTrue(message.contains("accepted.h5: is being written by another program"), message);
            Files.setLastModifiedTime(folder.resolve("accepted.h5.lock"), FileTime.from(Instant.now().minusSeconds(600)));
            WriteLock.of(file, Duration.ZERO).close();
        }
        assertEquals(List.of(), names());
    }

    @Test
    void thatItWasInterruptedIsSaidAndNothingIsLeft() throws IOException {
        Thread.currentThread().interrupt();
        String begun = assertThrows(InputException.class, () -> add(pair(1, 0.1, false))).getMessage();
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), names());
        add(pair(1, 0.1, false));
        byte[] before = Files.readAllBytes(file);
        Thread.currentThread().interrupt();
        String grown = assertThrows(InputException.class, () -> add(pair(2, 0.1, false))).getMessage();
        assertTrue(Thread.interrupted());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("accepted.h5"), names());
        for (String message : List.of(begun, grown)) {
            assertTrue(message.contains("accepted.h5: was interrupted") && message.endsWith("; try again"), message);
        }
    }

    @Test
    void longerAndShorterStatesOfAFileHaveOneSeedAndOtherFilesAnother() throws IOException {
        add(pair(1, 0.1, false));
        long seed = seed();
        add(pair(2, 0.1, false));
        assertEquals(seed, seed());
        file = folder.resolve("others.h5");
        add(pair(3, 0.1, false));
        assertNotEquals(seed, seed());
    }

    private long seed() throws IOException {
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            return pairs.seed();
        }
    }

    @Test
    void damagedFilesAreSaidInOneLine() throws IOException {
        add(pair(1, 0.1, true));
        add(pair(2, 0.1, true));
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(5);
        int damaged = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                // half of them in what describes the datasets, half anywhere
                bytes[random.nextInt(random.nextBoolean() ? 4096 : bytes.length)] = (byte) random.nextInt();
            }
            Path copy = Files.write(folder.resolve("copy"), i % 8 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            try (TrainingPairs pairs = TrainingPairs.open(copy)) {
                for (int p = 0; p < pairs.size(); p++) {
                    pairs.image(p, new float[pairs.points() * pairs.points()]);
                    pairs.reached(p);
                    pairs.lattice(p);
                    pairs.origin(p);
                }
            } catch (InputException e) {
                damaged++;
            } catch (UncheckedIOException e) {
                assertTrue(e.getCause() instanceof InputException, () -> "" + e.getCause());
                damaged++;
            }
        }
        assertTrue(damaged > 100, "only " + damaged + " of the copies were damaged");
    }

    @Test
    void theReferenceLibraryReadsIt() throws IOException {
        add(pair(1, 0.1, false));
        add(pair(2, 0.2, true));
        String printed = ReferenceTool.python("h5py", "python3-h5py", String.format(Locale.ROOT, """
                import h5py, json
                f = h5py.File(%s, 'r')
                assert f['/entry/data/image'].shape == (2, 8, 8) and f['/entry/disorder/reached'][1].tolist() == [0.2, 0.25, -0.5]
                for text in f['/entry/disorder/origin'][()]:
                    origin = json.loads(text.decode())
                    print(origin['file'], origin['refined'], origin['accepted'], origin['models'][0]['id'], len(origin['imageSha256']))
                """, "'" + file.toAbsolutePath() + "'"));
        assertEquals("hk1.tif False 2026-01-31T12:00:00Z disorder-2-image-small 64\n"
                + "hk2.tif True 2026-01-31T12:00:00Z disorder-2-image-small 64\n", printed.replace("\r\n", "\n"));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import java.time.Duration;
import java.nio.ByteBuffer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

/** Files of training pairs that are none, or not whole, or lie. */
class DamagedPairsTest {

    @TempDir
    Path folder;

    /** What another program would write for four pairs; tests change it. */
    private final Map<String, Object> content = new HashMap<>();

    @BeforeEach
    void whole() {
        content.put(PairFormat.DEFINITION, PairFormat.DEFINITION_TEXT);
        content.put(PairFormat.SETTINGS, SettingsType.of(DiffuseSettings.class).toJson(TinyPairs.SETTINGS).toString());
        content.put(PairFormat.SEED, 9L);
        content.put(PairFormat.IMAGE, new float[4][8][8]);
        content.put(PairFormat.REACHED, new double[4][3]);
        content.put(PairFormat.WANTED, new double[4][3]);
        content.put(PairFormat.LATTICE, new byte[4][10][2]);
        content.put(PairFormat.COMPLETE, new byte[] { 1, 1, 1, 1 });
    }

    @Test
    void bytesOfOtherProgramsMayHaveASign() throws IOException {
        try (TrainingPairs pairs = TrainingPairs.open(written())) {
            assertEquals(4, pairs.size());
            assertEquals(9, pairs.seed());
            assertEquals(0, pairs.lattice(3).concentration());
        }
    }

    @Test
    void fewerLabelsThanImages() throws IOException {
        content.put(PairFormat.REACHED, new double[3][3]);
        refused("reached", "4 images", "3 of these");
        content.put(PairFormat.REACHED, new double[4][3]);
        content.put(PairFormat.COMPLETE, new byte[] { 1, 1 });
        refused("complete", "4 images", "2 of these");
        content.put(PairFormat.COMPLETE, new byte[] { 1, 1, 1, 1 });
        content.put(PairFormat.ORIGIN, new byte[3]);
        refused("origin", "4 images", "3 of these");
        content.put(PairFormat.ORIGIN, new byte[4]);
        refused("origin", "is not a text");
    }

    @Test
    void imagesWithoutIntensities() throws IOException {
        float[][][] images = new float[4][8][8];
        images[1][2][3] = 1;
        images[2][0][0] = -1;
        images[3][0][0] = 1e-40f;
        content.put(PairFormat.IMAGE, images);
        try (TrainingPairs pairs = TrainingPairs.open(written())) {
            pairs.image(1, new float[64]);
            assertTrue(assertThrows(UncheckedIOException.class, () -> pairs.image(0, new float[64])).getCause().getMessage()
                    .contains("image of pair 0: it is zero everywhere"));
            assertTrue(assertThrows(UncheckedIOException.class, () -> pairs.image(2, new float[64])).getCause().getMessage()
                    .contains("image of pair 2: its mean is below 0"));
            assertTrue(assertThrows(UncheckedIOException.class, () -> pairs.image(3, new float[64])).getCause().getMessage()
                    .contains("image of pair 3: its mean is too small for numbers of 32 bits"));
        }
    }

    @Test
    void labelsOfAnotherKind() throws IOException {
        content.put(PairFormat.REACHED, new double[4][4]);
        refused("reached", "[4, 4]", "encodings");
        content.put(PairFormat.REACHED, new double[4][8]);
        refused("wanted", "[4, 3]");
        content.put(PairFormat.REACHED, new float[4][3]);
        refused("reached", "type");
        content.put(PairFormat.REACHED, new double[4][99]);
        refused("reached", "[4, 99]");
        content.put(PairFormat.REACHED, new double[4][3]);
        content.put(PairFormat.LATTICE, new byte[4][12][2]);
        refused("lattice", "[4, 12, 2]");
        content.put(PairFormat.IMAGE, new float[4][8][9]);
        refused("image", "[4, 8, 9]", "settings");
        content.put(PairFormat.IMAGE, "text");
        refused("image");
    }

    @Test
    void datasetsThatAreNotThere() throws IOException {
        for (String path : content.keySet().toArray(String[]::new)) {
            Object there = content.remove(path);
            refused("no dataset " + path);
            content.put(path, there);
        }
        try (WritableHdfFile empty = HdfFile.write(folder.resolve("empty.h5"))) {
            empty.putDataset("entry", new double[3]);
        }
        refused(folder.resolve("empty.h5"), "no dataset");
    }

    @Test
    void settingsThatAreNone() throws IOException {
        content.put(PairFormat.SETTINGS, "[1]");
        refused("settings", "no JSON object");
        content.put(PairFormat.SETTINGS, "{".repeat(500));
        refused("settings", "no JSON object");
        content.put(PairFormat.SETTINGS, "{\"size\": 1}");
        refused("settings", "size");
        content.put(PairFormat.SETTINGS, "{\"sizes\": 1}");
        refused("settings", "sizes");
        content.put(PairFormat.SETTINGS, 3.0);
        refused("settings", "text");
        content.put(PairFormat.DEFINITION, "NXmx");
        refused("definition", "NXmx");
    }

    @Test
    void anUnfinishedFileSaysHowFarItIs() throws IOException {
        Path file = folder.resolve("a.h5");
        AtomicInteger made = new AtomicInteger();
        new PairGenerator(TinyPairs.plan(40)).run(file, (all, fresh, count) -> made.set(all), () -> made.get() >= 8, 1);
        refused(PairGenerator.part(file), "not finished", made + " of 40");
    }

    @Test
    void cutOffAnywhere() throws IOException {
        byte[] bytes = Files.readAllBytes(TinyPairs.write(folder.resolve("a.h5"), 4));
        for (int length : new int[] { 0, 1, 8, 9, 30, 47, 48, 100, 600, 2000, bytes.length / 2, bytes.length - 1000, bytes.length - 1 }) {
            refused(Files.write(folder.resolve("cut.h5"), Arrays.copyOf(bytes, length)), "cut.h5");
        }
    }

    @Test
    void otherFiles() throws IOException {
        refused(Files.write(folder.resolve("a.h5"), "no HDF5".repeat(1000).getBytes(StandardCharsets.US_ASCII)), "no HDF5 file");
        refused(folder, "is no file");
    }

    private Path written() throws IOException {
        Path file = Files.createTempFile(folder, "own", ".h5");
        try (WritableHdfFile out = HdfFile.write(file)) {
            Map<String, WritableGroup> groups = new HashMap<>();
            groups.put("/entry", out.putGroup("entry"));
            for (String name : new String[] { "data", "disorder" }) {
                groups.put("/entry/" + name, groups.get("/entry").putGroup(name));
            }
            content.forEach((path, data) -> groups.get(path.substring(0, path.lastIndexOf('/')))
                    .putDataset(path.substring(path.lastIndexOf('/') + 1), data));
        }
        return file;
    }

    private void refused(String... parts) throws IOException {
        refused(written(), parts);
    }

    private static void refused(Path file, String... parts) {
        InputException refused = assertThrows(InputException.class, () -> TrainingPairs.open(file).close());
        for (String part : parts) {
            assertTrue(refused.getMessage().contains(part), () -> "'" + part + "' is not in: " + refused.getMessage());
        }
    }

    /** A tree of links, each of its nodes twice a child of the one before: 2⁴⁰ ways lead through three kilobytes. */
    @Test
    void treesWhoseBranchesMeetAgain() throws IOException {
        int depth = 40;
        int heap = 136;
        int names = heap + 32;
        int tree = names + 64;
        int node = 64;
        long none = -1;
        ByteBuffer file = HdfSkeleton.buffer(tree + (depth + 1) * node + 256);
        file.put(new byte[] { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0, 0, 8, 8, 0 });
        file.putShort((short) 4).putShort((short) 16).putInt(0).putLong(0).putLong(none).putLong(file.capacity()).putLong(none);
        file.putLong(0).putLong(96).putInt(0).putInt(0).put(new byte[16]);
        // the root group's header: one message, its table of symbols
        file.put((byte) 1).put((byte) 0).putShort((short) 1).putInt(1).putInt(24).putInt(0);
        file.putShort((short) 0x11).putShort((short) 16).putInt(0).putLong(tree).putLong(heap);
        file.put("HEAP".getBytes(StandardCharsets.US_ASCII)).putInt(0).putLong(64).putLong(none).putLong(names).position(tree);
        for (int level = depth; level >= 0; level--) {
            long next = file.position() + node;
            file.put("TREE".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) level).putShort((short) (level == 0 ? 0 : 2));
            file.putLong(none).putLong(none).putLong(0).putLong(next).putLong(0).putLong(next).putLong(0);
        }
        Path bomb = Files.write(folder.resolve("bomb.h5"), file.array());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(bomb, "description is damaged"));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.SpinLattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingPairsTest {

    @TempDir
    Path folder;

    @Test
    void holdsWhatTheSimulatorMakes() throws IOException {
        DiffuseSimulator simulator = new DiffuseSimulator(TinyPairs.SETTINGS);
        try (TrainingPairs pairs = TrainingPairs.open(TinyPairs.write(folder.resolve("a.h5"), 20))) {
            assertEquals(20, pairs.size());
            assertEquals(2, pairs.span());
            assertEquals(8, pairs.points());
            assertEquals(7, pairs.seed());
            assertEquals(DiffuseSimulator.GENERATOR, pairs.generator().orElseThrow());
            assertEquals(TinyPairs.SETTINGS, pairs.settings());
            IntStream.range(0, 20).parallel().forEach(i -> {
                DiffuseSample sample = simulator.sample(2, 7, i);
                assertArrayEquals(sample.reached().numbers(), pairs.reached(i));
                assertArrayEquals(sample.wanted().numbers(), pairs.wanted(i));
                assertEquals(sample.lattice(), pairs.lattice(i));
                float[] image = new float[64];
                pairs.image(i, image);
                for (int p = 0; p < 64; p++) {
                    assertEquals((float) sample.image()[p], image[p]);
                }
            });
            assertThrows(IndexOutOfBoundsException.class, () -> pairs.reached(20));
            assertThrows(IndexOutOfBoundsException.class, () -> pairs.lattice(-1));
        }
    }

    /** New images are made of the lattices of our own files and learned with the correlations that stand beside them. */
    @Test
    void aLatticeHasTheCorrelationsThatStandBesideIt() throws IOException {
        Path file = TinyPairs.write(folder.resolve("a.h5"), 3);
        byte[] bytes = Files.readAllBytes(file);
        byte[] rows;
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            rows = PackedRows.of(pairs.lattice(1));
        }
        int at = 0;
        while (!Arrays.equals(rows, Arrays.copyOfRange(bytes, at, at + rows.length))) {
            at++;
        }
        bytes[at] ^= 1;
        try (TrainingPairs pairs = TrainingPairs.open(Files.write(folder.resolve("b.h5"), bytes))) {
            assertEquals(folder.resolve("b.h5") + ", /entry/disorder/lattice of pair 1: it has other correlations than those that the file "
                    + "says; make the file anew", assertThrows(UncheckedIOException.class, () -> pairs.lattice(1)).getCause().getMessage());
            assertEquals(PackedRows.of(pairs.lattice(0)).length, rows.length);
        }
    }

    @Test
    void latticesOfAnySizeComeBack() {
        SplittableRandom random = new SplittableRandom(3);
        for (int size : new int[] { 4, 8, 50, 63, 64, 65, 96, 130 }) {
            int words = (size + 63) / 64;
            long[] bits = new long[size * words];
            for (int i = 0; i < bits.length; i++) {
                boolean last = i % words == words - 1;
                bits[i] = random.nextLong() & (last && size % 64 != 0 ? (1L << size % 64) - 1 : -1L);
            }
            SpinLattice lattice = SpinLattice.ofPacked(size, bits);
            byte[] rows = PackedRows.of(lattice);
            assertEquals(PackedRows.bytes(size), rows.length);
            assertEquals(lattice.isUp(2, 3), (rows[2 * ((size + 7) / 8)] >> 3 & 1) == 1);
            assertEquals(lattice, PackedRows.lattice(size, rows));
        }
    }

    @Test
    void theHashIsThatOfTheContent() throws IOException {
        Path file = TinyPairs.write(folder.resolve("a.h5"), 5);
        String hash;
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            hash = pairs.hash();
            assertEquals(64, hash.length());
            assertEquals(hash, pairs.hash());
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        try (TrainingPairs other = TrainingPairs.open(Files.write(folder.resolve("b.h5"), bytes))) {
            assertNotEquals(hash, other.hash());
        }
        try (TrainingPairs longer = TrainingPairs.open(TinyPairs.write(folder.resolve("c.h5"), 6))) {
            assertNotEquals(hash, longer.hash());
        }
    }

    @Test
    void whatNoPairCanHaveIsSaidWhenItIsRead() throws IOException {
        PairFormat format = new PairFormat(TinyPairs.plan(3));
        byte[] bytes = Files.readAllBytes(TinyPairs.write(folder.resolve("a.h5"), 3));
        // the highest bytes of little-endian numbers, and bits beyond the ten sites of a row
        Arrays.fill(bytes, (int) format.address(PairFormat.IMAGE, 1, 256), (int) format.address(PairFormat.IMAGE, 1, 256) + 4, (byte) -1);
        bytes[(int) format.address(PairFormat.REACHED, 1, 24) + 7] = 0x41;
        Arrays.fill(bytes, (int) format.address(PairFormat.WANTED, 1, 24), (int) format.address(PairFormat.WANTED, 1, 24) + 8, (byte) -1);
        bytes[(int) format.address(PairFormat.LATTICE, 1, 20) + 1] = (byte) 0x84;
        try (TrainingPairs pairs = TrainingPairs.open(Files.write(folder.resolve("b.h5"), bytes))) {
            pairs.image(0, new float[64]);
            said(() -> pairs.image(1, new float[64]), "image of pair 1", "NaN");
            said(() -> pairs.reached(1), "reached of pair 1", "between -1 and 1");
            said(() -> pairs.wanted(1), "wanted of pair 1", "NaN");
            said(() -> pairs.lattice(1), "lattice of pair 1", "row 0");
        }
    }

    private static void said(Runnable reading, String... parts) {
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, reading::run);
        assertTrue(refused.getCause() instanceof InputException, String.valueOf(refused.getCause()));
        for (String part : parts) {
            assertTrue(refused.getCause().getMessage().contains(part), refused.getCause().getMessage());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import org.bragglens.diffuse.DiffuseSimulator;
import java.nio.file.StandardOpenOption;
import java.nio.channels.FileLock;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairGeneratorTest {

    private static final int COUNT = 60;

    @TempDir
    Path folder;

    private final PairGenerator generator = new PairGenerator(TinyPairs.plan(COUNT));

    @Test
    void sameBytesOnAnyNumberOfThreads() throws IOException {
        byte[] alone = made(1);
        assertArrayEquals(alone, made(2));
        assertArrayEquals(alone, made(5));
    }

    private byte[] made(int threads) throws IOException {
        Path file = folder.resolve(threads + ".h5");
        List<Integer> progress = new ArrayList<>();
        assertTrue(generator.run(file, (all, fresh, count) -> progress.add(all), () -> false, threads));
        assertEquals(IntStream.rangeClosed(1, COUNT).boxed().toList(), progress);
        assertFalse(Files.exists(PairGenerator.part(file)));
        return Files.readAllBytes(file);
    }

    @Test
    void aStoppedRunGoesOnWhereItWas() throws IOException {
        byte[] whole = Files.readAllBytes(TinyPairs.write(folder.resolve("whole.h5"), COUNT));
        Path file = folder.resolve("stopped.h5");
        AtomicInteger made = new AtomicInteger();
        assertFalse(generator.run(file, (all, fresh, count) -> made.set(all), () -> made.get() >= 20, 3));
        assertFalse(Files.exists(file));
        assertTrue(made.get() >= 20 && made.get() < COUNT, "made " + made);
        List<Integer> fresh = new ArrayList<>();
        assertTrue(generator.run(file, (all, now, count) -> fresh.add(now), () -> false, 2));
        assertEquals(COUNT - made.get(), fresh.getLast());
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void aKilledRunGoesOnTooAndMakesAnewWhatMayBeHalfWritten() throws IOException {
        byte[] whole = Files.readAllBytes(TinyPairs.write(folder.resolve("whole.h5"), COUNT));
        Path file = folder.resolve("killed.h5");
        Path part = PairGenerator.part(file);
        assertThrows(CancellationException.class, () -> generator.run(file, (all, fresh, count) -> {
            if (all == 25) {
                throw new CancellationException();
            }
        }, () -> false, 3));
        byte[] there = Files.readAllBytes(part);
        assertEquals(whole.length, there.length);
        // an image torn in two
        int image = (int) new PairFormat(TinyPairs.plan(COUNT)).address(PairFormat.IMAGE, 3, 256);
        Arrays.fill(there, image + 100, image + 256, (byte) 0x55);
        Files.write(part, there);
        assertTrue(generator.run(file, (all, fresh, count) -> { }, () -> false));
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void anInterruptedRunKeepsWhatItHas() throws IOException {
        Path file = folder.resolve("interrupted.h5");
        List<Integer> made = new ArrayList<>();
        assertFalse(generator.run(file, (all, fresh, count) -> {
            made.add(all);
            if (all == 10) {
                Thread.currentThread().interrupt();
            }
        }, () -> false, 2));
        assertTrue(Thread.interrupted());
        assertTrue(made.getLast() < COUNT, made.toString());
        List<Integer> fresh = new ArrayList<>();
        assertTrue(generator.run(file, (all, now, count) -> fresh.add(now), () -> false));
        assertEquals(COUNT - made.getLast(), fresh.getLast());
    }

    /** The file is closed under the thread that marks what was made. */
    @Test
    void anInterruptWhileItIsSavedIsNoFailureEither() throws IOException {
        Path file = folder.resolve("saved.h5");
        assertFalse(generator.run(file, (all, fresh, count) -> {
            if (all == COUNT) {
                Thread.currentThread().interrupt();
            }
        }, () -> false, 2));
        assertTrue(Thread.interrupted());
        assertFalse(Files.exists(file));
        assertTrue(generator.run(file, (all, fresh, count) -> { }, () -> false));
        assertArrayEquals(Files.readAllBytes(TinyPairs.write(folder.resolve("whole.h5"), COUNT)), Files.readAllBytes(file));
    }

    @Test
    void goesOnWithTheSamePlanOnly() throws IOException {
        Path file = folder.resolve("other.h5");
        AtomicInteger made = new AtomicInteger();
        generator.run(file, (all, fresh, count) -> made.set(all), () -> made.get() > 5, 1);
        byte[] there = Files.readAllBytes(PairGenerator.part(file));
        for (PairPlan other : List.of(new PairPlan(TinyPairs.SETTINGS, 2, COUNT, 8, "a test"), TinyPairs.plan(COUNT + 1),
                new PairPlan(TinyPairs.SETTINGS, 3, COUNT, 7, "a test"), new PairPlan(TinyPairs.SETTINGS, 2, COUNT, 7, "newer"),
                new PairPlan(DiffuseSettings.standard(), 2, COUNT, 7, "a test"))) {
            PairGenerator newer = new PairGenerator(other);
            InputException refused = assertThrows(InputException.class, () -> newer.run(file, (all, fresh, count) -> { }, () -> false));
            assertTrue(refused.getMessage().contains("other settings"), refused.getMessage());
        }
        assertArrayEquals(there, Files.readAllBytes(PairGenerator.part(file)));
    }

    /** Of the same settings and seed another generator makes other pairs: half of each would be neither. */
    @Test
    void goesOnWithTheSameGeneratorOnly() throws IOException {
        Path file = folder.resolve("older.h5");
        AtomicInteger made = new AtomicInteger();
        generator.run(file, (all, fresh, count) -> made.set(all), () -> made.get() > 5, 1);
        try (FileChannel part = FileChannel.open(PairGenerator.part(file), StandardOpenOption.WRITE)) {
            ByteBuffer older = HdfSkeleton.buffer(8).putLong(DiffuseSimulator.GENERATOR - 1).flip();
            part.write(older, new PairFormat(TinyPairs.plan(COUNT)).address(PairFormat.GENERATOR, 0, 8));
        }
        InputException refused = assertThrows(InputException.class, () -> generator.run(file, (all, fresh, count) -> { }, () -> false));
        assertTrue(refused.getMessage().contains("another version"), refused.getMessage());
    }

    /** The other one may have begun an instant ago. */
    @Test
    void anEmptyFileThatAnotherOneHoldsStays() throws IOException {
        Path file = folder.resolve("begun.h5");
        Path part = PairGenerator.part(file);
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE); FileLock lock = other.lock()) {
            assertTrue(lock.isValid());
            InputException refused = assertThrows(InputException.class, () -> generator.run(file, (all, fresh, count) -> { }, () -> false));
            assertTrue(refused.getMessage().contains("being written already"), refused.getMessage());
            assertTrue(Files.exists(part));
        }
    }

    @Test
    void twoDoNotWriteOneFile() throws IOException {
        Path file = folder.resolve("two.h5");
        try (PairFile held = PairFile.open(PairGenerator.part(file), TinyPairs.plan(COUNT))) {
            InputException refused = assertThrows(InputException.class, () -> generator.run(file, (all, fresh, count) -> { }, () -> false));
            assertTrue(refused.getMessage().contains("being written already"), refused.getMessage());
            assertEquals(0, held.complete().cardinality());
        }
    }

    @Test
    void saysInOneLineWhereItCannotWrite() {
        InputException refused = assertThrows(InputException.class,
                () -> generator.run(folder.resolve("none/a.h5"), (all, fresh, count) -> { }, () -> false));
        assertTrue(refused.getMessage().contains("a.h5") && refused.getMessage().contains("cannot be written"), refused.getMessage());
    }

    @Test
    void saysWhatIsNoPlan() {
        assertThrows(IllegalArgumentException.class, () -> TinyPairs.plan(0));
        assertThrows(IllegalArgumentException.class, () -> TinyPairs.plan(PairPlan.MAX_COUNT + 1));
        assertThrows(IllegalArgumentException.class, () -> new PairPlan(TinyPairs.SETTINGS, 9, 1, 1, ""));
        assertThrows(IllegalArgumentException.class, () -> new PairPlan(TinyPairs.SETTINGS, 6, 1, 1, ""));
    }
}

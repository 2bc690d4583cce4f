// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteLockTest {

    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    /** Left by a program that was killed, and found by many at once: still only one writes at a time. */
    @Test
    void aStaleLockIsBrokenByOneOnly() throws Exception {
        Path file = folder.resolve("pairs.h5");
        Path lock = folder.resolve("pairs.h5.lock");
        AtomicInteger writing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(WRITERS, () -> leave(lock));
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                all.add(pool.submit(() -> {
                    for (int round = 0; round < 60; round++) {
                        start.await();
                        try (WriteLock held = WriteLock.of(file, Duration.ofSeconds(30))) {
                            most.accumulateAndGet(writing.incrementAndGet(), Math::max);
                            Thread.sleep(1);
                            writing.decrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertEquals(1, most.get());
        assertFalse(Files.exists(lock));
    }

    private static void leave(Path lock) {
        try {
            Files.setLastModifiedTime(Files.createFile(lock), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

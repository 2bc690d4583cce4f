// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

import org.bragglens.base.InputException;

/**
 * Keeps two programs from changing a file at once that is read, changed and written anew: a file beside it that is there as long as one
 * of them is at work. Locks of the system belong to a file that is replaced in the end, and would be lost with it.
 */
final class WriteLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Nobody works so long: whoever left it is gone. */
    private static final Duration STALE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 20;

    private final Path lock;

    private WriteLock(Path lock) {
        this.lock = lock;
    }

    /**
     * Waits a while where another one is at work.
     *
     * @throws InputException in one line, if it is still at work then
     */
    static WriteLock of(Path file) throws IOException {
        return of(file, PATIENCE);
    }

    static WriteLock of(Path file, Duration patience) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                Files.createFile(lock);
                return new WriteLock(lock);
            } catch (FileAlreadyExistsException e) {
                if (isStale(lock)) {
                    breakStale(lock);
                } else if (Instant.now().isAfter(end)) {
                    throw new InputException(file.toString(), "", "is being written by another program",
                            "try again, or delete " + lock + " if none is", e);
                } else {
                    pause(file);
                }
            }
        }
    }

    /** Of several who find a stale one at once, one deletes it, and none the fresh one that follows. */
    private static void breakStale(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock alone = channel.tryLock()) {
            if (alone != null && isStale(lock)) {
                Files.deleteIfExists(lock);
            }
        } catch (OverlappingFileLockException | NoSuchFileException e) {
            // another one is about it
        }
    }

    private static boolean isStale(Path lock) throws IOException {
        try {
            return Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(STALE));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void pause(Path file) throws InputException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(file.toString(), "", "was interrupted while another program writes it", "try again", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(lock);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

import org.bragglens.base.InputException;
import org.bragglens.base.SafeFiles;
import org.bragglens.base.Threads;
import org.bragglens.diffuse.DiffuseSimulator;

/**
 * Makes a file of training pairs on all threads that the program may use. It grows under a name of its own beside the target and takes
 * the target's name when it is finished; what a killed run has made is kept. The same plan gives the same bytes, on any number of threads
 * and however often it was resumed.
 */
public final class PairGenerator {

    /** What a killed program loses at most, in nanoseconds. */
    private static final long SAVING = 5_000_000_000L;
    /** Pairs a thread that wait their turn. */
    private static final int AHEAD = 2;

    private final PairPlan plan;
    private final DiffuseSimulator simulator;

    /** @throws IllegalArgumentException with a message for people, if a setting is out of its range or no lattice can be made */
    public PairGenerator(PairPlan plan) {
        this.plan = plan;
        this.simulator = new DiffuseSimulator(plan.settings());
        // what cannot be simulated is said before a file is begun
        simulator.sample(plan.span(), plan.seed(), 0);
    }

    /** Where the pairs for {@code target} are until they are all there: beside it, {@code .part} added to the name. */
    public static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /**
     * Makes what {@link #part} lacks, all if it is not there, and moves it over {@code target}.
     *
     * @param stop asked after every pair; what is made by then is kept
     * @return whether the file is finished; it is not where {@code stop} said so or the thread was interrupted
     * @throws InputException in one line, if what is there is of another plan or the file cannot be written
     */
    public boolean run(Path target, PairProgress progress, BooleanSupplier stop) throws IOException {
        return run(target, progress, stop, Threads.count());
    }

    boolean run(Path target, PairProgress progress, BooleanSupplier stop, int threads) throws IOException {
        Path part = part(target);
        try {
            try (PairFile file = PairFile.open(part, plan)) {
                if (!fill(file, progress, stop, threads)) {
                    return false;
                }
            }
            SafeFiles.move(part, target);
            return true;
        } catch (InputException e) {
            throw e;
        } catch (ClosedByInterruptException e) {
            return false;
        } catch (IOException e) {
            throw new InputException(target.toString(), "", "cannot be written: "
                    + (e instanceof FileSystemException system && system.getReason() != null ? system.getReason() : e.getMessage()),
                    Files.exists(part) ? "what was made is kept in " + part : "choose another place", e);
        }
    }

    private boolean fill(PairFile file, PairProgress progress, BooleanSupplier stop, int threads) throws IOException {
        BitSet there = file.complete();
        int made = there.cardinality();
        int next = there.nextClearBit(0);
        int fresh = 0;
        int running = 0;
        boolean interrupted = false;
        long saved = System.nanoTime();
        // closed after the last pair is written: an interrupt of a thread that writes would close the file
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            CompletionService<Integer> pairs = new ExecutorCompletionService<>(pool);
            while (true) {
                boolean stopped = interrupted || stop.getAsBoolean();
                while (!stopped && next < plan.count() && running < threads * (1 + AHEAD)) {
                    int i = next;
                    pairs.submit(() -> {
                        file.put(i, simulator.sample(plan.span(), plan.seed(), i));
                        return i;
                    });
                    next = there.nextClearBit(i + 1);
                    running++;
                }
                if (running == 0) {
                    break;
                }
                try {
                    take(pairs);
                } catch (InterruptedException e) {
                    interrupted = true;
                    continue;
                }
                running--;
                fresh++;
                progress.pairs(made + fresh, fresh, plan.count());
                if (System.nanoTime() - saved > SAVING) {
                    file.save();
                    saved = System.nanoTime();
                }
            }
        }
        file.save();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return made + fresh == plan.count();
    }

    private static void take(CompletionService<Integer> pairs) throws IOException, InterruptedException {
        try {
            pairs.take().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}

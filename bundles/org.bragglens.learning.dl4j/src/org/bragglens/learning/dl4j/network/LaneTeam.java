// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The threads that lanes run on. Each of them keeps native operations to itself: one share of a batch a thread needs one meeting a step,
 * whereas OpenMP's threads meet at every operation and collapse when anything else wants a core.
 */
public final class LaneTeam implements AutoCloseable {

    private final ExecutorService threads;

    public LaneTeam(int size) {
        Nd4j.getEnvironment();
        openblas_nolapack.blas_set_num_threads(1);
        threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(() -> {
                NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
                task.run();
            }, "network lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs {@code task} for 0 … count − 1 and returns when all are done. */
    void run(int count, IntConsumer task) {
        List<Future<?>> running = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int lane = i;
            running.add(threads.submit(() -> task.accept(lane)));
        }
        RuntimeException failure = null;
        boolean interrupted = false;
        for (Future<?> future : running) {
            while (true) {
                try {
                    future.get();
                    break;
                } catch (InterruptedException e) {
                    // buffers must not be freed or reused while a lane still writes into them
                    interrupted = true;
                } catch (ExecutionException e) {
                    failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
                    break;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;

/**
 * Makes batches on background threads ahead of the network. What a batch holds depends on its number alone, and batches come in their
 * order, whatever the number of threads.
 */
final class BatchSupply implements AutoCloseable {

    private static final long PATIENCE_MS = 100;

    private final SampleSource source;
    private final int batch;
    private final int ahead;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<Batch> spare = new ConcurrentLinkedQueue<>();

    BatchSupply(SampleSource source, int batch, int threadCount) {
        this.source = source;
        this.batch = batch;
        ahead = threadCount + 2;
        threads = Executors.newFixedThreadPool(threadCount, task -> {
            Thread thread = new Thread(task, "sample supply");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The samples {@code order} of one epoch, {@code batch} at a time; the last batch may be smaller. */
    Epoch epoch(long number, int[] order) {
        return new Epoch(number, order);
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** One pass over the source. */
    final class Epoch implements AutoCloseable {

        private final long number;
        private final int[] order;
        private final Deque<Future<Batch>> coming = new ArrayDeque<>();
        private int next;

        private Epoch(long number, int[] order) {
            this.number = number;
            this.order = order;
            while (coming.size() < ahead && next < order.length) {
                submit();
            }
        }

        private void submit() {
            int from = next;
            int to = Math.min(order.length, from + batch);
            next = to;
            coming.add(threads.submit(() -> make(number, order, from, to)));
        }

        /** The next batch; empty after the last one, or as soon as the training is to stop. */
        Optional<Batch> next(TrainingControl control) {
            Future<Batch> future = coming.peek();
            while (future != null && !control.isStopped()) {
                try {
                    Batch made = future.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
                    coming.remove();
                    if (next < order.length) {
                        submit();
                    }
                    return Optional.of(made);
                } catch (TimeoutException e) {
                    // ask again whether to stop
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    control.cancel();
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
                }
            }
            return Optional.empty();
        }

        /** Gives up what was not asked for. */
        @Override
        public void close() {
            coming.forEach(future -> future.cancel(false));
        }
    }

    /** A batch whose content is no longer needed. */
    void giveBack(Batch used) {
        spare.add(used);
    }

    private Batch make(long epoch, int[] order, int from, int to) {
        int width = source.targets().width();
        Batch old = spare.poll();
        float[] inputs = old == null ? new float[batch * source.inputSize()] : old.inputs();
        float[] targets = old == null ? new float[batch * width] : old.targets();
        float[] input = new float[source.inputSize()];
        float[] target = new float[width];
        for (int i = from; i < to; i++) {
            source.sample(epoch, order[i], input, target);
            System.arraycopy(input, 0, inputs, (i - from) * input.length, input.length);
            System.arraycopy(target, 0, targets, (i - from) * width, width);
        }
        return new Batch(inputs, targets, to - from);
    }
}

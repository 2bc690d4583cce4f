// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the newest of a stream of requests: one at a time runs, and of those that arrive meanwhile only the last is kept. So a view that
 * asks at every keystroke is never behind by more than one piece of work.
 *
 * @param <I> request
 * @param <O> result
 */
public final class Latest<I, O> {

    private final Executor executor;
    private final Function<I, O> work;
    private final BiConsumer<I, O> result;
    private I waiting;
    private boolean running;

    /**
     * @param executor runs the work, one piece at a time
     * @param work     from a request to its result
     * @param result   takes each request with its result, on the executor's thread
     */
    public Latest(Executor executor, Function<I, O> work, BiConsumer<I, O> result) {
        this.executor = executor;
        this.work = work;
        this.result = result;
    }

    /** @param work done for each request, with no other result than what it does */
    public Latest(Executor executor, Consumer<I> work) {
        this(executor, request -> {
            work.accept(request);
            return null;
        }, (request, nothing) -> { });
    }

    /** Asks for {@code request}, which replaces one that has not begun. */
    public void submit(I request) {
        synchronized (this) {
            waiting = request;
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::run);
    }

    /** Forgets a request that has not begun. */
    public synchronized void forget() {
        waiting = null;
    }

    private void run() {
        try {
            for (I request = next(); request != null; request = next()) {
                result.accept(request, work.apply(request));
            }
        } catch (RuntimeException | Error e) {
            // what was asked for meanwhile has nothing to do with the failure
            if (hasNext()) {
                executor.execute(this::run);
            }
            throw e;
        }
    }

    private synchronized boolean hasNext() {
        running = waiting != null;
        return running;
    }

    private synchronized I next() {
        I next = waiting;
        waiting = null;
        running = next != null;
        return next;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * An iterator as the source of a stream that may be parallel. The JDK's own hands out batches that grow without end, and its tasks may lie
 * about unread for as long as a thread gets no processor. Here batches are small, and when those that wait hold too much memory, the rest
 * is left to one thread.
 */
final class SmallBatches<T> implements Spliterator<T> {

    private static final int CHARACTERISTICS = ORDERED | NONNULL | IMMUTABLE;
    private static final long MOST_WAITING = 64L << 20;

    private final Iterator<T> iterator;
    private final int size;
    private final ToLongFunction<T> bytes;
    private final AtomicLong waiting = new AtomicLong();

    /**
     * @param size  how many elements a thread takes at once
     * @param bytes about how much memory an element holds
     */
    SmallBatches(Iterator<T> iterator, int size, ToLongFunction<T> bytes) {
        this.iterator = iterator;
        this.size = size;
        this.bytes = bytes;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!iterator.hasNext()) {
            return false;
        }
        action.accept(iterator.next());
        return true;
    }

    @Override
    public Spliterator<T> trySplit() {
        if (waiting.get() > MOST_WAITING) {
            return null;
        }
        List<T> elements = new ArrayList<>(size);
        while (elements.size() < size && iterator.hasNext()) {
            T element = iterator.next();
            waiting.addAndGet(bytes.applyAsLong(element));
            elements.add(element);
        }
        return elements.isEmpty() ? null : new Batch(elements);
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return CHARACTERISTICS;
    }

    private final class Batch implements Spliterator<T> {

        private final List<T> elements;
        private int at;

        Batch(List<T> elements) {
            this.elements = elements;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            if (at == elements.size()) {
                return false;
            }
            T element = elements.set(at++, null);
            waiting.addAndGet(-bytes.applyAsLong(element));
            action.accept(element);
            return true;
        }

        @Override
        public Spliterator<T> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return elements.size() - at;
        }

        @Override
        public int characteristics() {
            return CHARACTERISTICS | SIZED;
        }
    }
}

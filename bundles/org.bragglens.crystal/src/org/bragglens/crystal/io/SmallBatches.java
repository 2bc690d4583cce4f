// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/**
 * An iterator as the source of a stream that may be parallel. The JDK's own hands out batches that grow without end; these stay small, so
 * that no more of a file is in memory than its readers work on.
 */
final class SmallBatches<T> implements Spliterator<T> {

    private final Iterator<T> iterator;
    private final int batch;

    /** @param batch how many elements a thread takes at once */
    SmallBatches(Iterator<T> iterator, int batch) {
        this.batch = batch;
        this.iterator = iterator;
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
        Object[] elements = new Object[batch];
        int size = 0;
        while (size < batch && iterator.hasNext()) {
            elements[size++] = iterator.next();
        }
        return size == 0 ? null : Spliterators.spliterator(elements, 0, size, ORDERED | NONNULL | IMMUTABLE);
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }
}

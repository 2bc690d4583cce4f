// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

class SmallBatchesTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

    @Test
    void manyThreadsSeeEachElementOnceAndInOrder() {
        assertEquals(NUMBERS, StreamSupport.stream(new SmallBatches<>(NUMBERS.iterator(), 7, n -> 1), true).map(n -> n).toList());
    }

    @Test
    void batchesThatNobodyReadsAreNotMadeWithoutEnd() {
        List<Spliterator<Integer>> waiting = new ArrayList<>();
        SmallBatches<Integer> source = new SmallBatches<>(NUMBERS.iterator(), 10, n -> 1 << 20);
        for (Spliterator<Integer> batch = source.trySplit(); batch != null; batch = source.trySplit()) {
            waiting.add(batch);
        }
        assertEquals(7, waiting.size(), "70 elements of 1 MB");
        List<Integer> read = new ArrayList<>();
        waiting.getFirst().forEachRemaining(read::add);
        assertTrue(source.trySplit() != null, "one is read, another one is made");
        assertNull(source.trySplit());
        assertEquals(NUMBERS.subList(0, 10), read);
    }
}

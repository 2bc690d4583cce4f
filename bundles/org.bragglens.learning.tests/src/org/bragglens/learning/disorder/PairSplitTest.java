// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class PairSplitTest {

    @Test
    void everyPairIsInOnePart() {
        PairSplit split = PairSplit.of(1000, new SplitSettings(0.2, 0.1, 0), 7);
        assertEquals(100, split.heldOut().length);
        assertEquals(180, split.validation().length);
        assertEquals(720, split.training().length);
        int[] all = Stream.of(split.training(), split.validation(), split.heldOut()).flatMapToInt(Arrays::stream).sorted().toArray();
        assertArrayEquals(IntStream.range(0, 1000).toArray(), all);
    }

    @Test
    void whatIsHeldOutDependsOnNeitherSeedNorLimit() {
        PairSplit one = PairSplit.of(1000, new SplitSettings(0.2, 0.1, 0), 7);
        PairSplit other = PairSplit.of(1000, new SplitSettings(0.3, 0.1, 500), 8);
        assertArrayEquals(one.heldOut(), other.heldOut());
        assertFalse(Arrays.equals(one.validation(), other.validation()));
        assertEquals(500, other.training().length + other.validation().length);
        assertEquals(150, other.validation().length);
        assertArrayEquals(one.validation(), PairSplit.of(1000, new SplitSettings(0.2, 0.1, 0), 7).validation());
    }

    @Test
    void somethingMustBeLeft() {
        assertEquals(0, PairSplit.of(5, new SplitSettings(0.2, 0, 0), 1).heldOut().length);
        assertThrows(IllegalArgumentException.class, () -> PairSplit.of(2, new SplitSettings(0.2, 0.1, 0), 1));
    }
}

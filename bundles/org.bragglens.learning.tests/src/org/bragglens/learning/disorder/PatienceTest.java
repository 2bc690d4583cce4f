// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong clock = new AtomicLong(-5);
    private final Patience patience = new Patience(stop::get, clock::get);

    @Test
    void isEndlessUntilSomebodyAsksForTheEndAndShortFromThereOn() {
        clock.addAndGet(Duration.ofDays(1).toNanos());
        assertFalse(patience.isOver());
        stop.set(true);
        assertFalse(patience.isOver(), "a little may still be done");
        clock.addAndGet(Duration.ofMillis(150).toNanos());
        assertFalse(patience.isOver());
        clock.addAndGet(Duration.ofMillis(150).toNanos());
        assertTrue(patience.isOver(), "well within a second");
    }
}

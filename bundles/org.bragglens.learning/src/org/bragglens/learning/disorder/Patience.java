// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Of somebody who has asked for the end of something: for a short time something useful may still be done. Any thread may ask. */
final class Patience {

    /** An end within a second is promised, and the lattices under way are finished too. */
    private static final Duration LENGTH = Duration.ofMillis(200);

    private final BooleanSupplier stop;
    private final LongSupplier clock;
    private boolean counting;
    private long begun;

    /** @param stop whether somebody has asked for the end, never taken back */
    Patience(BooleanSupplier stop) {
        this(stop, System::nanoTime);
    }

    /** @param clock nanoseconds from any start */
    Patience(BooleanSupplier stop, LongSupplier clock) {
        this.stop = stop;
        this.clock = clock;
    }

    /** Never before somebody has asked for the end; the time begins when it is first seen here that somebody has. */
    synchronized boolean isOver() {
        if (!counting && stop.getAsBoolean()) {
            counting = true;
            begun = clock.getAsLong();
        }
        return counting && clock.getAsLong() - begun >= LENGTH.toNanos();
    }
}

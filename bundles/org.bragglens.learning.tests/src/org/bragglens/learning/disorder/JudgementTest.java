// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Encoding FIRST = Encoding.of(2, 0.1, 0.1, 0);
    private static final Encoding SECOND = Encoding.of(2, 0.4, -0.3, -0.1);
    private static final long SEED = 9;

    private final DiffuseSimulator simulator = new DiffuseSimulator(Tiny.settings());
    private final MeasuredImage measured = MeasuredImage.of(Section.of(simulator.dataset(simulator.decode(SECOND, 5))));

    @Test
    void nobodyInAHurryGetsAllLatticesOfBoth() {
        Judgement judged = judged(10, new Patience(() -> false));
        assertSameLattices(Decoding.of(simulator, FIRST, measured, 10, SEED), judged.before());
        assertSameLattices(Decoding.of(simulator, SECOND, measured, 10, SEED), judged.after());
    }

    @Test
    void withoutTimeBothHaveAsManyLatticesAsTellSpeckleFromOrder() {
        AtomicLong hours = new AtomicLong();
        Judgement judged = judged(10, new Patience(() -> true, () -> hours.incrementAndGet() * Duration.ofHours(1).toNanos()));
        assertSameLattices(Decoding.of(simulator, FIRST, measured, 2, SEED), judged.before());
        assertSameLattices(Decoding.of(simulator, SECOND, measured, 2, SEED), judged.after());
        assertEquals(1, judged(1, new Patience(() -> true, hours::incrementAndGet)).after().samples().length, "as few as are wanted");
    }

    /** The clock goes on by 25 ms whenever it is asked: the time that is left is used. */
    @Test
    void whatTimeThereIsIsUsedForBothAlike() {
        AtomicLong steps = new AtomicLong();
        Judgement judged = judged(50, new Patience(() -> true, () -> steps.incrementAndGet() * Duration.ofMillis(25).toNanos()));
        int lattices = judged.before().samples().length;
        assertEquals(5.5, lattices, 1.5);
        assertSameLattices(Decoding.of(simulator, SECOND, measured, lattices, SEED), judged.after());
    }

    private Judgement judged(int lattices, Patience patience) {
        return Judgement.of(simulator, FIRST, SECOND, measured, lattices, SEED, patience);
    }

    private static void assertSameLattices(Decoding expected, Decoding actual) {
        assertEquals(expected.samples().length, actual.samples().length);
        assertEquals(expected.encoding(), actual.encoding());
        assertArrayEquals(expected.mean(), actual.mean());
        assertEquals(expected.expected(), actual.expected());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void nothingIsForetoldBeforeThePaceIsKnown() {
        assertTrue(Double.isNaN(pace.secondsFor(1000)));
        // the first step may take longer than a second
        pace.add(3, 100);
        assertEquals(0, pace.samplesPerSecond());
        assertTrue(Double.isNaN(pace.secondsFor(1000)));
        pace.add(5, 100);
        assertEquals(50, pace.samplesPerSecond(), 1e-9);
        assertEquals(20, pace.secondsFor(1000), 1e-9);
    }

    @Test
    void onlyTheLastSecondsCount() {
        for (int second = 0; second < 20; second++) {
            pace.add(second, second < 10 ? 1 : 100);
        }
        assertEquals(100, pace.samplesPerSecond(), 1e-9);
        assertEquals(1010, pace.total());
    }
}

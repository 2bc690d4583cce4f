// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Properties;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private Properties before;

    @BeforeEach
    void remember() {
        before = (Properties) System.getProperties().clone();
        System.clearProperty("org.bragglens.threads");
    }

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void areAsManyAsProcessorsUnlessSomebodyAsksForAnotherNumber() {
        assertEquals(Runtime.getRuntime().availableProcessors(), Threads.count());
        Threads.limit(3);
        assertEquals(3, Threads.count());
        assertEquals("2", System.getProperty("java.util.concurrent.ForkJoinPool.common.parallelism"));
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> Threads.limit(0));
        assertThrows(IllegalArgumentException.class, () -> Threads.limit(5000));
        System.setProperty("org.bragglens.threads", "-4");
        assertEquals(1, Threads.count());
    }
}

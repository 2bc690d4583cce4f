// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

class ProgressJobTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ProgressJob job = new ProgressJob("Some work", progress -> told.add("work"), () -> told.add("stop"));

    @Test
    void whatEndsByItselfIsNotStopped() throws InterruptedException {
        job.schedule();
        job.join();
        assertEquals(List.of("work"), told);
    }

    @Test
    void whatIsCancelledBeforeItBeginsIsStopped() throws InterruptedException {
        job.schedule(60_000);
        job.cancel();
        job.join();
        assertEquals(List.of("stop"), told);
    }
}

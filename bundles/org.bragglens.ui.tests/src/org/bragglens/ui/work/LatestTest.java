// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

class LatestTest {

    /** Runs nothing before it is told to. */
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<String> results = new ArrayList<>();

    @Test
    void ofManyRequestsOnlyTheNewestIsDone() {
        Latest<Integer, String> latest = new Latest<>(queue::add, i -> "done " + i, (i, result) -> results.add(result));
        latest.submit(1);
        latest.submit(2);
        latest.submit(3);
        assertEquals(1, queue.size(), "one piece of work at a time");
        queue.poll().run();
        assertEquals(List.of("done 3"), results);
        latest.submit(4);
        queue.poll().run();
        assertEquals(List.of("done 3", "done 4"), results);
    }

    @Test
    void whatArrivesWhileWorkRunsIsDoneNext() {
        List<Latest<Integer, String>> self = new ArrayList<>();
        Latest<Integer, String> latest = new Latest<>(queue::add, i -> {
            if (i == 1) {
                self.getFirst().submit(2);
                self.getFirst().submit(3);
            }
            return "done " + i;
        }, (i, result) -> results.add(result));
        self.add(latest);
        latest.submit(1);
        queue.poll().run();
        assertEquals(List.of("done 1", "done 3"), results);
    }

    @Test
    void afterAFailureItWorksAgain() {
        Latest<Integer, String> latest = new Latest<>(queue::add, i -> {
            if (i == 0) {
                throw new IllegalStateException("no");
            }
            return "done " + i;
        }, (i, result) -> results.add(result));
        latest.submit(0);
        assertThrows(IllegalStateException.class, queue.poll()::run);
        latest.submit(1);
        queue.poll().run();
        assertEquals(List.of("done 1"), results);
    }

    @Test
    void aFailureDoesNotSwallowWhatWasAskedMeanwhile() {
        List<Latest<Integer, String>> self = new ArrayList<>();
        Latest<Integer, String> latest = new Latest<>(queue::add, i -> {
            if (i == 0) {
                self.getFirst().submit(1);
                throw new IllegalStateException("no");
            }
            return "done " + i;
        }, (i, result) -> results.add(result));
        self.add(latest);
        latest.submit(0);
        assertThrows(IllegalStateException.class, queue.poll()::run);
        queue.poll().run();
        assertEquals(List.of("done 1"), results);
        assertTrue(queue.isEmpty());
    }

    @Test
    void whatWasForgottenIsNotDone() {
        Latest<Integer, String> latest = new Latest<>(queue::add, i -> "done " + i, (i, result) -> results.add(result));
        latest.submit(1);
        latest.forget();
        queue.poll().run();
        assertEquals(List.of(), results);
        latest.submit(2);
        queue.poll().run();
        assertEquals(List.of("done 2"), results);
    }
}

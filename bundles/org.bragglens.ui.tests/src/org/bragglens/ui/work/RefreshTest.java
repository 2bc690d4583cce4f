// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

class RefreshTest {

    private final Deque<Runnable> window = new ArrayDeque<>();
    private int updates;

    @Test
    void manyRequestsAreOneUpdateAndALaterOneIsAnother() {
        Refresh refresh = new Refresh(window::add, () -> updates++);
        refresh.request();
        refresh.request();
        assertEquals(1, window.size());
        window.poll().run();
        refresh.request();
        window.poll().run();
        assertEquals(2, updates);
    }

    @Test
    void whatChangesWhileItIsShownIsShownNext() {
        List<Refresh> self = new ArrayList<>();
        self.add(new Refresh(window::add, () -> {
            updates++;
            if (updates == 1) {
                self.getFirst().request();
            }
        }));
        self.getFirst().request();
        while (!window.isEmpty()) {
            window.poll().run();
        }
        assertEquals(2, updates);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Gradient buffers of one lane, handed on from node to node while its backward pass is laid out, so that few are needed. */
final class Buffers {

    private final Operations memory;
    private final Map<Integer, Deque<Floats>> free = new HashMap<>();

    Buffers(Operations memory) {
        this.memory = memory;
    }

    Floats take(int size) {
        Deque<Floats> fitting = free.get(size);
        return fitting == null || fitting.isEmpty() ? memory.zeros(size) : fitting.pop();
    }

    /** {@code buffer} is not read by any later step. */
    void giveBack(Floats buffer) {
        free.computeIfAbsent(buffer.size(), size -> new ArrayDeque<>()).push(buffer);
    }
}

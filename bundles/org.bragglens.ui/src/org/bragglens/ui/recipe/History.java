// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * States that can be gone back to. Edits of one kind that follow each other quickly count as one: nobody wants to undo a number digit by
 * digit.
 *
 * @param <S> an immutable state
 */
final class History<S> {

    private static final int LONGEST = 500;
    private static final long QUICKLY = 1_500_000_000L;

    private final Deque<S> undo = new ArrayDeque<>();
    private final Deque<S> redo = new ArrayDeque<>();
    private final LongSupplier clock;
    private S now;
    private String lastKind = "";
    private long lastTime;

    /** @param clock nanoseconds from any start */
    History(S first, LongSupplier clock) {
        this.clock = clock;
        now = first;
    }

    S now() {
        return now;
    }

    /** @param kind edits of the same kind, if it is not empty, are undone together if they follow each other quickly */
    void edit(S next, String kind) {
        if (next.equals(now)) {
            return;
        }
        boolean goesOn = !kind.isEmpty() && kind.equals(lastKind) && clock.getAsLong() - lastTime < QUICKLY;
        if (!goesOn) {
            undo.push(now);
            if (undo.size() > LONGEST) {
                undo.removeLast();
            }
        }
        redo.clear();
        lastKind = kind;
        lastTime = clock.getAsLong();
        now = next;
    }

    /** Changes the present state, leaving the past as it is. */
    void amend(S next) {
        now = next;
        pause();
    }

    /** The next edit is one of its own, however quickly it comes. */
    void pause() {
        lastKind = "";
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            redo.push(now);
            now = undo.pop();
            pause();
        }
    }

    void redo() {
        if (canRedo()) {
            undo.push(now);
            now = redo.pop();
            pause();
        }
    }
}

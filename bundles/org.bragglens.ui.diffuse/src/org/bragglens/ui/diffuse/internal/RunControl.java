// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.bragglens.ui.diffuse.internal.RunState.Phase;

/** What is being worked on: one run at a time. Any thread may call; {@code changed} is told on the thread of the caller. */
final class RunControl {

    private final Runnable changed;
    private RunState state = RunState.IDLE;
    private Optional<Run> newest = Optional.empty();

    RunControl(Runnable changed) {
        this.changed = changed;
    }

    synchronized RunState state() {
        return state;
    }

    /** A new run; empty while another one is active. */
    Optional<Run> start(Phase phase, String words) {
        Run run = new Run();
        synchronized (this) {
            if (state.phase().isActive()) {
                return Optional.empty();
            }
            newest = Optional.of(run);
            state = new RunState(phase, words, 0);
        }
        changed.run();
        return Optional.of(run);
    }

    /** Asks for the end of what is running, if anything is. */
    void stop() {
        Optional<Run> run;
        synchronized (this) {
            run = newest;
        }
        run.ifPresent(Run::stop);
    }

    /** One of the runs. Nobody hears what it says once it has been abandoned: what another run does is not its business. */
    final class Run {

        private boolean begun;

        private Run() {
        }

        /** Said by its job when that gets to it; false if it was abandoned meanwhile. */
        boolean begin() {
            synchronized (RunControl.this) {
                begun = true;
                return isNewest() && state.phase().isActive();
            }
        }

        /** Whether it is to end. */
        boolean isStopping() {
            synchronized (RunControl.this) {
                return !isNewest() || state.phase() == Phase.STOPPING || !state.phase().isActive();
            }
        }

        /** Asks for its end. A search keeps the best that it has found; an interpretation, and what has not begun, is abandoned. */
        void stop() {
            update(now -> {
                if (now.phase() == Phase.REFINING && begun) {
                    return now.in(Phase.STOPPING, "Stopping: the best so far is kept");
                }
                if (now.phase() == Phase.REFINING || now.phase() == Phase.INTERPRETING) {
                    newest = Optional.empty();
                    return now.in(Phase.STOPPED, "Stopped: nothing was kept");
                }
                return now;
            });
        }

        /** @param share that is done, 0 to 1 */
        void say(String words, double share) {
            update(now -> now.phase() == Phase.STOPPING ? now : new RunState(now.phase(), words, share));
        }

        void end(Phase phase, String words) {
            update(now -> now.in(phase, words));
        }

        private boolean isNewest() {
            return newest.orElse(null) == this;
        }

        private void update(UnaryOperator<RunState> change) {
            synchronized (RunControl.this) {
                if (!isNewest()) {
                    return;
                }
                state = change.apply(state);
            }
            changed.run();
        }
    }
}

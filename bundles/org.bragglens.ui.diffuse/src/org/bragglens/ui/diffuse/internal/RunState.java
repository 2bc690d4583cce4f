// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

/**
 * Where an interpretation stands.
 *
 * @param phase    what is done
 * @param status   the same in words, or what went wrong: one line
 * @param progress share that is done, 0 to 1
 */
record RunState(Phase phase, String status, double progress) {

    /** What models and searches are doing. */
    enum Phase {
        /** Nothing was asked for. */
        IDLE,
        INTERPRETING,
        REFINING,
        /** Somebody has asked for the end of it. */
        STOPPING,
        DONE,
        STOPPED,
        FAILED;

        boolean isActive() {
            return this == INTERPRETING || this == REFINING || this == STOPPING;
        }
    }

    static final RunState IDLE = new RunState(Phase.IDLE, "", 0);

    RunState in(Phase other, String words) {
        return new RunState(other, words, other.isActive() ? progress : 0);
    }
}

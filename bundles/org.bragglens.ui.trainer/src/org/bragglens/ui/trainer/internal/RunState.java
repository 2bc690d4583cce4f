// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TrainingProgress;
import org.bragglens.learning.patterns.PatternTraining;

/**
 * Where a training stands.
 *
 * @param phase    what it is doing
 * @param status   the same in words, or what went wrong: one line
 * @param progress the newest; empty before the network learns
 * @param epochs   one report a finished epoch
 * @param result   the model and what it reaches; empty until it is finished
 */
record RunState(Phase phase, String status, Optional<TrainingProgress> progress, List<EpochReport> epochs,
        Optional<PatternTraining.Result> result) {

    /** What a training is doing. */
    enum Phase {
        /** None was started. */
        IDLE,
        RUNNING,
        /** Somebody has asked it to end. */
        ENDING,
        FINISHED,
        CANCELLED,
        FAILED;

        boolean isActive() {
            return this == RUNNING || this == ENDING;
        }
    }

    static final RunState IDLE = new RunState(Phase.IDLE, "", Optional.empty(), List.of(), Optional.empty());

    static RunState started() {
        return new RunState(Phase.RUNNING, "reading structures", Optional.empty(), List.of(), Optional.empty());
    }

    RunState {
        epochs = List.copyOf(epochs);
    }

    RunState in(Phase other, String words) {
        return new RunState(other, words, progress, epochs, result);
    }

    RunState saying(String words) {
        return new RunState(phase, words, progress, epochs, result);
    }

    RunState at(TrainingProgress newest) {
        return new RunState(phase, status, Optional.of(newest), epochs, result);
    }

    RunState after(EpochReport report) {
        List<EpochReport> all = new ArrayList<>(epochs);
        all.add(report);
        return new RunState(phase, status, progress, all, result);
    }

    RunState finished(PatternTraining.Result reached) {
        return new RunState(Phase.FINISHED, "Finished", progress, epochs, Optional.of(reached));
    }
}

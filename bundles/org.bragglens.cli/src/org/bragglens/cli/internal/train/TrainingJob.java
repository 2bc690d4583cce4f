// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

import org.bragglens.learning.Assessment;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.model.ModelFile;

/** A training of any task, with everything chosen. */
interface TrainingJob {

    /** What it leaves: the model, not written yet, and what it reaches on what it never saw. */
    record Outcome(ModelFile model, Assessment reached) {
    }

    /**
     * @param status hears in a few words what is being done before and after the network learns
     * @return empty if there is no model in the end
     */
    Optional<Outcome> run(TrainingListener listener, TrainingControl control, Consumer<String> status) throws IOException;
}

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

    /**
     * What it leaves: the model, not written yet, and what it reaches on what it never saw.
     *
     * @param asMeasured what it reaches on the same as it would be measured and prepared, where it learned from such; else empty
     */
    record Outcome(ModelFile model, Assessment reached, Optional<? extends Assessment> asMeasured) {

        Outcome(ModelFile model, Assessment reached) {
            this(model, reached, Optional.empty());
        }
    }

    /**
     * @param status hears in a few words what is being done before and after the network learns
     * @return empty if there is no model in the end
     */
    Optional<Outcome> run(TrainingListener listener, TrainingControl control, Consumer<String> status) throws IOException;
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelFile;

/** Builds, trains and runs networks. An OSGi service; whoever offers one brings its own library. */
public interface LearningEngine {

    /** Stable name, written into model files: a model is opened by the engine that made it. */
    String id();

    List<NetworkType> networks();

    /**
     * Trains in the calling thread until the plan ends it or {@code control} does.
     *
     * @return the model with the lowest validation loss; empty if cancelled
     * @throws IOException if a checkpoint cannot be read or written, in one line for people
     */
    Optional<ModelFile> train(TrainingPlan plan, SampleSource training, SampleSource validation, TrainingListener listener,
            TrainingControl control) throws IOException;

    /**
     * Makes a model ready to answer.
     *
     * @throws IOException if the file's network is unknown or its weights do not fit, in one line for people
     */
    Model open(ModelFile file) throws IOException;
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;

/**
 * One training: what is to be learned and how.
 *
 * @param network     id of one of the engine's {@link NetworkType}s
 * @param settings    duration, steps, seed
 * @param description what the finished model says of itself; the engine adds network, versions, history and metrics
 * @param checkpoint  file that is rewritten after every epoch, and from which {@code resume} goes on; absent for none
 * @param resume      go on from {@code checkpoint} if it exists
 * @param start       a model of the same network that learning starts from, instead of random weights
 */
public record TrainingPlan(String network, TrainingSettings settings, ModelDescription description, Optional<Path> checkpoint, boolean resume,
        Optional<ModelFile> start) {

    /** A training that starts from random weights. */
    public TrainingPlan(String network, TrainingSettings settings, ModelDescription description, Optional<Path> checkpoint, boolean resume) {
        this(network, settings, description, checkpoint, resume, Optional.empty());
    }

    /** Where the checkpoint of a training lies whose model file is {@code out}. */
    public static Path checkpointOf(Path out) {
        return out.resolveSibling(out.getFileName() + ".checkpoint");
    }
}

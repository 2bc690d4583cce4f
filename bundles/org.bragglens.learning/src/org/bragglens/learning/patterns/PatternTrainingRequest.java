// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.model.ModelFile;

/**
 * A training on powder patterns, as a person asks for it.
 *
 * @param crystals what the network learns from
 * @param task     what is asked
 * @param network  id of one of the engine's networks
 * @param recipe   how patterns are augmented
 * @param settings duration, steps, seed
 * @param out      where the model will lie; a checkpoint is kept beside it while training runs. Null for no checkpoint
 * @param resume   go on from the checkpoint
 * @param start    a model of the same task, network and input to start from, instead of random weights
 */
public record PatternTrainingRequest(CrystalChoice crystals, PatternTask task, String network, Recipe recipe, TrainingSettings settings, Path out,
        boolean resume, Optional<ModelFile> start) {

    /** A training that starts from random weights. */
    public PatternTrainingRequest(CrystalChoice crystals, PatternTask task, String network, Recipe recipe, TrainingSettings settings, Path out,
            boolean resume) {
        this(crystals, task, network, recipe, settings, out, resume, Optional.empty());
    }

    /** The checkpoint that belongs to a model file. */
    public static Path checkpoint(Path out) {
        return TrainingPlan.checkpointOf(out);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.nio.file.Path;

import org.bragglens.augment.Recipe;
import org.bragglens.learning.TrainingSettings;

/**
 * A training on powder patterns, as a person asks for it.
 *
 * @param structures      a structure library, a CIF or a folder of CIFs
 * @param task            what is asked
 * @param network         id of one of the engine's networks
 * @param recipe          how patterns are augmented
 * @param settings        duration, steps, seed
 * @param validationShare share of the structure types kept for validation, 0.01 to 0.5
 * @param limit           how many structures to use; 0 for all
 * @param out             where the model will lie; a checkpoint is kept beside it while training runs. Null for no checkpoint
 * @param resume          go on from the checkpoint
 * @param attribution     whom the structures are owed to and under which licence, for the model's card; empty if nothing needs to be said
 */
public record PatternTrainingRequest(Path structures, PatternTask task, String network, Recipe recipe, TrainingSettings settings,
        double validationShare, int limit, Path out, boolean resume, String attribution) {

    /** A training on structures that need no attribution. */
    public PatternTrainingRequest(Path structures, PatternTask task, String network, Recipe recipe, TrainingSettings settings,
            double validationShare, int limit, Path out, boolean resume) {
        this(structures, task, network, recipe, settings, validationShare, limit, out, resume, "");
    }

    /** The checkpoint that belongs to a model file. */
    public static Path checkpoint(Path out) {
        return out.resolveSibling(out.getFileName() + ".checkpoint");
    }
}

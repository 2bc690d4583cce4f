// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.model.ModelFile;

/**
 * A training on images of diffuse scattering, as a person asks for it.
 *
 * @param pairs    what the network learns from
 * @param source   what the pairs are called, usually their file
 * @param split    which of them
 * @param input    how the network sees them
 * @param network  id of one of the engine's networks
 * @param settings duration, steps, seed
 * @param out      where the model will lie; a checkpoint is kept beside it while training runs. Null for no checkpoint
 * @param resume   go on from the checkpoint
 * @param start    a model of the same span, network and images to start from, instead of random weights
 */
public record DisorderTrainingRequest(DisorderPairs pairs, String source, SplitSettings split, InputSettings input, String network,
        TrainingSettings settings, Path out, boolean resume, Optional<ModelFile> start) {
}

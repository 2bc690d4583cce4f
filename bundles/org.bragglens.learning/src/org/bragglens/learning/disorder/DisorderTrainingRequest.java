// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.model.ModelFile;

/**
 * A training on images of diffuse scattering, as a person asks for it.
 *
 * @param sources    what the network learns from, at least one; of one span and one size of images
 * @param repeat     how often a measured pair is shown in an epoch, where a simulated one is shown once
 * @param split      which of the pairs
 * @param input      how the network sees them
 * @param network    id of one of the engine's networks
 * @param settings   duration, steps, seed
 * @param out        where the model will lie; a checkpoint is kept beside it while training runs. Null for no checkpoint
 * @param resume     go on from the checkpoint
 * @param start      a model of the same span, network and images to start from, instead of random weights
 * @param asMeasured how a share of the simulated images becomes such as they would be measured and prepared; empty for none
 */
public record DisorderTrainingRequest(List<PairSource> sources, int repeat, SplitSettings split, InputSettings input, String network,
        TrainingSettings settings, Path out, boolean resume, Optional<ModelFile> start, Optional<AsMeasured> asMeasured) {

    /** The usual {@link #repeat}. */
    public static final int USUAL_REPEAT = 10;
    /** The largest {@link #repeat}. */
    public static final int MOST_REPEAT = 1000;

    /** @throws IllegalArgumentException with a message for people */
    public DisorderTrainingRequest {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("there are no pairs to learn from");
        }
        if (repeat < 1 || repeat > MOST_REPEAT) {
            throw new IllegalArgumentException("repeat must lie between 1 and " + MOST_REPEAT + ", not " + repeat);
        }
    }

    /** A training on images as they are. */
    public DisorderTrainingRequest(List<PairSource> sources, int repeat, SplitSettings split, InputSettings input, String network,
            TrainingSettings settings, Path out, boolean resume, Optional<ModelFile> start) {
        this(sources, repeat, split, input, network, settings, out, resume, start, Optional.empty());
    }

    /** What the sources are called. */
    String name() {
        return String.join(", ", sources.stream().map(PairSource::name).toList());
    }
}

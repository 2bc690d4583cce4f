// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Engines;
import org.bragglens.cli.internal.Services;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.model.ModelFile;

/**
 * What every training is told.
 *
 * @param validation share that tells when to stop; empty for the usual one
 * @param limit      how much of the data is used; 0 for all
 * @param startFile  model to start from; null for none
 */
record TrainingChoice(String task, String network, TrainingSettings settings, Optional<Double> validation, int limit, Path startFile,
        TrainingTarget target, Services services, Console console, Wording wording) {

    /** @param rank dimensions of the inputs that the network reads */
    LearningEngine engine(int rank) {
        try {
            return Engines.withNetwork(services.engines(), network, rank);
        } catch (IllegalArgumentException e) {
            throw wording.wrong("--network: " + e.getMessage());
        }
    }

    /** @throws IOException in one line for people */
    Optional<ModelFile> start() throws IOException {
        return startFile == null ? Optional.empty() : Optional.of(ModelFile.read(startFile));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.learning.model.ModelDescription;

/**
 * One training: what is to be learned and how.
 *
 * @param network     id of one of the engine's {@link NetworkType}s
 * @param settings    duration, steps, seed
 * @param description what the finished model says of itself; the engine adds network, versions, history and metrics
 * @param checkpoint  file that is rewritten after every epoch, and from which {@code resume} goes on; absent for none
 * @param resume      go on from {@code checkpoint} if it exists
 */
public record TrainingPlan(String network, TrainingSettings settings, ModelDescription description, Optional<Path> checkpoint, boolean resume) {
}

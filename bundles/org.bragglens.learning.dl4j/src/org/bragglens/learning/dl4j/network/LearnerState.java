// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;

import org.bragglens.learning.model.Tensor;

/**
 * Everything that the next step of a {@link Learner} depends on, besides its batch.
 *
 * @param weights one tensor a parameter
 * @param moments first and second moments of Adam
 * @param steps   done so far
 */
public record LearnerState(List<Tensor> weights, List<Tensor> moments, long steps) {
}

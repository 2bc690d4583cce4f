// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Optional;

import org.bragglens.learning.VectorAnswers;
import org.bragglens.learning.VectorEvaluation;

/**
 * What a model answered about pairs.
 *
 * @param answers    of the model
 * @param references what the network's part of the answers is added to, the image's own Fourier coefficients; empty where it is nothing
 * @param asked      places of the pairs in their set
 * @param evaluation what the answers come to
 */
public record DisorderAnswers(VectorAnswers answers, Optional<VectorAnswers> references, int[] asked, VectorEvaluation evaluation) {
}

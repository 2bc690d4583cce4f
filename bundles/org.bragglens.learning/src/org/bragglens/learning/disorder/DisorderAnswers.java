// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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

    /** R² of the references alone; empty where they are nothing. */
    public OptionalDouble referenceR2() {
        return references.map(r -> OptionalDouble.of(r.evaluation("", 1).overall().r2())).orElse(OptionalDouble.empty());
    }

    /** The evaluation's metrics and {@code referenceR2}. */
    Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>(evaluation.metrics());
        referenceR2().ifPresent(r2 -> metrics.put("referenceR2", r2));
        return metrics;
    }
}

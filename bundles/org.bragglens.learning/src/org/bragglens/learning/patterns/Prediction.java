// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.Radiation;

/**
 * What a model says of one pattern.
 *
 * @param task          what was asked
 * @param labels        the possible answers
 * @param probabilities one a label, they sum to 1
 * @param coverage      share of the network's grid that the pattern covers, 0 to 1
 * @param unknown       why the answer should not be relied on, in a few words; empty where nothing speaks against it
 * @param radiation     what turned 2θ into Q
 * @param modelId       the model's name
 * @param modelSha256   hash of the model's file
 */
public record Prediction(PatternTask task, List<String> labels, List<Double> probabilities, double coverage, Optional<String> unknown,
        Radiation radiation, String modelId, String modelSha256) {

    public Prediction {
        labels = List.copyOf(labels);
        probabilities = List.copyOf(probabilities);
    }

    /** Index of the most probable label, the first of equals. */
    public int best() {
        int best = 0;
        for (int i = 1; i < probabilities.size(); i++) {
            if (probabilities.get(i) > probabilities.get(best)) {
                best = i;
            }
        }
        return best;
    }

    public String bestLabel() {
        return labels.get(best());
    }

    public double confidence() {
        return probabilities.get(best());
    }
}

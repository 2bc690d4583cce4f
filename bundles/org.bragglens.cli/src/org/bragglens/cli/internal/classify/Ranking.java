// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import org.bragglens.learning.patterns.Prediction;

/** The order of a prediction's labels. */
final class Ranking {

    private Ranking() {
    }

    /** Index of the second most probable label. */
    static int second(Prediction prediction) {
        int best = prediction.best();
        int second = best == 0 ? 1 : 0;
        for (int i = 0; i < prediction.labels().size(); i++) {
            if (i != best && prediction.probabilities().get(i) > prediction.probabilities().get(second)) {
                second = i;
            }
        }
        return second;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.bragglens.learning.patterns.Prediction;

/** Which classes have a bar. */
final class ShownClasses {

    /** Up to so many classes stand in their own order; of more, the most probable ones are shown. */
    private static final int FEW = 12;
    private static final int MOST = 10;

    private ShownClasses() {
    }

    /** Indices of labels, from top to bottom. */
    static List<Integer> of(Prediction prediction) {
        int n = prediction.labels().size();
        List<Integer> all = IntStream.range(0, n).boxed().toList();
        return n <= FEW ? all : all.stream().sorted(Comparator.comparing(i -> -prediction.probabilities().get(i))).limit(MOST).toList();
    }
}

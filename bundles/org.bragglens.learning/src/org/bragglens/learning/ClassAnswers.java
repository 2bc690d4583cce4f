// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Samples whose class is known, and how probable a classifier called each class.
 *
 * @param labels        the classes
 * @param truth         class of each sample
 * @param probabilities [sample][class]
 * @param groups        group of each sample: near-duplicates stand or fall together
 */
public record ClassAnswers(List<String> labels, List<Integer> truth, List<double[]> probabilities, List<String> groups) {

    /** @throws IllegalArgumentException unless there are an answer and a group for each sample */
    public ClassAnswers {
        labels = List.copyOf(labels);
        truth = List.copyOf(truth);
        probabilities = List.copyOf(probabilities);
        groups = List.copyOf(groups);
        if (truth.size() != probabilities.size() || truth.size() != groups.size()) {
            throw new IllegalArgumentException(truth.size() + " truths, " + probabilities.size() + " answers, " + groups.size() + " groups");
        }
    }

    /** Number of samples. */
    public int size() {
        return truth.size();
    }

    /** Most probable class of a sample, the first of equals. */
    public int best(int sample) {
        double[] p = probabilities.get(sample);
        int best = 0;
        for (int k = 1; k < p.length; k++) {
            if (p[k] > p[best]) {
                best = k;
            }
        }
        return best;
    }

    /** Probability of the most probable class of each sample. */
    public double[] confidences() {
        return IntStream.range(0, size()).mapToDouble(i -> probabilities.get(i)[best(i)]).toArray();
    }

    /** 1 for each sample whose most probable class is the true one, 0 for the others. */
    public double[] hits() {
        return IntStream.range(0, size()).mapToDouble(i -> best(i) == truth.get(i) ? 1 : 0).toArray();
    }

    /**
     * @param protocol with the numbers of samples and groups in place of {@code %1$d} and {@code %2$d}
     * @param seed     of the interval
     */
    public Evaluation evaluation(String protocol, long seed) {
        return Evaluation.of(labels, truth, IntStream.range(0, size()).mapToObj(this::best).toList(), groups, protocol, seed);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Samples whose vector is known, and what was answered.
 *
 * @param names   of the numbers
 * @param truth   [sample][number]
 * @param answers [sample][number]
 */
public record VectorAnswers(List<String> names, double[][] truth, double[][] answers) {

    /** @throws IllegalArgumentException unless there is an answer to each sample */
    public VectorAnswers {
        names = List.copyOf(names);
        if (truth.length != answers.length) {
            throw new IllegalArgumentException(truth.length + " truths and " + answers.length + " answers");
        }
    }

    /** Number of samples. */
    public int size() {
        return truth.length;
    }

    /** One number of all samples. */
    public double[] truth(int number) {
        return Arrays.stream(truth).mapToDouble(t -> t[number]).toArray();
    }

    /** What was answered for it. */
    public double[] answers(int number) {
        return Arrays.stream(answers).mapToDouble(a -> a[number]).toArray();
    }

    /** Answer minus truth. */
    public double[] residuals(int number) {
        double[] residuals = answers(number);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= truth[i][number];
        }
        return residuals;
    }

    /** Mean squared residual of each sample. */
    public double[] squares() {
        double[] squares = new double[size()];
        for (int i = 0; i < squares.length; i++) {
            for (int k = 0; k < names.size(); k++) {
                double residual = answers[i][k] - truth[i][k];
                squares[i] += residual * residual / names.size();
            }
        }
        return squares;
    }

    /** The answer of who knows the samples' mean and nothing of each: the mean. */
    public VectorAnswers mean() {
        double[] mean = new double[names.size()];
        for (double[] t : truth) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += t[k] / truth.length;
            }
        }
        double[][] same = new double[truth.length][];
        Arrays.fill(same, mean);
        return new VectorAnswers(names, truth, same);
    }

    /**
     * @param protocol with the number of samples in place of {@code %1$d}
     * @param seed     of the intervals
     */
    public VectorEvaluation evaluation(String protocol, long seed) {
        return VectorEvaluation.of(names, truth, answers, protocol, seed);
    }
}

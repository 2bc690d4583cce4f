// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import org.bragglens.learning.TargetSpace;

/** What a network's last numbers mean and how wrong they are. */
public enum Objective {

    /** Classes: probabilities by softmax, loss −log p of the right class. */
    CROSS_ENTROPY {
        @Override
        public void answer(float[] scores, int from, int width) {
            double max = Double.NEGATIVE_INFINITY;
            for (int i = from; i < from + width; i++) {
                max = Math.max(max, scores[i]);
            }
            double sum = 0;
            for (int i = from; i < from + width; i++) {
                sum += Math.exp(scores[i] - max);
            }
            for (int i = from; i < from + width; i++) {
                scores[i] = (float) (Math.exp(scores[i] - max) / sum);
            }
        }

        @Override
        double loss(float[] answers, float[] targets, int from, int width) {
            double loss = 0;
            for (int i = 0; i < width; i++) {
                if (targets[from + i] != 0) {
                    loss -= targets[from + i] * Math.log(Math.max(answers[from + i], Float.MIN_NORMAL));
                }
            }
            // Math.max lets NaN through, and a sum with it is NaN
            return loss;
        }

        @Override
        double derivative(float answer, float target, int width) {
            return answer - target;
        }

        @Override
        boolean isRight(float[] answers, float[] targets, int from, int width) {
            int best = 0;
            int right = 0;
            for (int i = 1; i < width; i++) {
                best = answers[from + i] > answers[from + best] ? i : best;
                right = targets[from + i] > targets[from + right] ? i : right;
            }
            return best == right;
        }
    },

    /** Vectors: the numbers as they are, loss the mean squared difference. */
    LEAST_SQUARES {
        @Override
        public void answer(float[] scores, int from, int width) {
            // scores are the answer
        }

        @Override
        double loss(float[] answers, float[] targets, int from, int width) {
            double loss = 0;
            for (int i = 0; i < width; i++) {
                double difference = answers[from + i] - targets[from + i];
                loss += difference * difference / width;
            }
            return loss;
        }

        @Override
        double derivative(float answer, float target, int width) {
            return 2.0 * (answer - target) / width;
        }

        @Override
        boolean isRight(float[] answers, float[] targets, int from, int width) {
            return false;
        }
    };

    public static Objective of(TargetSpace targets) {
        return switch (targets) {
            case TargetSpace.Classes classes -> CROSS_ENTROPY;
            case TargetSpace.Vector vector -> LEAST_SQUARES;
        };
    }

    /** Turns the scores of one sample into its answer, in place. */
    public abstract void answer(float[] scores, int from, int width);

    /**
     * @param scores  of the first {@code count} samples; overwritten by their answers
     * @param targets likewise
     */
    public Score score(float[] scores, float[] targets, int width, int count) {
        double loss = 0;
        int right = 0;
        for (int from = 0; from < count * width; from += width) {
            answer(scores, from, width);
            loss += loss(scores, targets, from, width);
            right += isRight(scores, targets, from, width) ? 1 : 0;
        }
        return new Score(loss, right, count);
    }

    /** Loss of the answer of one sample, which begins at {@code from} in both arrays. */
    abstract double loss(float[] answers, float[] targets, int from, int width);

    /** Of the loss of one sample with respect to one score. */
    abstract double derivative(float answer, float target, int width);

    /** Whether the most probable class is the right one; never for vectors. */
    abstract boolean isRight(float[] answers, float[] targets, int from, int width);
}

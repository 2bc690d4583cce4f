// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

/** How far answers lie apart. */
final class Spread {

    private Spread() {
    }

    /** Variance over the first index, the estimate for a larger population; 0 for less than two answers. */
    static double variance(double[][][] answers, int image, int number) {
        int n = answers.length;
        // about the first one: answers that are all the same have no variance, not that of rounding
        double sum = 0;
        double squares = 0;
        for (double[][] answer : answers) {
            double difference = answer[image][number] - answers[0][image][number];
            sum += difference;
            squares += difference * difference;
        }
        return n < 2 ? 0 : Math.max(0, squares - sum * sum / n) / (n - 1);
    }
}

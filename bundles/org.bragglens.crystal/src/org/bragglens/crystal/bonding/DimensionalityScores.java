// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import java.util.Arrays;
import java.util.List;

/**
 * Adds up what each dimensionality scores while k grows: f(k₂) − f(k₁) for holding from k₁ to k₂, with
 * f(k) = c·(k − 1)² / (1 + c·(k − 1)²) above 1 and 0 below, c = 1/0.15² (Larsen et al. 2019, doi:10.1103/PhysRevMaterials.3.034003).
 */
final class DimensionalityScores {

    private static final double WIDTH = 0.15;
    private static final int NETWORK = Dimensionality.THREE.ordinal();

    private final BondedComponents components;
    private final double[] sums = new double[4];
    /** Where each dimensionality begins. */
    private final double[] from = new double[4];
    /** Its components in the part of its interval that scores most. */
    private final int[][] widest = new int[4][];
    private final double[] widestScore = new double[4];
    private double last;
    private int highest;
    private int[] histogram;

    /** @param components before any bond; to be read whenever they have changed */
    DimensionalityScores(BondedComponents components) {
        this.components = components;
        this.histogram = components.histogram();
        Arrays.fill(from, Double.POSITIVE_INFINITY);
        Arrays.fill(widestScore, -1);
        from[0] = 0;
    }

    static double f(double k) {
        double x = Math.max(0, k - 1) / WIDTH;
        return k == Double.POSITIVE_INFINITY ? 1 : x * x / (1 + x * x);
    }

    /** To be told that a bond of length {@code k}, none shorter than the one before, has changed the components. */
    void changed(double k) {
        count(k);
        histogram = components.histogram();
        int now = components.highest();
        if (now != highest) {
            Arrays.fill(from, highest + 1, now + 1, k);
            highest = now;
        }
        last = k;
    }

    /** To be called once, after the last bond. */
    DimensionalityResult result(List<String> notes) {
        count(Double.POSITIVE_INFINITY);
        int best = 0;
        for (int d = 1; d <= NETWORK; d++) {
            best = sums[d] > sums[best] ? d : best;
        }
        return new DimensionalityResult(Dimensionality.values()[best], Arrays.stream(sums).boxed().toList(), from[best],
                best == NETWORK ? Double.POSITIVE_INFINITY : from[best + 1], Arrays.stream(widest[best]).boxed().toList(), notes);
    }

    private void count(double k) {
        double score = f(k) - f(last);
        sums[highest] += score;
        if (score > widestScore[highest]) {
            widestScore[highest] = score;
            widest[highest] = histogram;
        }
    }
}

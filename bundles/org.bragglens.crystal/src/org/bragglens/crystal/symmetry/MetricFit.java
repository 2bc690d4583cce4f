// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.List;

/**
 * Whether rotations keep a metric tensor: edges and their images differ by no more than a tolerance in length, and pairs of edges by no
 * more than a turn that moves the ends of edges of their mean length so far. That is what the tolerance of spglib means.
 */
final class MetricFit {

    private final Metric metric;
    private final double tolerance;

    /** @param tolerance in Å */
    MetricFit(Metric metric, double tolerance) {
        this.metric = metric;
        this.tolerance = tolerance;
    }

    /** All rotations of the lattice, on its reduced basis. */
    List<int[]> rotations() {
        double a = metric.component(0, 0);
        double b = metric.component(1, 1);
        double c = metric.component(2, 2);
        // the other criterion looks at the longer edge alone
        double wide = tolerance * Math.pow(Math.max(a, Math.max(b, c)) / Math.min(a, Math.min(b, c)), 0.25);
        return new LatticeSymmetry(metric.tensor(), wide).rotations().stream().filter(this::keeps).toList();
    }

    private boolean keeps(int[] r) {
        double[] lengths = new double[3];
        int[][] images = new int[3][];
        for (int i = 0; i < 3; i++) {
            lengths[i] = Math.sqrt(metric.component(i, i));
            images[i] = new int[] {r[i], r[3 + i], r[6 + i]};
            if (Math.abs(metric.length(images[i]) - lengths[i]) > tolerance) {
                return false;
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                double before = metric.component(i, j) / (lengths[i] * lengths[j]);
                double after = metric.product(images[i], images[j]) / (metric.length(images[i]) * metric.length(images[j]));
                double turn = Math.acos(Math.max(-1, Math.min(1, before))) - Math.acos(Math.max(-1, Math.min(1, after)));
                if (Math.abs(Math.sin(turn)) * Math.sqrt(lengths[i] * lengths[j]) > tolerance) {
                    return false;
                }
            }
        }
        return true;
    }
}

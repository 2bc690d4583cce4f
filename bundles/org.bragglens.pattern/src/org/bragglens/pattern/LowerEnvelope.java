// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

/**
 * What lies below the lines of a pattern: the lower envelope of the SNIP algorithm with a decreasing window (Ryan et al. 1988,
 * doi:10.1016/0168-583X(88)90063-8; Morháč and Matoušek 2008, doi:10.1366/000370208783412762). The root plays the part of its level
 * compression. It starts from means over neighbours, so that it runs through the middle of the noise and not along its lower edge.
 */
public final class LowerEnvelope {

    /** Points on each side of the mean: wider than the noise, narrower than lines. */
    private static final int SMOOTHING = 4;

    private LowerEnvelope() {
    }

    /**
     * The background of a part of a pattern.
     *
     * @param y      intensities, none below zero
     * @param from   first point of the part
     * @param to     the point behind it
     * @param window half of the widest line in points that the background shall not follow
     * @return {@code to - from} values
     */
    public static double[] below(double[] y, int from, int to, int window) {
        int n = to - from;
        double[] envelope = smoothedRoot(y, from, n);
        double[] next = new double[n];
        for (int p = Math.min(window, (n - 1) / 2); p > 0; p--) {
            System.arraycopy(envelope, 0, next, 0, p);
            System.arraycopy(envelope, n - p, next, n - p, p);
            for (int i = p; i < n - p; i++) {
                next[i] = Math.min(envelope[i], 0.5 * (envelope[i - p] + envelope[i + p]));
            }
            double[] swap = envelope;
            envelope = next;
            next = swap;
        }
        for (int i = 0; i < n; i++) {
            envelope[i] *= envelope[i];
        }
        return envelope;
    }

    private static double[] smoothedRoot(double[] y, int from, int n) {
        double[] sums = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + Math.sqrt(y[from + i]);
        }
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            int first = Math.max(0, i - SMOOTHING);
            int last = Math.min(n, i + SMOOTHING + 1);
            means[i] = (sums[last] - sums[first]) / (last - first);
        }
        return means;
    }
}

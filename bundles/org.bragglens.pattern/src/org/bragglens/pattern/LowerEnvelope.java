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
        double[] means = smoothedRoot(y, from, n);
        double strongest = 0;
        for (double mean : means) {
            strongest = Math.max(strongest, mean);
        }
        if (strongest == 0) {
            return means;
        }
        // shares of the strongest point are told apart to a ten-millionth in single precision, which takes a quarter of the time
        float[] envelope = new float[n];
        for (int i = 0; i < n; i++) {
            envelope[i] = (float) (means[i] / strongest);
        }
        clip(envelope, Math.min(window, (n - 1) / 2));
        for (int i = 0; i < n; i++) {
            double root = envelope[i] * strongest;
            means[i] = root * root;
        }
        return means;
    }

    /** Every point becomes the mean of its two neighbours at a distance if that is lower, for all distances from the largest to 1. */
    private static void clip(float[] envelope, int largest) {
        int n = envelope.length;
        float[] before = new float[n];
        float[] behind = new float[n];
        for (int distance = largest; distance > 0; distance--) {
            System.arraycopy(envelope, 0, before, distance, n - 2 * distance);
            System.arraycopy(envelope, 2 * distance, behind, distance, n - 2 * distance);
            lower(envelope, before, behind, distance, n - distance);
        }
    }

    /** One index for all arrays: only so does the compiler turn the loop into vector instructions. */
    private static void lower(float[] envelope, float[] before, float[] behind, int from, int to) {
        for (int i = from; i < to; i++) {
            envelope[i] = Math.min(envelope[i], 0.5f * (before[i] + behind[i]));
        }
    }

    private static double[] smoothedRoot(double[] y, int from, int n) {
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            means[i] = Math.sqrt(y[from + i]);
        }
        double[] sums = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + means[i];
        }
        for (int i = 0; i < n; i++) {
            int first = Math.max(0, i - SMOOTHING);
            int last = Math.min(n, i + SMOOTHING + 1);
            means[i] = (sums[last] - sums[first]) / (last - first);
        }
        return means;
    }
}

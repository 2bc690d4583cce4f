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
    /** From twice this window on, the envelope is laid through means over groups of points. */
    private static final int WIDE = 32;

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
        // a wide window needs no fine grid
        int stride = Math.max(1, window / WIDE);
        // shares of the strongest point are told apart to a ten-millionth in single precision, which takes a quarter of the time
        float[] envelope = groups(means, stride, 1 / strongest);
        clip(envelope, Math.min(window / stride, (envelope.length - 1) / 2));
        ungroup(envelope, stride, strongest, means);
        for (int i = 0; i < n; i++) {
            means[i] *= means[i];
        }
        return means;
    }

    /** Means over so many points each; the last group may be smaller. */
    private static float[] groups(double[] values, int size, double factor) {
        float[] means = new float[(values.length + size - 1) / size];
        if (size == 1) {
            for (int i = 0; i < means.length; i++) {
                means[i] = (float) (values[i] * factor);
            }
            return means;
        }
        for (int g = 0; g < means.length; g++) {
            int behind = Math.min(values.length, (g + 1) * size);
            double sum = 0;
            for (int i = g * size; i < behind; i++) {
                sum += values[i];
            }
            means[g] = (float) (sum * factor / (behind - g * size));
        }
        return means;
    }

    /** Back from groups to points, on straight lines from the middle of each group to that of the next. */
    private static void ungroup(float[] groups, int size, double factor, double[] points) {
        if (size == 1) {
            for (int i = 0; i < points.length; i++) {
                points[i] = groups[i] * factor;
            }
            return;
        }
        double middle = 0.5 * (size - 1);
        for (int g = -1; g < groups.length; g++) {
            double left = groups[Math.max(g, 0)] * factor;
            double slope = (groups[Math.min(g + 1, groups.length - 1)] * factor - left) / size;
            double from = g * size + middle;
            int behind = Math.min(points.length, (int) Math.ceil(from + size));
            for (int i = Math.max(0, (int) Math.ceil(from)); i < behind; i++) {
                points[i] = left + (i - from) * slope;
            }
        }
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
        int inner = Math.max(SMOOTHING, n - SMOOTHING);
        for (int i = 0; i < Math.min(SMOOTHING, n); i++) {
            means[i] = mean(sums, i);
        }
        for (int i = SMOOTHING; i < inner; i++) {
            means[i] = (sums[i + SMOOTHING + 1] - sums[i - SMOOTHING]) * (1.0 / (2 * SMOOTHING + 1));
        }
        for (int i = inner; i < n; i++) {
            means[i] = mean(sums, i);
        }
        return means;
    }

    /** Near an end there are fewer neighbours. */
    private static double mean(double[] sums, int i) {
        int first = Math.max(0, i - SMOOTHING);
        int last = Math.min(sums.length - 1, i + SMOOTHING + 1);
        return (sums[last] - sums[first]) / (last - first);
    }
}

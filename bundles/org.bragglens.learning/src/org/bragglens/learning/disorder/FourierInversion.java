// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import org.bragglens.diffuse.Encoding;

/**
 * Correlations straight from an image. The diffuse scattering of point scatterers is the cosine series of their correlations,
 * I(h,k) ∝ Σ c(u,v) cos 2π(h u + k v) over all u and v, so that over whole periods
 * <p>
 * c(u,v) = ∫ I cos 2π(h u + k v) / ∫ I
 * <p>
 * (short-range order of alloys: Cowley 1950, doi:10.1103/PhysRev.77.669). An image averages few lots and a lot has fewer pairs of sites u,
 * v apart
 * than sites, so that these are estimates, too small by a factor of their own each.
 */
final class FourierInversion {

    private final int span;
    private final int points;
    /** [u][point]: cos and sin of 2π h u; the axes are alike. */
    private final double[][] cosines;
    private final double[][] sines;

    /** @throws IllegalArgumentException unless {@link #isPossible} */
    FourierInversion(int span, int points, double extent) {
        if (!isPossible(span, points, extent)) {
            throw new IllegalArgumentException("an image of " + points + " points over " + extent
                    + " reciprocal units does not hold whole periods of correlations of span " + span);
        }
        this.span = span;
        this.points = points;
        cosines = new double[span][points];
        sines = new double[span][points];
        for (int u = 0; u < span; u++) {
            for (int i = 0; i < points; i++) {
                double phase = 2 * StrictMath.PI * u * i * extent / (points - 1);
                cosines[u][i] = StrictMath.cos(phase);
                sines[u][i] = StrictMath.sin(phase);
            }
        }
    }

    /** Whether images hold whole periods, sampled often enough. */
    static boolean isPossible(int span, int points, double extent) {
        return extent >= 1 && extent == Math.rint(extent) && (points - 1) / extent > 2 * (span - 1);
    }

    /** c(0,1), c(0,2) … of an image whose mean is not 0, [h][k] row by row, not bounded to [−1, 1]. */
    double[] correlations(float[] image) {
        double[] sums = sums(i -> image[i]);
        double[] correlations = new double[Encoding.size(span)];
        for (int t = 0; t < correlations.length; t++) {
            correlations[t] = sums[t + 1] / sums[0];
        }
        return correlations;
    }

    /** A value at each point of an image. */
    interface Values {
        double at(int i);
    }

    /** The integrals with cos 2π(h u + k v) over the image, in units of its area: row by row, that of 1 first. */
    double[] sums(Values image) {
        double[][] even = new double[points][span];
        double[][] odd = new double[points][span];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < points; j++) {
                double value = weight(j) * image.at(i * points + j);
                for (int v = 0; v < span; v++) {
                    even[i][v] += value * cosines[v][j];
                    odd[i][v] += value * sines[v][j];
                }
            }
        }
        double[] sums = new double[span * span];
        for (int i = 0; i < points; i++) {
            for (int u = 0; u < span; u++) {
                for (int v = 0; v < span; v++) {
                    sums[u * span + v] += weight(i) * (cosines[u][i] * even[i][v] - sines[u][i] * odd[i][v]);
                }
            }
        }
        return sums;
    }

    /** Both ends of an axis are the same place of the period. */
    private double weight(int i) {
        return (i == 0 || i == points - 1 ? 0.5 : 1) / (points - 1);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;

/**
 * A mixture of normal distributions with diagonal covariances, by expectation and maximisation (Dempster, Laird and Rubin 1977,
 * doi:10.1111/j.2517-6161.1977.tb01600.x), and one broad component that fills the gaps between what the library happens to hold.
 */
final class MixtureFit {

    private static final int MOST_COMPONENTS = 8;
    private static final int POINTS_A_COMPONENT = 40;
    private static final int ROUNDS = 40;
    private static final double BROAD_SHARE = 0.05;

    private final List<double[]> points;
    private final double[] resolution;
    private final int dimensions;

    private MixtureFit(List<double[]> points, double[] resolution) {
        this.points = points;
        this.resolution = resolution;
        this.dimensions = resolution.length;
    }

    /**
     * Components, one a row: weight, means, standard deviations.
     *
     * @param resolution smallest standard deviation along each axis
     * @param usual      what the broad component is centred on where there are no points
     */
    static double[][] of(List<double[]> points, double[] resolution, double[] usual) {
        MixtureFit fit = new MixtureFit(points, resolution);
        int components = Math.min(MOST_COMPONENTS, points.size() / POINTS_A_COMPONENT);
        double[][] mixture = new double[components + 1][];
        double[] broad = fit.overall(usual);
        if (components > 0) {
            double[][] fitted = fit.maximised(components, broad);
            for (int k = 0; k < components; k++) {
                fitted[k][0] *= 1 - BROAD_SHARE;
                mixture[k] = Numbers.rounded(fitted[k]);
            }
        }
        broad[0] = components == 0 ? 1 : BROAD_SHARE;
        mixture[components] = Numbers.rounded(broad);
        return mixture;
    }

    /** Mean and deviation of all points, with ten points of twenty times the resolution around the usual shape among them. */
    private double[] overall(double[] usual) {
        double[] broad = new double[1 + 2 * dimensions];
        for (int d = 0; d < dimensions; d++) {
            double wide = 20 * resolution[d];
            double n = points.size() + 10.0;
            double sum = 10 * usual[d];
            double squares = 10 * (usual[d] * usual[d] + wide * wide);
            for (double[] point : points) {
                sum += point[d];
                squares += point[d] * point[d];
            }
            broad[1 + d] = sum / n;
            broad[1 + dimensions + d] = Math.sqrt(Math.max(squares / n - broad[1 + d] * broad[1 + d], resolution[d] * resolution[d]));
        }
        return broad;
    }

    private double[][] maximised(int components, double[] broad) {
        RandomGenerator random = Seeds.generator(1977);
        double[][] mixture = new double[components][];
        for (int k = 0; k < components; k++) {
            mixture[k] = broad.clone();
            mixture[k][0] = 1.0 / components;
            System.arraycopy(points.get(random.nextInt(points.size())), 0, mixture[k], 1, dimensions);
        }
        double[] share = new double[components];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sums = new double[components][1 + 2 * dimensions];
            for (double[] point : points) {
                share(point, mixture, share);
                for (int k = 0; k < components; k++) {
                    sums[k][0] += share[k];
                    for (int d = 0; d < dimensions; d++) {
                        sums[k][1 + d] += share[k] * point[d];
                        sums[k][1 + dimensions + d] += share[k] * point[d] * point[d];
                    }
                }
            }
            for (int k = 0; k < components; k++) {
                double n = sums[k][0] + 1e-9;
                mixture[k][0] = n / points.size();
                for (int d = 0; d < dimensions; d++) {
                    double mean = sums[k][1 + d] / n;
                    double variance = sums[k][1 + dimensions + d] / n - mean * mean;
                    mixture[k][1 + d] = mean;
                    mixture[k][1 + dimensions + d] = Math.sqrt(Math.max(variance, resolution[d] * resolution[d]));
                }
            }
        }
        return mixture;
    }

    private void share(double[] point, double[][] mixture, double[] share) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < share.length; k++) {
            double logarithm = Math.log(mixture[k][0] + 1e-12);
            for (int d = 0; d < dimensions; d++) {
                double sigma = mixture[k][1 + dimensions + d];
                double off = (point[d] - mixture[k][1 + d]) / sigma;
                logarithm -= Math.log(sigma) + off * off / 2;
            }
            share[k] = logarithm;
            largest = Math.max(largest, logarithm);
        }
        double total = 0;
        for (int k = 0; k < share.length; k++) {
            share[k] = Math.exp(share[k] - largest);
            total += share[k];
        }
        for (int k = 0; k < share.length; k++) {
            share[k] /= total;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.Arrays;
import java.util.List;

/**
 * Batch normalisation over the rows of one lane's batch (Ioffe and Szegedy 2015, arXiv:1502.03167). The sums over rows are matrix
 * products and the passes over the data are affine maps of channels, both many times faster than ND4J's own reduction and backward
 * operation; the few numbers a channel are computed here, in double precision.
 */
final class NormalisationPass {

    /** Variance with which {@code batchnorm} divides by one. */
    private static final double UNIT = 1 - Node.Normalisation.EPSILON;

    private final Operations operations;
    private final int rows;
    private final int channels;
    private final Floats in;
    private final Floats mean;
    private final Floats variance;
    private final Floats gamma;
    private final Floats scratch;
    private final Floats sums;
    private final Floats squares;
    private final float[] means;
    private final float[] variances;

    /**
     * @param in       shape {rows, channels}: kept until the backward pass
     * @param mean     of the batch, written by the forward pass
     * @param variance of the batch, written by the forward pass
     * @param scratch  at least as large as {@code in}, free between steps
     */
    NormalisationPass(Operations operations, Floats in, int rows, int channels, Floats gamma, Floats mean, Floats variance,
            Floats scratch) {
        this.operations = operations;
        this.rows = rows;
        this.channels = channels;
        this.in = in.reshaped(rows, channels);
        this.gamma = gamma;
        this.mean = mean;
        this.variance = variance;
        this.scratch = scratch.view(0, rows, channels);
        sums = operations.zeros(channels);
        squares = operations.zeros(channels);
        means = new float[channels];
        variances = new float[channels];
    }

    Step forward(Floats beta, Floats out) {
        Step sum = operations.columnSums(in, rows, channels, sums);
        Step square = operations.square(in, scratch);
        Step sumSquares = operations.columnSums(scratch, rows, channels, squares);
        Step apply = operations.affine(in, mean, variance, gamma, beta, Node.Normalisation.EPSILON, out.reshaped(rows, channels));
        return () -> {
            sum.run();
            square.run();
            sumSquares.run();
            sums.read(means);
            squares.read(variances);
            for (int c = 0; c < channels; c++) {
                double m = means[c] / (double) rows;
                means[c] = (float) m;
                variances[c] = (float) Math.max(0, variances[c] / (double) rows - m * m);
            }
            mean.write(means);
            variance.write(variances);
            apply.run();
        };
    }

    /**
     * With g the gradient of the output and x̂ = (x − mean) / √(variance + ε): the gradient of beta is Σ g, that of gamma is Σ g x̂, and
     * that of x is gamma / √(variance + ε) · (g − mean(g) − x̂ mean(g x̂)).
     *
     * @param gradient of the output; becomes that of the input
     */
    Step backward(Floats gradient, Floats gammaGradient, Floats betaGradient) {
        Floats passed = gradient.reshaped(rows, channels);
        Floats zero = operations.zeros(channels);
        Floats one = operations.of(filled(UNIT), channels);
        Floats factor = operations.zeros(channels);
        Floats inputFactor = operations.zeros(channels);
        Floats offset = operations.zeros(channels);
        Step sum = operations.columnSums(passed, rows, channels, sums);
        Step weigh = operations.multiply(passed, in, scratch);
        Step sumWeighed = operations.columnSums(scratch, rows, channels, squares);
        Step fromInput = operations.affine(in, mean, one, inputFactor, offset, Node.Normalisation.EPSILON, scratch);
        Step fromGradient = operations.affine(passed, zero, one, factor, zero, Node.Normalisation.EPSILON, passed);
        Step join = operations.add(1, scratch, passed);
        float[] weights = new float[channels];
        float[] sumOf = new float[channels];
        float[] weighedSumOf = new float[channels];
        return () -> {
            sum.run();
            weigh.run();
            sumWeighed.run();
            sums.read(sumOf);
            squares.read(weighedSumOf);
            betaGradient.write(sumOf);
            gamma.read(weights);
            for (int c = 0; c < channels; c++) {
                double inverse = 1 / Math.sqrt(variances[c] + Node.Normalisation.EPSILON);
                double scale = weights[c] * inverse;
                double gammaSum = inverse * (weighedSumOf[c] - (double) means[c] * sumOf[c]);
                weights[c] = (float) scale;
                weighedSumOf[c] = (float) (-scale * inverse * gammaSum / rows);
                means[c] = (float) gammaSum;
                sumOf[c] = (float) (-scale * sumOf[c] / rows);
            }
            gammaGradient.write(means);
            factor.write(weights);
            inputFactor.write(weighedSumOf);
            offset.write(sumOf);
            fromInput.run();
            fromGradient.run();
            join.run();
        };
    }

    /** With the statistics gathered in training. */
    static Step apply(Operations operations, Floats in, int rows, int channels, List<Floats> gammaBetaMeanVariance, Floats out) {
        List<Floats> p = gammaBetaMeanVariance;
        return operations.affine(in.reshaped(rows, channels), p.get(2), p.get(3), p.get(0), p.get(1), Node.Normalisation.EPSILON,
                out.reshaped(rows, channels));
    }

    private float[] filled(double value) {
        float[] values = new float[channels];
        Arrays.fill(values, (float) value);
        return values;
    }
}

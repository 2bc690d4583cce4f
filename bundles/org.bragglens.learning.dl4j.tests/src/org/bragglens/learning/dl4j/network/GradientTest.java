// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The backward pass against differences of the forward pass, for every tensor of every kind of network. */
class GradientTest {

    private static final int SAMPLES = 6;

    static List<Graph> graphs() {
        Residual residual = new Residual(8, 9, 2, List.of(new Residual.Stage(8, 2, 5, 1), new Residual.Stage(12, 1, 3, 2)), true);
        return List.of(new AllConvolutional(8, List.of(4, 3, 2)).graph(101, 3), residual.graph(75, 3));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void gradientsAreTheSlopesOfTheLoss(Graph graph) {
        Operations operations = new Operations();
        Parameters parameters = Parameters.initial(graph, 7, operations);
        randomize(parameters);
        Lane lane = new Lane(graph, parameters, SAMPLES, true, operations);
        float[] inputs = normal(11, SAMPLES * graph.input().points());
        float[] weights = normal(12, SAMPLES * 3);
        lane.forward(inputs, 0);
        lane.backward(weights);
        float[] gradient = lane.gradients().trainable().toArray();
        int from = 0;
        for (ParameterSpec spec : graph.parameters()) {
            if (!spec.trainable()) {
                continue;
            }
            float[] direction = new float[gradient.length];
            double length = 0;
            for (int i = from; i < from + spec.size(); i++) {
                direction[i] = gradient[i];
                length += (double) gradient[i] * gradient[i];
            }
            double expected = Math.sqrt(length);
            double slope = slope(lane, parameters, inputs, weights, direction, expected);
            assertEquals(expected, slope, 0.01 * expected, spec.name());
            from += spec.size();
        }
    }

    /** Of Σ weights · scores along the unit vector of {@code direction}; the step is short, for a rectifier's kink in it is an error. */
    private static double slope(Lane lane, Parameters parameters, float[] inputs, float[] weights, float[] direction, double length) {
        return difference(lane, parameters, inputs, weights, direction, length, 3e-4);
    }

    private static double difference(Lane lane, Parameters parameters, float[] inputs, float[] weights, float[] direction, double length,
            double step) {
        float[] start = parameters.trainable().toArray();
        double[] value = new double[2];
        for (int side = 0; side < 2; side++) {
            float[] moved = start.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += (float) ((side == 0 ? -step : step) * direction[i] / length);
            }
            parameters.trainable().write(moved);
            lane.forward(inputs, 0);
            float[] scores = lane.scores();
            for (int i = 0; i < scores.length; i++) {
                value[side] += (double) scores[i] * weights[i];
            }
        }
        parameters.trainable().write(start);
        return (value[1] - value[0]) / (2 * step);
    }

    /** No gamma may be zero here, or nothing behind it has a gradient. */
    private static void randomize(Parameters parameters) {
        float[] values = parameters.trainable().toArray();
        RandomGenerator random = Seeds.generator(3);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (0.3 * random.nextGaussian());
        }
        parameters.trainable().write(values);
    }

    private static float[] normal(long seed, int size) {
        RandomGenerator random = Seeds.generator(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}

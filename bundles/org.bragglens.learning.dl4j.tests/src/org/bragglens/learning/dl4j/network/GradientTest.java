// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The backward pass against differences of the forward pass, for every tensor of every kind of network and node. */
class GradientTest {

    private static final int SAMPLES = 6;
    /** The same numbers are dropped in every pass. */
    private static final long KEY = 17;

    static List<Graph> graphs() {
        Residual residual = new Residual(8, 9, 2, List.of(new Residual.Stage(8, 2, 5, 1), new Residual.Stage(12, 1, 3, 2)), true);
        ImageNetwork image = new ImageNetwork(List.of(new ImageNetwork.Stage(4, 0.2), new ImageNetwork.Stage(6, 0.5)));
        ImageResidual imageResidual = new ImageResidual(ImageResidual.LARGE_ID, List.of(8, 20, 64), 0.3, 10);
        return List.of(new AllConvolutional(8, List.of(4, 3, 2)).graph(Shape.ofInput(101), 3), residual.graph(Shape.ofInput(75), 3),
                image.graph(Shape.ofInput(11, 14), 3), imageResidual.graph(Shape.ofInput(21, 16), 3), everyNode());
    }

    /** An image through windows that differ in their directions, places that no window covers, and dropout between convolutions. */
    private static Graph everyNode() {
        Node input = new Node.Input(Shape.ofInput(13, 18), false);
        Node first = new Node.Convolution("first", input, 4, new Windows(3, 1, 1, 13), new Windows(5, 1, 1, 16), true);
        Node pooled = new Node.MaxPooling(new Node.Rectifier(first), 3);
        Node tall = new Node.Convolution("tall", new Node.Dropout(pooled, 0.25), 5, new Windows(3, 1, 1, 4), new Windows(2, 2, 1, 3), true);
        Node single = new Node.Convolution("single", new Node.Normalisation("norm", tall, 1), 6, new Windows(1, 1, 0, 4),
                new Windows(1, 1, 0, 3), true);
        Node hidden = new Node.Dense("hidden", new Node.Rectifier(single), 8, 2);
        return new Graph(Node.Dense.scores(new Node.Dropout(new Node.Rectifier(hidden), 0.1), 3));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void gradientsAreTheSlopesOfTheLoss(Graph graph) {
        Operations operations = new Operations();
        Parameters parameters = Parameters.initial(graph, 7, operations);
        randomize(parameters);
        Lane lane = new Lane(graph, parameters, SAMPLES, Mode.LEARNING, operations);
        float[] inputs = normal(11, SAMPLES * graph.input().points().size());
        float[] weights = normal(12, SAMPLES * 3);
        lane.forward(inputs, 0, KEY, 0);
        lane.backward(weights);
        float[] gradient = lane.gradients().trainable().toArray();
        // what single precision makes of a slope that is zero, as that of a bias before a normalisation
        double noise = 1e-3 * Math.sqrt(sumOfSquares(gradient, 0, gradient.length));
        int from = 0;
        for (ParameterSpec spec : graph.parameters()) {
            if (!spec.trainable()) {
                continue;
            }
            float[] direction = new float[gradient.length];
            System.arraycopy(gradient, from, direction, from, spec.size());
            double expected = Math.sqrt(sumOfSquares(gradient, from, spec.size()));
            double slope = slope(lane, parameters, inputs, weights, direction, expected);
            assertEquals(expected, slope, Math.max(noise, 0.01 * expected), spec.name());
            from += spec.size();
        }
    }

    private static double sumOfSquares(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) values[i] * values[i];
        }
        return sum;
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
            lane.forward(inputs, 0, KEY, 0);
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

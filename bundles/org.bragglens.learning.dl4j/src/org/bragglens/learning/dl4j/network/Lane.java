// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;

/**
 * A graph with memory for a fixed number of samples: one thread's share of a batch. Parameters are shared between lanes, everything else
 * is a lane's own. Activations lie channels last, so that products and normalisation walk through memory in one direction.
 */
final class Lane {

    private final Operations operations;
    private final Graph graph;
    private final int samples;
    private final Mode mode;
    private final Parameters parameters;
    private final Parameters gradients;
    private final Floats scratch;
    private final Floats scoreGradients;
    private final ForwardLayout forward;
    private final List<Step> backward;

    /** @param operations what its memory belongs to */
    Lane(Graph graph, Parameters parameters, int samples, Mode mode, Operations operations) {
        this.operations = operations;
        this.graph = graph;
        this.samples = samples;
        this.mode = mode;
        this.parameters = parameters;
        boolean learning = mode == Mode.LEARNING;
        gradients = learning ? new Parameters(graph, operations) : parameters;
        scratch = operations.zeros(learning ? graph.nodes().stream().skip(1).mapToInt(this::size).max().orElseThrow() : 1);
        scoreGradients = operations.zeros(samples, graph.output().outputs());
        forward = new ForwardLayout(this);
        backward = learning ? new BackwardLayout(this, forward).steps() : List.of();
    }

    /**
     * @param inputs samples one after the other, of which this lane takes its own beginning with number {@code from}
     * @param key    what dropout is drawn from, together with the number of a sample
     * @param number of the lane's first sample, as dropout counts them
     */
    void forward(float[] inputs, int from, long key, int number) {
        forward.windows().forEach(windows -> windows.feed(inputs, from));
        forward.dropouts().forEach(dropout -> dropout.draw(key, number));
        for (Step step : forward.steps()) {
            step.run();
        }
    }

    /** Shape {samples, outputs}, before softmax. */
    float[] scores() {
        return forward.output(graph.output()).toArray();
    }

    /** Shape {samples, places, channels}: what a node computed. Many nodes work in place: only what nothing overwrote is still there. */
    float[] output(Node node) {
        return forward.output(node).toArray();
    }

    /** After {@link #forward}: fills {@link #gradients} from the derivatives of the loss with respect to the scores. */
    void backward(float[] derivatives) {
        scoreGradients.write(derivatives);
        for (Step step : backward) {
            step.run();
        }
    }

    /** Gradients of the last backward pass and, as statistics, means and variances of the last batch. */
    Parameters gradients() {
        return gradients;
    }

    int samples() {
        return samples;
    }

    Mode mode() {
        return mode;
    }

    Operations operations() {
        return operations;
    }

    Graph graph() {
        return graph;
    }

    Parameters parameters() {
        return parameters;
    }

    /** At least as large as every node's output while learning; free between steps. */
    Floats scratch() {
        return scratch;
    }

    Floats scoreGradients() {
        return scoreGradients;
    }

    int size(Node node) {
        return Math.multiplyExact(samples, node.shape().size());
    }

    int rows(Node node) {
        return samples * node.shape().places();
    }

    /** {samples, height, width, channels}. */
    long[] extents(Node node) {
        Shape shape = node.shape();
        return new long[] { samples, shape.height(), shape.width(), shape.channels() };
    }
}

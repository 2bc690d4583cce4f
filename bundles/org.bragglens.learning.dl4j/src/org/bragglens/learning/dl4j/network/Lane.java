// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph with memory for a fixed number of samples: one thread's share of a batch. Parameters are shared between lanes, everything else
 * is a lane's own. Activations lie channels last, so that products and normalisation walk through memory in one direction.
 */
final class Lane {

    private final Operations operations;
    private final Graph graph;
    private final int samples;
    private final Parameters parameters;
    private final boolean training;
    private final Parameters gradients;
    private final Map<Node, Floats> outputs = new IdentityHashMap<>();
    private final Map<Node, NormalisationPass> normalisations = new IdentityHashMap<>();
    private final List<Step> forward = new ArrayList<>();
    private final List<Step> backward;
    private final InputPatches patches;
    private final Floats averaging;
    private final Floats scratch;
    private final Floats scoreGradients;

    /**
     * @param training   whether batches are normalised by themselves and {@link #backward} can be called
     * @param operations what its memory belongs to
     */
    Lane(Graph graph, Parameters parameters, int samples, boolean training, Operations operations) {
        this.operations = operations;
        this.graph = graph;
        this.samples = samples;
        this.parameters = parameters;
        this.training = training;
        gradients = training ? new Parameters(graph, operations) : parameters;
        Node.Convolution first = (Node.Convolution) graph.nodes().get(1);
        patches = new InputPatches(graph.input(), first, samples, operations);
        averaging = averaging(samples, graph.features().width());
        scratch = operations.zeros(training ? graph.nodes().stream().skip(1).mapToInt(this::size).max().orElseThrow() : 1);
        scoreGradients = operations.zeros(samples, graph.output().outputs());
        for (Node node : graph.nodes()) {
            if (!(node instanceof Node.Input)) {
                forward.add(forward(node));
            }
        }
        backward = training ? new BackwardLayout(this).steps() : List.of();
    }

    /** @param inputs samples one after the other, of which this lane takes its own beginning with number {@code from} */
    void forward(float[] inputs, int from) {
        patches.feed(inputs, from);
        for (Step step : forward) {
            step.run();
        }
    }

    /** Shape {samples, outputs}, before softmax. */
    float[] scores() {
        return outputs.get(graph.output()).toArray();
    }

    /** Shape {samples, places, channels}: what the final average reads. */
    float[] features() {
        return outputs.get(graph.features()).toArray();
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

    Operations operations() {
        return operations;
    }

    Graph graph() {
        return graph;
    }

    Parameters parameters() {
        return parameters;
    }

    InputPatches patches() {
        return patches;
    }

    Floats output(Node node) {
        return outputs.get(node);
    }

    NormalisationPass normalisation(Node node) {
        return normalisations.get(node);
    }

    Floats averaging() {
        return averaging;
    }

    Floats scratch() {
        return scratch;
    }

    Floats scoreGradients() {
        return scoreGradients;
    }

    int size(Node node) {
        return samples * node.width() * node.channels();
    }

    int rows(Node node) {
        return samples * node.width();
    }

    /** {kernel height, width, strides, paddings, dilations, no "same" mode, channels last, weights as {out, in, height, width}}. */
    static long[] convolutionArguments(Node.Convolution c) {
        return new long[] { 1, c.kernel(), 1, c.stride(), 0, c.padding(), 1, 1, 0, 1, 1 };
    }

    private Step forward(Node node) {
        return switch (node) {
            case Node.Input input -> throw new IllegalStateException("nothing is computed for an input");
            case Node.Convolution convolution -> forward(convolution);
            case Node.Normalisation normalisation -> forward(normalisation);
            case Node.Rectifier rectifier -> {
                Floats values = outputs.get(rectifier.in());
                outputs.put(rectifier, values);
                yield operations.rectifyInPlace(values);
            }
            case Node.Sum sum -> {
                Floats values = outputs.get(sum.a());
                outputs.put(sum, values);
                yield operations.add(1, outputs.get(sum.b()), values);
            }
            case Node.Average average -> operations.product(averaging, false, outputs.get(average.in()).reshaped(rows(average.in()),
                    average.channels()), false, fresh(average, samples, average.channels()));
            case Node.Dense dense -> {
                Floats weight = parameters.view(dense.parameters().get(0), dense.in().channels(), dense.outputs());
                Floats bias = parameters.view(dense.parameters().get(1), dense.outputs());
                yield operations.custom("xw_plus_b", List.of(outputs.get(dense.in()), weight, bias),
                        List.of(fresh(dense, samples, dense.outputs())), new long[0]);
            }
        };
    }

    private Step forward(Node.Convolution c) {
        List<ParameterSpec> own = c.parameters();
        Floats out = fresh(c, samples, 1, c.width(), c.filters());
        Floats bias = c.bias() ? parameters.view(own.get(1), c.filters()) : null;
        if (c.in() instanceof Node.Input || c.isProduct()) {
            Floats rows = out.reshaped(rows(c), c.filters());
            Step product = operations.product(windows(c), false, weightMatrix(c, parameters), true, rows);
            return c.bias() ? Step.both(product, operations.shift(rows, bias)) : product;
        }
        Floats in = outputs.get(c.in()).reshaped(samples, 1, c.in().width(), c.in().channels());
        Floats weight = parameters.view(own.get(0), c.filters(), c.in().channels(), 1, c.kernel());
        return operations.custom("conv2d", c.bias() ? List.of(in, weight, bias) : List.of(in, weight), List.of(out), convolutionArguments(c));
    }

    /** What a convolution reads, one window a row, where these rows are in memory as they are. */
    Floats windows(Node.Convolution c) {
        return c.in() instanceof Node.Input ? patches.patches()
                : outputs.get(c.in()).reshaped(rows(c), (long) c.in().channels() * c.kernel());
    }

    /** Shape {filters, channels · kernel}. */
    static Floats weightMatrix(Node.Convolution c, Parameters of) {
        return of.view(c.parameters().get(0), c.filters(), (long) c.in().channels() * c.kernel());
    }

    private Step forward(Node.Normalisation n) {
        List<Floats> own = n.parameters().stream().map(spec -> parameters.view(spec, n.channels())).toList();
        Floats in = outputs.get(n.in());
        if (!training) {
            outputs.put(n, in);
            return NormalisationPass.apply(operations, in, rows(n), n.channels(), own, in);
        }
        Floats out = fresh(n, samples, 1, n.width(), n.channels());
        Floats mean = gradients.view(n.parameters().get(2), n.channels());
        Floats variance = gradients.view(n.parameters().get(3), n.channels());
        NormalisationPass pass = new NormalisationPass(operations, in, rows(n), n.channels(), own.get(0), mean, variance, scratch);
        normalisations.put(n, pass);
        return pass.forward(own.get(1), out);
    }

    private Floats fresh(Node node, long... shape) {
        Floats output = operations.zeros(shape);
        outputs.put(node, output);
        return output;
    }

    /** The matrix {samples, samples · places} whose product with a feature map is its mean over places. */
    private Floats averaging(int samples, int places) {
        float[] matrix = new float[samples * samples * places];
        for (int s = 0; s < samples; s++) {
            Arrays.fill(matrix, s * samples * places + s * places, s * samples * places + (s + 1) * places, 1f / places);
        }
        return operations.of(matrix, samples, (long) samples * places);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Lays out the forward pass of a lane: walks the graph from its beginning and decides where every node's output lies. */
final class ForwardLayout {

    /** A dense layer of fewer weights is faster as a single operation, one of more many times faster as a product. */
    private static final int SMALL = 1024;

    private final Lane lane;
    private final Operations operations;
    private final Parameters parameters;
    private final int samples;
    private final boolean learning;
    private final Map<Node, Floats> outputs = new IdentityHashMap<>();
    private final Map<Node, InputWindows> windows = new IdentityHashMap<>();
    private final Map<Node, Unfolding> unfoldings = new IdentityHashMap<>();
    private final Map<Node, DropoutMask> dropouts = new IdentityHashMap<>();
    private final Map<Node, NormalisationPass> normalisations = new IdentityHashMap<>();
    private final Map<Node, Floats> averagings = new IdentityHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    ForwardLayout(Lane lane) {
        this.lane = lane;
        operations = lane.operations();
        parameters = lane.parameters();
        samples = lane.samples();
        learning = lane.mode() == Mode.LEARNING;
        for (Node node : lane.graph().nodes()) {
            switch (node) {
                case Node.Input input -> {
                    // its windows are laid out by each convolution that reads it
                }
                case Node.Convolution convolution -> steps.add(forward(convolution));
                case Node.Normalisation normalisation -> steps.add(forward(normalisation));
                case Node.Rectifier rectifier -> steps.add(operations.rectifyInPlace(inPlace(rectifier)));
                case Node.MaxPooling pooling -> steps.add(operations.custom("maxpool2d", List.of(output(pooling.in())),
                        List.of(fresh(pooling)), poolingArguments(pooling)));
                case Node.Dropout dropout -> forward(dropout);
                case Node.Sum sum -> steps.add(operations.add(1, output(sum.b()), inPlace(sum)));
                case Node.Average average -> steps.add(forward(average));
                case Node.Dense dense -> steps.add(forward(dense));
            }
        }
    }

    List<Step> steps() {
        return steps;
    }

    /** To be fed before the steps. */
    Collection<InputWindows> windows() {
        return windows.values();
    }

    /** To be drawn before the steps. */
    Collection<DropoutMask> dropouts() {
        return dropouts.values();
    }

    /** Shape {samples, height, width, channels}. */
    Floats output(Node node) {
        return outputs.get(node);
    }

    DropoutMask dropout(Node.Dropout node) {
        return dropouts.get(node);
    }

    NormalisationPass normalisation(Node.Normalisation node) {
        return normalisations.get(node);
    }

    /** The matrix {samples, samples · places} whose product with a feature map is its mean over places. */
    Floats averaging(Node.Average node) {
        return averagings.get(node);
    }

    /** What a convolution reads, one window a row, where it is a product. */
    Floats windows(Node.Convolution c) {
        if (c.in() instanceof Node.Input) {
            return windows.get(c).matrix();
        }
        return c.isUnfolded() ? unfoldings.get(c).matrix() : output(c.in()).reshaped(lane.rows(c), c.windowSize());
    }

    /** Of a convolution that is unfolded. */
    Unfolding unfolding(Node.Convolution c) {
        return unfoldings.get(c);
    }

    /** Shape {filters, channels · kernel}. */
    static Floats weightMatrix(Node.Convolution c, Parameters of) {
        return of.view(c.parameters().get(0), c.filters(), c.windowSize());
    }

    /** Shape {filters, channels, kernel height, kernel width}. */
    static Floats weight(Node.Convolution c, Parameters of) {
        return of.view(c.parameters().get(0), c.filters(), c.in().channels(), c.down().kernel(), c.across().kernel());
    }

    /** {kernel height and width, strides, paddings, dilations, no "same" mode, channels last, weights {out, in, height, width}}. */
    static long[] convolutionArguments(Node.Convolution c) {
        Windows down = c.down();
        Windows across = c.across();
        return new long[] { down.kernel(), across.kernel(), down.stride(), across.stride(), down.padding(), across.padding(), 1, 1, 0, 1,
                1 };
    }

    /** {kernel height, width, strides, paddings, dilations, no "same" mode, unused, channels last}. */
    static long[] poolingArguments(Node.MaxPooling pooling) {
        int size = pooling.size();
        return new long[] { size, size, size, size, 0, 0, 1, 1, 0, 1, 1 };
    }

    private Step forward(Node.Convolution c) {
        Floats out = fresh(c);
        Floats bias = c.bias() ? parameters.view(c.parameters().get(1), c.filters()) : null;
        if (c.in() instanceof Node.Input || c.isProduct() || c.isUnfolded()) {
            if (c.in() instanceof Node.Input) {
                windows.put(c, new InputWindows(c, samples, operations));
            } else if (c.isUnfolded()) {
                Unfolding unfolding = new Unfolding(c, samples, operations);
                unfoldings.put(c, unfolding);
                steps.add(unfolding.unfold(output(c.in())));
            }
            Floats rows = out.reshaped(lane.rows(c), c.filters());
            Step product = operations.product(windows(c), false, weightMatrix(c, parameters), true, rows);
            return c.bias() ? Step.both(product, operations.shift(rows, bias)) : product;
        }
        Floats in = output(c.in());
        Floats weight = weight(c, parameters);
        List<Floats> inputs = c.bias() ? List.of(in, weight, bias) : List.of(in, weight);
        return operations.custom("conv2d", inputs, List.of(out), convolutionArguments(c));
    }

    private Step forward(Node.Normalisation n) {
        List<Floats> own = n.parameters().stream().map(spec -> parameters.view(spec, n.channels())).toList();
        Floats in = output(n.in());
        if (!learning) {
            outputs.put(n, in);
            return NormalisationPass.apply(operations, in, lane.rows(n), n.channels(), own, in);
        }
        Floats out = fresh(n);
        Floats mean = lane.gradients().view(n.parameters().get(2), n.channels());
        Floats variance = lane.gradients().view(n.parameters().get(3), n.channels());
        NormalisationPass pass = new NormalisationPass(operations, in, lane.rows(n), n.channels(), own.get(0), mean, variance,
                lane.scratch());
        normalisations.put(n, pass);
        return pass.forward(own.get(1), out);
    }

    private void forward(Node.Dropout dropout) {
        Floats values = inPlace(dropout);
        if (lane.mode() != Mode.ANSWERING) {
            DropoutMask mask = new DropoutMask(dropout, lane.graph().nodes().indexOf(dropout), samples, operations);
            dropouts.put(dropout, mask);
            Floats numbers = values.reshaped(values.size());
            steps.add(operations.multiply(numbers, mask.mask(), numbers));
        }
    }

    private Step forward(Node.Average average) {
        Node in = average.in();
        int places = in.shape().places();
        float[] matrix = new float[samples * samples * places];
        for (int s = 0; s < samples; s++) {
            Arrays.fill(matrix, s * samples * places + s * places, s * samples * places + (s + 1) * places, 1f / places);
        }
        Floats averaging = operations.of(matrix, samples, (long) samples * places);
        averagings.put(average, averaging);
        return operations.product(averaging, false, output(in).reshaped(lane.rows(in), in.channels()), false,
                fresh(average).reshaped(samples, average.channels()));
    }

    private Step forward(Node.Dense dense) {
        int size = dense.in().shape().size();
        Floats rows = fresh(dense).reshaped(samples, dense.outputs());
        Floats weight = parameters.view(dense.parameters().get(0), size, dense.outputs());
        Floats bias = parameters.view(dense.parameters().get(1), dense.outputs());
        Floats in = output(dense.in()).reshaped(samples, size);
        if ((long) size * dense.outputs() < SMALL) {
            return operations.custom("xw_plus_b", List.of(in, weight, bias), List.of(rows), new long[0]);
        }
        return Step.both(operations.product(in, false, weight, false, rows), operations.shift(rows, bias));
    }

    private Floats fresh(Node node) {
        Floats output = operations.zeros(lane.extents(node));
        outputs.put(node, output);
        return output;
    }

    /** The memory of its first input, which nothing else reads. */
    private Floats inPlace(Node node) {
        Floats values = output(node.inputs().get(0));
        outputs.put(node, values);
        return values;
    }
}

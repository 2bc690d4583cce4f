// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Lays out the backward pass of a lane: walks the graph from its end and decides which buffer holds whose gradient when. */
final class BackwardLayout {

    private final Lane lane;
    private final ForwardLayout forward;
    private final Operations operations;
    private final Buffers buffers;
    private final Map<Node, Floats> gradients = new IdentityHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    BackwardLayout(Lane lane, ForwardLayout forward) {
        this.lane = lane;
        this.forward = forward;
        operations = lane.operations();
        buffers = new Buffers(operations);
        List<Node> nodes = lane.graph().nodes();
        gradients.put(lane.graph().output(), lane.scoreGradients());
        for (int i = nodes.size() - 1; i > 0; i--) {
            Node node = nodes.get(i);
            Floats gradient = gradients.remove(node);
            switch (node) {
                case Node.Input input -> throw new IllegalStateException("an input has no gradient");
                case Node.Dense dense -> backward(dense, gradient);
                case Node.Average average -> backward(average, gradient);
                case Node.Rectifier rectifier -> backward(rectifier, gradient);
                case Node.MaxPooling pooling -> backward(pooling, gradient);
                case Node.Dropout dropout -> backward(dropout, gradient);
                case Node.Sum sum -> backward(sum, gradient);
                case Node.Normalisation normalisation -> backward(normalisation, gradient);
                case Node.Convolution convolution -> backward(convolution, gradient);
            }
        }
    }

    List<Step> steps() {
        return steps;
    }

    private void backward(Node.Dense dense, Floats gradient) {
        int samples = lane.samples();
        int size = dense.in().shape().size();
        List<ParameterSpec> own = dense.parameters();
        Floats rows = gradient.reshaped(samples, dense.outputs());
        Floats in = forward.output(dense.in()).reshaped(samples, size);
        steps.add(operations.product(in, true, rows, false, lane.gradients().view(own.get(0), size, dense.outputs())));
        steps.add(operations.columnSums(rows, samples, dense.outputs(), lane.gradients().view(own.get(1), dense.outputs())));
        Floats passed = buffers.take(lane.size(dense.in()));
        steps.add(operations.product(rows, false, lane.parameters().view(own.get(0), size, dense.outputs()), true,
                passed.reshaped(samples, size)));
        if (gradient != lane.scoreGradients()) {
            buffers.giveBack(gradient);
        }
        pass(dense.in(), passed);
    }

    private void backward(Node.Average average, Floats gradient) {
        Floats passed = buffers.take(lane.size(average.in()));
        steps.add(operations.product(forward.averaging(average), true, gradient.reshaped(lane.samples(), average.channels()), false,
                passed.reshaped(lane.rows(average.in()), average.channels())));
        buffers.giveBack(gradient);
        pass(average.in(), passed);
    }

    private void backward(Node.Rectifier rectifier, Floats gradient) {
        int size = lane.size(rectifier);
        Floats mask = lane.scratch().view(0, size);
        steps.add(operations.positive(forward.output(rectifier).reshaped(size), mask));
        steps.add(operations.multiply(gradient, mask, gradient));
        pass(rectifier.in(), gradient);
    }

    private void backward(Node.MaxPooling pooling, Floats gradient) {
        Node in = pooling.in();
        Floats passed = buffers.take(lane.size(in));
        steps.add(operations.custom("maxpool2d_bp", List.of(forward.output(in), gradient.reshaped(lane.extents(pooling))),
                List.of(passed.reshaped(lane.extents(in))), ForwardLayout.poolingArguments(pooling)));
        buffers.giveBack(gradient);
        pass(in, passed);
    }

    private void backward(Node.Dropout dropout, Floats gradient) {
        steps.add(operations.multiply(gradient, forward.dropout(dropout).mask(), gradient));
        pass(dropout.in(), gradient);
    }

    private void backward(Node.Sum sum, Floats gradient) {
        Floats copy = buffers.take(gradient.size());
        steps.add(operations.copy(gradient, copy));
        pass(sum.b(), copy);
        pass(sum.a(), gradient);
    }

    private void backward(Node.Normalisation n, Floats gradient) {
        Floats gamma = lane.gradients().view(n.parameters().get(0), n.channels());
        Floats beta = lane.gradients().view(n.parameters().get(1), n.channels());
        steps.add(forward.normalisation(n).backward(gradient, gamma, beta));
        pass(n.in(), gradient);
    }

    private void backward(Node.Convolution c, Floats gradient) {
        if (c.in() instanceof Node.Input || c.isProduct() || c.isUnfolded()) {
            backwardByProducts(c, gradient);
            return;
        }
        Node in = c.in();
        Floats passed = buffers.take(lane.size(in));
        List<Floats> inputs = new ArrayList<>(List.of(forward.output(in), ForwardLayout.weight(c, lane.parameters())));
        List<Floats> outputs = new ArrayList<>(List.of(passed.reshaped(lane.extents(in)), ForwardLayout.weight(c, lane.gradients())));
        if (c.bias()) {
            ParameterSpec bias = c.parameters().get(1);
            inputs.add(lane.parameters().view(bias, c.filters()));
            outputs.add(lane.gradients().view(bias, c.filters()));
        }
        inputs.add(gradient.reshaped(lane.extents(c)));
        steps.add(operations.custom("conv2d_bp", inputs, outputs, ForwardLayout.convolutionArguments(c)));
        buffers.giveBack(gradient);
        pass(in, passed);
    }

    private void backwardByProducts(Node.Convolution c, Floats gradient) {
        Floats rows = gradient.reshaped(lane.rows(c), c.filters());
        steps.add(operations.product(rows, true, forward.windows(c), false, ForwardLayout.weightMatrix(c, lane.gradients())));
        if (c.bias()) {
            Floats bias = lane.gradients().view(c.parameters().get(1), c.filters());
            steps.add(operations.columnSums(rows, lane.rows(c), c.filters(), bias));
        }
        if (!(c.in() instanceof Node.Input)) {
            Floats passed = buffers.take(lane.size(c.in()));
            // the windows were read for the weights above and make room for their gradients
            Floats windows = c.isUnfolded() ? forward.windows(c) : passed.reshaped(lane.rows(c), c.windowSize());
            steps.add(operations.product(rows, false, ForwardLayout.weightMatrix(c, lane.parameters()), false, windows));
            if (c.isUnfolded()) {
                steps.add(forward.unfolding(c).fold(passed));
            }
            pass(c.in(), passed);
        }
        buffers.giveBack(gradient);
    }

    /** Hands a gradient to the node it belongs to, added to what another consumer of that node already handed over. */
    private void pass(Node node, Floats gradient) {
        Floats before = gradients.get(node);
        if (before == null) {
            gradients.put(node, gradient);
        } else {
            steps.add(operations.add(1, gradient, before));
            buffers.giveBack(gradient);
        }
    }
}

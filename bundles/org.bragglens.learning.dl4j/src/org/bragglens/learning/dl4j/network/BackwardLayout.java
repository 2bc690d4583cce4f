// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Lays out the backward pass of a lane: walks the graph from its end and decides which buffer holds whose gradient when. */
final class BackwardLayout {

    private final Lane lane;
    private final Operations operations;
    private final Buffers buffers;
    private final Map<Node, Floats> gradients = new IdentityHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    BackwardLayout(Lane lane) {
        this.lane = lane;
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
        int channels = dense.in().channels();
        List<ParameterSpec> own = dense.parameters();
        Floats in = lane.output(dense.in());
        steps.add(operations.product(in, true, gradient, false, lane.gradients().view(own.get(0), channels, dense.outputs())));
        steps.add(operations.columnSums(gradient, samples, dense.outputs(), lane.gradients().view(own.get(1), dense.outputs())));
        Floats passed = buffers.take(samples * channels);
        steps.add(operations.product(gradient, false, lane.parameters().view(own.get(0), channels, dense.outputs()), true,
                passed.reshaped(samples, channels)));
        pass(dense.in(), passed);
    }

    private void backward(Node.Average average, Floats gradient) {
        Floats passed = buffers.take(lane.size(average.in()));
        steps.add(operations.product(lane.averaging(), true, gradient.reshaped(lane.samples(), average.channels()), false,
                passed.reshaped(lane.rows(average.in()), average.channels())));
        buffers.giveBack(gradient);
        pass(average.in(), passed);
    }

    private void backward(Node.Rectifier rectifier, Floats gradient) {
        int size = lane.size(rectifier);
        Floats mask = lane.scratch().view(0, size);
        steps.add(operations.positive(lane.output(rectifier).reshaped(size), mask));
        steps.add(operations.multiply(gradient, mask, gradient));
        pass(rectifier.in(), gradient);
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
        steps.add(lane.normalisation(n).backward(gradient, gamma, beta));
        pass(n.in(), gradient);
    }

    private void backward(Node.Convolution c, Floats gradient) {
        List<ParameterSpec> own = c.parameters();
        Floats rows = gradient.reshaped(lane.rows(c), c.filters());
        if (c.in() instanceof Node.Input || c.isProduct()) {
            steps.add(operations.product(rows, true, lane.windows(c), false, Lane.weightMatrix(c, lane.gradients())));
            if (c.bias()) {
                steps.add(operations.columnSums(rows, lane.rows(c), c.filters(), lane.gradients().view(own.get(1), c.filters())));
            }
            if (c.isProduct()) {
                Floats passed = buffers.take(lane.size(c.in()));
                Floats windows = passed.reshaped(lane.rows(c), (long) c.in().channels() * c.kernel());
                steps.add(operations.product(rows, false, Lane.weightMatrix(c, lane.parameters()), false, windows));
                buffers.giveBack(gradient);
                pass(c.in(), passed);
            }
            return;
        }
        Node in = c.in();
        Floats input = lane.output(in).reshaped(lane.samples(), 1, in.width(), in.channels());
        Floats output = gradient.reshaped(lane.samples(), 1, c.width(), c.filters());
        Floats passed = buffers.take(lane.size(in));
        Floats weight = lane.parameters().view(own.get(0), c.filters(), in.channels(), 1, c.kernel());
        List<Floats> inputs = new ArrayList<>(List.of(input, weight));
        List<Floats> outputs = new ArrayList<>(List.of(passed.reshaped(lane.samples(), 1, in.width(), in.channels()),
                lane.gradients().view(own.get(0), c.filters(), in.channels(), 1, c.kernel())));
        if (c.bias()) {
            inputs.add(lane.parameters().view(own.get(1), c.filters()));
            outputs.add(lane.gradients().view(own.get(1), c.filters()));
        }
        inputs.add(output);
        steps.add(operations.custom("conv2d_bp", inputs, outputs, Lane.convolutionArguments(c)));
        buffers.giveBack(gradient);
        pass(in, passed);
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

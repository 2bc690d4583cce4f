// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A whole network without memory: its nodes, each after those it reads, from the input to the scores before softmax. */
public final class Graph {

    private final List<Node> nodes;
    private final List<ParameterSpec> parameters;

    /** @throws IllegalArgumentException if a node would overwrite what another one still reads, or reads the sample without a window */
    public Graph(Node.Dense output) {
        List<Node> ordered = new ArrayList<>();
        visit(output, ordered, Collections.newSetFromMap(new IdentityHashMap<>()));
        nodes = List.copyOf(ordered);
        checkReaders();
        List<ParameterSpec> all = new ArrayList<>();
        for (Node node : nodes) {
            all.addAll(node.parameters());
        }
        parameters = List.copyOf(all);
    }

    private static void visit(Node node, List<Node> ordered, Set<Node> seen) {
        if (seen.add(node)) {
            node.inputs().forEach(in -> visit(in, ordered, seen));
            ordered.add(node);
        }
    }

    private void checkReaders() {
        Map<Node, Integer> readers = new IdentityHashMap<>();
        nodes.forEach(node -> node.inputs().forEach(in -> readers.merge(in, 1, Integer::sum)));
        for (Node node : nodes) {
            boolean overwrites = switch (node) {
                case Node.Rectifier rectifier -> true;
                case Node.Dropout dropout -> true;
                case Node.Sum sum -> true;
                case Node.Normalisation normalisation -> true;
                default -> false;
            };
            if (overwrites && readers.get(node.inputs().get(0)) > 1) {
                throw new IllegalArgumentException("a node that works in place must be the only one that reads its input");
            }
            if (!(node instanceof Node.Convolution) && node.inputs().stream().anyMatch(in -> in instanceof Node.Input)) {
                throw new IllegalArgumentException("only convolutions read the sample");
            }
        }
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Node.Input input() {
        return (Node.Input) nodes.get(0);
    }

    public Node.Dense output() {
        return (Node.Dense) nodes.get(nodes.size() - 1);
    }

    /** The feature map whose average the scores are made from; empty if they are made from more than an average. */
    public Optional<Node> features() {
        return output().in() instanceof Node.Average average ? Optional.of(average.in()) : Optional.empty();
    }

    /** All tensors in the order of the model file. */
    public List<ParameterSpec> parameters() {
        return parameters;
    }

    /** Numbers that all nodes together compute for one sample, laid out windows included: what a lane's memory is made of. */
    public long activations() {
        long sum = 0;
        for (Node node : nodes) {
            sum += (long) node.shape().places() * node.channels();
            if (node instanceof Node.Convolution c && (c.in() instanceof Node.Input || c.isUnfolded())) {
                sum += (long) c.shape().places() * c.windowSize();
            }
        }
        return sum;
    }

    /** Numbers that are learned by gradient. */
    public int trainableSize() {
        return parameters.stream().filter(ParameterSpec::trainable).mapToInt(ParameterSpec::size).reduce(0, Math::addExact);
    }
}

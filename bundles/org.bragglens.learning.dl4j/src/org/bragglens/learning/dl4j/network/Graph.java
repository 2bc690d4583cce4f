// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A whole network without memory: its nodes, each after those it reads, from the input to the scores before softmax. */
public final class Graph {

    private final List<Node> nodes;
    private final List<ParameterSpec> parameters;

    public Graph(Node.Dense output) {
        List<Node> ordered = new ArrayList<>();
        visit(output, ordered, Collections.newSetFromMap(new IdentityHashMap<>()));
        nodes = List.copyOf(ordered);
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

    public List<Node> nodes() {
        return nodes;
    }

    public Node.Input input() {
        return (Node.Input) nodes.get(0);
    }

    public Node.Dense output() {
        return (Node.Dense) nodes.get(nodes.size() - 1);
    }

    /** The feature map that the final average reads. */
    public Node features() {
        return ((Node.Average) output().in()).in();
    }

    /** All tensors in the order of the model file. */
    public List<ParameterSpec> parameters() {
        return parameters;
    }

    /** Numbers that all nodes together compute for one sample: what a lane's memory is made of. */
    public long activations() {
        return nodes.stream().mapToLong(node -> (long) node.width() * node.channels()).sum();
    }

    /** Numbers that are learned by gradient. */
    public int trainableSize() {
        return parameters.stream().filter(ParameterSpec::trainable).mapToInt(ParameterSpec::size).sum();
    }
}

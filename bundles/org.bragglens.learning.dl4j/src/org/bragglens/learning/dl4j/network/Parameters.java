// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.model.Tensor;

/** The numbers of a network, or their gradients: what is learned in one native array, what is gathered from batches in another. */
public final class Parameters {

    private final Graph graph;
    private final Floats trainable;
    private final Floats statistics;
    private final Map<String, Integer> offsets = new HashMap<>();

    /** All zero. */
    Parameters(Graph graph, Operations memory) {
        this.graph = graph;
        int learned = 0;
        int gathered = 0;
        for (ParameterSpec spec : graph.parameters()) {
            offsets.put(spec.name(), spec.trainable() ? learned : gathered);
            if (spec.trainable()) {
                learned += spec.size();
            } else {
                gathered += spec.size();
            }
        }
        trainable = memory.zeros(learned);
        statistics = memory.zeros(Math.max(1, gathered));
    }

    /** As a training starts: every tensor from its own generator below {@code seed}. */
    static Parameters initial(Graph graph, long seed, Operations memory) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < graph.parameters().size(); i++) {
            ParameterSpec spec = graph.parameters().get(i);
            RandomGenerator random = Seeds.generator(seed, i);
            float[] values = new float[spec.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) (spec.random() ? random.nextGaussian() * spec.initial() : spec.initial());
            }
            tensors.add(new Tensor(spec.name(), spec.shape().stream().mapToInt(Integer::intValue).toArray(), values));
        }
        return of(graph, tensors, memory);
    }

    /** The values of a model file, which {@link TensorCheck} has passed. */
    static Parameters of(Graph graph, List<Tensor> tensors, Operations memory) {
        Parameters parameters = new Parameters(graph, memory);
        parameters.set(tensors);
        return parameters;
    }

    void set(List<Tensor> tensors) {
        float[] learned = new float[trainable.size()];
        float[] gathered = new float[statistics.size()];
        for (int i = 0; i < tensors.size(); i++) {
            ParameterSpec spec = graph.parameters().get(i);
            copy(spec, tensors.get(i).data(), spec.trainable() ? learned : gathered, true);
        }
        trainable.write(learned);
        statistics.write(gathered);
    }

    /** One tensor a parameter, in the order of the graph. */
    List<Tensor> tensors() {
        float[] learned = trainable.toArray();
        float[] gathered = statistics.toArray();
        List<Tensor> tensors = new ArrayList<>();
        for (ParameterSpec spec : graph.parameters()) {
            float[] data = new float[spec.size()];
            copy(spec, data, spec.trainable() ? learned : gathered, false);
            tensors.add(new Tensor(spec.name(), spec.shape().stream().mapToInt(Integer::intValue).toArray(), data));
        }
        return tensors;
    }

    /** Between a tensor of the model file and the array of all tensors, in either direction. */
    private void copy(ParameterSpec spec, float[] tensor, float[] memory, boolean intoMemory) {
        int channels = spec.isChannelsLast() ? spec.shape().get(1) : 1;
        int taps = spec.isChannelsLast() ? spec.shape().get(2) * spec.shape().get(3) : 1;
        int window = channels * taps;
        int from = offsets.get(spec.name());
        for (int i = 0; i < tensor.length; i++) {
            int within = i % window;
            int place = from + i - within + within % taps * channels + within / taps;
            if (intoMemory) {
                memory[place] = tensor[i];
            } else {
                tensor[i] = memory[place];
            }
        }
    }

    /** The memory of one tensor under another shape of the same size. */
    Floats view(ParameterSpec spec, long... shape) {
        return (spec.trainable() ? trainable : statistics).view(offsets.get(spec.name()), shape);
    }

    Floats trainable() {
        return trainable;
    }

    Floats statistics() {
        return statistics;
    }
}

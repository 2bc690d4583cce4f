// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.util.Arrays;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.learning.dl4j.network.Graph;
import org.bragglens.learning.dl4j.network.ParameterSpec;
import org.bragglens.learning.model.Tensor;

/** Whether the tensors of a file are those of a network: asked before any native memory is taken for it. */
final class TensorCheck {

    private TensorCheck() {
    }

    static void check(Graph graph, List<Tensor> tensors, String file) throws InputException {
        List<ParameterSpec> wanted = graph.parameters();
        if (tensors.size() != wanted.size()) {
            throw new InputException(file, "", "it has " + tensors.size() + " tensors, its network needs " + wanted.size(), "");
        }
        for (int i = 0; i < wanted.size(); i++) {
            Tensor tensor = tensors.get(i);
            ParameterSpec spec = wanted.get(i);
            if (!tensor.name().equals(spec.name())) {
                throw new InputException(file, "", "its tensor " + tensor.name() + " stands where its network needs " + spec.name(), "");
            }
            int[] shape = spec.shape().stream().mapToInt(Integer::intValue).toArray();
            if (!Arrays.equals(tensor.shape(), shape)) {
                throw new InputException(file, "tensor " + spec.name(),
                        "its shape is " + Arrays.toString(tensor.shape()) + ", its network needs " + Arrays.toString(shape), "");
            }
            for (float value : tensor.data()) {
                if (!Float.isFinite(value)) {
                    throw new InputException(file, "tensor " + spec.name(), "it has a number that is not finite", "");
                }
            }
        }
    }
}

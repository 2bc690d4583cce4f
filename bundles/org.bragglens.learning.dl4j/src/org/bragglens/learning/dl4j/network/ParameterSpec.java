// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.Arrays;
import java.util.List;

/**
 * A tensor that a network owns, before it has any memory.
 *
 * @param name           unique in its network, as in the model file
 * @param shape          extents
 * @param initial        constant it starts from, or the standard deviation of the normal numbers it starts from
 * @param random         whether it starts from random numbers (He et al. 2015, arXiv:1502.01852)
 * @param trainable      learned by gradient; otherwise gathered from the batches
 * @param isChannelsLast whether a convolution's weight {out, in, height, width} lies in memory as {out, height, width, in}
 */
public record ParameterSpec(String name, List<Integer> shape, double initial, boolean random, boolean trainable,
        boolean isChannelsLast) {

    static ParameterSpec weight(String name, double deviation, Integer... shape) {
        return new ParameterSpec(name, Arrays.asList(shape), deviation, true, true, false);
    }

    static ParameterSpec constant(String name, double value, Integer... shape) {
        return new ParameterSpec(name, Arrays.asList(shape), value, false, true, false);
    }

    static ParameterSpec statistic(String name, double value, Integer... shape) {
        return new ParameterSpec(name, Arrays.asList(shape), value, false, false, false);
    }

    ParameterSpec channelsLast() {
        return new ParameterSpec(name, shape, initial, random, trainable, true);
    }

    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }
}

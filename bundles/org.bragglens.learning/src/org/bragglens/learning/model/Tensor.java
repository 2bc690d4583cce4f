// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.util.Arrays;

/**
 * A named array of single-precision numbers.
 *
 * @param name  unique in its file
 * @param shape extents; empty for a scalar
 * @param data  row-major, as many as the extents' product
 */
public record Tensor(String name, int[] shape, float[] data) {

    public Tensor {
        long size = 1;
        for (int extent : shape) {
            if (extent < 0) {
                throw new IllegalArgumentException("tensor " + name + " has a negative extent");
            }
            size = Math.multiplyExact(size, extent);
        }
        if (size != data.length) {
            throw new IllegalArgumentException("tensor " + name + " has shape " + Arrays.toString(shape) + " but " + data.length + " numbers");
        }
    }
}

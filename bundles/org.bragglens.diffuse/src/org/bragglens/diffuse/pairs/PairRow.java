// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.bragglens.diffuse.Encoding;

/**
 * A measured pair as its file holds it.
 *
 * @param image    intensities, row by row
 * @param encoding that was accepted
 * @param spins    of its lattice, see {@link PackedRows}; zeros where there is none
 * @param origin   JSON
 */
record PairRow(float[] image, Encoding encoding, byte[] spins, byte[] origin) {

    /**
     * Its part of the dataset {@code path}.
     *
     * @param originBytes how long the texts of all origins are, filled up with zeros
     */
    byte[] bytes(String path, int originBytes) {
        return switch (path) {
            case PairFormat.COMPLETE -> new byte[] {1};
            case PairFormat.REACHED, PairFormat.WANTED -> {
                double[] numbers = encoding.numbers();
                ByteBuffer buffer = HdfSkeleton.buffer(8 * numbers.length);
                Arrays.stream(numbers).forEach(buffer::putDouble);
                yield buffer.array();
            }
            case PairFormat.LATTICE -> spins;
            case PairFormat.ORIGIN -> Arrays.copyOf(origin, originBytes);
            case PairFormat.IMAGE -> ImageHash.bytes(image);
            default -> throw new IllegalArgumentException(path);
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;
import java.util.stream.IntStream;

/** A part of a long vector, for one thread. */
record Stretch(int from, int length) {

    private static final int VECTOR = 1024;

    /** Cut at whole vectors of any processor, so that each number is computed by the same instructions whatever the number of parts. */
    static List<Stretch> cut(int size, int parts) {
        return IntStream.range(0, parts).mapToObj(i -> new Stretch(boundary(size, i, parts),
                boundary(size, i + 1, parts) - boundary(size, i, parts))).filter(stretch -> stretch.length > 0).toList();
    }

    private static int boundary(int size, int part, int parts) {
        return part == parts ? size : (int) ((long) size * part / parts / VECTOR * VECTOR);
    }

    Floats of(Floats vector) {
        return vector.view(from, length);
    }
}

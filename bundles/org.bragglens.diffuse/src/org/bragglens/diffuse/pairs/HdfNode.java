// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** A group or a dataset of an HDF5 file that is to be written. Attributes are texts, one or several each. */
sealed interface HdfNode {

    SortedMap<String, List<String>> attributes();

    record Group(SequencedMap<String, HdfNode> children, SortedMap<String, List<String>> attributes) implements HdfNode {
        Group(SequencedMap<String, HdfNode> children, Map<String, List<String>> attributes) {
            this(children, new TreeMap<>(attributes));
        }
    }

    /**
     * @param shape empty for a single value
     * @param late  whether it lies behind all that is not late, because it is filled bit by bit
     */
    record Data(HdfType type, List<Long> shape, boolean late, SortedMap<String, List<String>> attributes) implements HdfNode {
        Data(HdfType type, List<Long> shape, boolean late, Map<String, List<String>> attributes) {
            this(type, shape, late, new TreeMap<>(attributes));
        }

        long bytes() {
            return shape.stream().reduce(Long.valueOf(type.bytes()), Math::multiplyExact);
        }
    }
}

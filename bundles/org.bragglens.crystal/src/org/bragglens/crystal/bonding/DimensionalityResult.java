// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import java.util.List;

/**
 * The dimensionality of a crystal and how clear it is.
 *
 * @param best       that of the highest score
 * @param scores     for each {@link Dimensionality} in its order a score from 0 to 1; they sum to 1
 * @param from       the crystal has the best dimensionality from this multiple k of the covalent radii on; 0 for clusters
 * @param to         up to this multiple; infinite if no longer contact changes it
 * @param components how many bonded components of 0, 1, 2 and 3 dimensions a primitive cell has, for the bond lengths that speak most
 *                   for the best: layers with single atoms between them are {@code [1, 0, 1, 0]}
 * @param notes      what was assumed, one sentence each
 */
public record DimensionalityResult(Dimensionality best, List<Double> scores, double from, double to, List<Integer> components,
        List<String> notes) {

    public DimensionalityResult {
        scores = List.copyOf(scores);
        components = List.copyOf(components);
        notes = List.copyOf(notes);
    }

    /** Score of one dimensionality, 0 to 1. */
    public double score(Dimensionality dimensionality) {
        return scores.get(dimensionality.ordinal());
    }

    /** Which components there are, as Larsen et al. write it: {@code 2D}, or {@code 02D} for layers with clusters between them. */
    public String type() {
        StringBuilder type = new StringBuilder();
        for (int d = 0; d < components.size(); d++) {
            type.append(components.get(d) > 0 ? Integer.toString(d) : "");
        }
        return type.append('D').toString();
    }
}

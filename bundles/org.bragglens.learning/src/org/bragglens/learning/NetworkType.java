// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.Set;

/**
 * A network that an engine can build for any target and any input of the right number of dimensions.
 *
 * @param id          stable name in model files and on the command line
 * @param label       what a form shows
 * @param description one sentence
 * @param source      DOI, or empty
 * @param ranks       numbers of dimensions of the inputs that it reads: 1 for patterns, 2 for images
 */
public record NetworkType(String id, String label, String description, String source, Set<Integer> ranks) {

    public NetworkType {
        ranks = Set.copyOf(ranks);
    }

    /** A network of patterns. */
    public NetworkType(String id, String label, String description, String source) {
        this(id, label, description, source, Set.of(1));
    }

    /** Whether it reads inputs of so many dimensions. */
    public boolean reads(int rank) {
        return ranks.contains(rank);
    }

    /** What inputs of so many dimensions are called, in the plural. */
    public static String inputs(int rank) {
        return switch (rank) {
            case 1 -> "patterns";
            case 2 -> "images";
            default -> "inputs of " + rank + " dimensions";
        };
    }
}

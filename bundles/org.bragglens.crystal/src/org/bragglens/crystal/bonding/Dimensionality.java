// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

/** In how many dimensions a crystal's most extended bonded component goes on without end. */
public enum Dimensionality {

    /** Molecules, clusters, single atoms. */
    ZERO("0D", "clusters"),
    ONE("1D", "chains"),
    TWO("2D", "layers"),
    THREE("3D", "network");

    private final String label;
    private final String word;

    Dimensionality(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** {@code 0D} to {@code 3D}. */
    public String label() {
        return label;
    }

    /** What components of that kind are called: clusters, chains, layers or network. */
    public String word() {
        return word;
    }
}

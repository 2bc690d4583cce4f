// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

/** In how many dimensions a crystal's most extended bonded component goes on without end. */
public enum Dimensionality {

    /** Molecules, clusters, single atoms. */
    ZERO("0D"),
    /** Chains. */
    ONE("1D"),
    /** Layers. */
    TWO("2D"),
    /** A network. */
    THREE("3D");

    private final String label;

    Dimensionality(String label) {
        this.label = label;
    }

    /** {@code 0D} to {@code 3D}. */
    public String label() {
        return label;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

/** What equivalents of the measured points an image shows where nothing was measured. */
public enum ImageSymmetry {

    /** Only what was measured. */
    NONE("As measured"),

    /** I(h, k) = I(−h, −k), Friedel's law: true of every section through the origin unless anomalous dispersion breaks it. */
    INVERSION("Inversion through the origin"),

    /** I(h, k) = I(±h, ±k): true where the Laue group of the crystal has mirror planes across both axes. */
    MIRRORS("Mirror planes across both axes"),

    /** Inversion, and I(h, k) = I(h + 1, k) = I(h, k + 1): true of lattices of point scatterers, and of no real crystal. */
    PERIODIC("Inversion and the lattice's translations");

    private final String label;

    ImageSymmetry(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    boolean mirrors() {
        return this == MIRRORS;
    }

    boolean translates() {
        return this == PERIODIC;
    }
}

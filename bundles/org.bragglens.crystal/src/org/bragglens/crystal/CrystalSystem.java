// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.Locale;

/** The seven crystal systems, by point group (International Tables for Crystallography vol. A, table 2.1.1.1). */
public enum CrystalSystem {

    TRICLINIC(2), MONOCLINIC(15), ORTHORHOMBIC(74), TETRAGONAL(142), TRIGONAL(167), HEXAGONAL(194), CUBIC(230);

    private final int last;

    CrystalSystem(int last) {
        this.last = last;
    }

    /** @throws IllegalArgumentException if {@code number} is not between 1 and 230 */
    public static CrystalSystem ofSpaceGroup(int number) {
        if (number >= 1) {
            for (CrystalSystem system : values()) {
                if (number <= system.last) {
                    return system;
                }
            }
        }
        throw new IllegalArgumentException("space groups have numbers from 1 to 230, not " + number);
    }

    /** The word that tables, JSON and model files use, for example {@code trigonal}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

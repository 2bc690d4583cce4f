// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import org.bragglens.crystal.Elements;

/**
 * Covalent radii of the elements up to curium: Cordero et al. 2008, Dalton Trans. 2832, table 2, doi:10.1039/b801115j. Of carbon it is the
 * one of sp³ bonds, of manganese, iron and cobalt the one of the low-spin state.
 */
final class CovalentRadii {

    /** In hundredths of an Å, from hydrogen on. */
    private static final int[] HUNDREDTHS = {
        31, 28,
        128, 96, 84, 76, 71, 66, 57, 58,
        166, 141, 121, 111, 107, 105, 102, 106,
        203, 176, 170, 160, 153, 139, 139, 132, 126, 124, 132, 122, 122, 120, 119, 120, 120, 116,
        220, 195, 190, 175, 164, 154, 147, 146, 142, 139, 145, 144, 142, 139, 139, 138, 139, 140,
        244, 215, 207, 204, 203, 201, 199, 198, 198, 196, 194, 192, 192, 189, 190, 187, 187,
        175, 170, 162, 151, 144, 141, 136, 136, 132, 145, 146, 148, 140, 150, 150,
        260, 221, 215, 206, 200, 196, 190, 187, 180, 169};

    private CovalentRadii() {
    }

    /**
     * The radius in Å. Of the elements beyond curium no bonds are known in crystals; they get curium's.
     *
     * @throws IllegalArgumentException if there is no such element
     */
    static double of(String element) {
        return HUNDREDTHS[Math.min(Elements.atomicNumber(element), HUNDREDTHS.length) - 1] / 100.0;
    }
}

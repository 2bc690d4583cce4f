// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

/**
 * A place in the cell that one atom, or several atoms by turns, take.
 *
 * @param element   of the atom, or of the first of several
 * @param x         fractional coordinate, from 0 up to 1
 * @param y         fractional coordinate
 * @param z         fractional coordinate
 * @param radius    in Å
 * @param occupancy share of the cells in which any atom is there, above 0
 */
record BondingSite(String element, double x, double y, double z, double radius, double occupancy) {

    BondingSite withRadius(double other) {
        return new BondingSite(element, x, y, z, other, occupancy);
    }

    boolean isHydrogen() {
        return element.equals("H");
    }

    boolean isNobleGas() {
        return switch (element) {
            case "He", "Ne", "Ar", "Kr", "Xe", "Rn" -> true;
            default -> false;
        };
    }
}

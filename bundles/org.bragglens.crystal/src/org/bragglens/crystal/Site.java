// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.Objects;

/**
 * One atom of a structure.
 *
 * @param label        what the file calls it, for example {@code O1}
 * @param element      chemical symbol, see {@link Elements}; a charge is no part of it
 * @param x            fractional coordinate
 * @param y            fractional coordinate
 * @param z            fractional coordinate
 * @param occupancy    share of the cells in which the atom is there, 0 to 1
 * @param displacement how far it moves from its place, {@link Displacement#UNKNOWN} if nobody has said it
 */
public record Site(String label, String element, double x, double y, double z, double occupancy, Displacement displacement) {

    /** @throws IllegalArgumentException with a message for people */
    public Site {
        Objects.requireNonNull(displacement);
        if (!Elements.isSymbol(element)) {
            throw new IllegalArgumentException("atom " + label + ": '" + element + "' is no element");
        }
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
            throw new IllegalArgumentException("atom " + label + ": a coordinate is not a number");
        }
        if (!(occupancy >= 0 && occupancy <= 1)) {
            throw new IllegalArgumentException("atom " + label + ": occupancies lie between 0 and 1, not at " + occupancy);
        }
    }

    /** The same atom elsewhere, moving in the same directions. */
    public Site at(double otherX, double otherY, double otherZ) {
        return new Site(label, element, otherX, otherY, otherZ, occupancy, displacement);
    }

    /** The same atom in the same place with another displacement. */
    public Site moving(Displacement other) {
        return new Site(label, element, x, y, z, occupancy, other);
    }
}

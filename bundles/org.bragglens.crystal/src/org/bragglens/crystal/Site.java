// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.Objects;

/**
 * One atom of a structure. Fractional coordinates need not lie in the cell.
 *
 * @param label        what the file calls it, for example {@code O1}
 * @param element      chemical symbol, see {@link Elements}; a charge is no part of it
 * @param charge       of the ion in elementary charges, as the file states it; 0 if it states none
 * @param x            fractional coordinate
 * @param y            fractional coordinate
 * @param z            fractional coordinate
 * @param occupancy    share of the cells in which the atom is there, 0 to 1
 * @param displacement how far it moves from its place, {@link Displacement#UNKNOWN} if nobody has said it
 */
public record Site(String label, String element, int charge, double x, double y, double z, double occupancy, Displacement displacement) {

    /** So many cells away from the origin a coordinate still has ten digits behind the point. */
    private static final double FARTHEST = 10_000;

    /** @throws IllegalArgumentException with a message for people */
    public Site {
        Objects.requireNonNull(displacement);
        if (!Elements.isSymbol(element)) {
            throw new IllegalArgumentException("atom " + label + ": '" + element + "' is no element");
        }
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
            throw new IllegalArgumentException("atom " + label + ": a coordinate is not a number");
        }
        if (Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z))) > FARTHEST) {
            throw new IllegalArgumentException("atom " + label + ": a coordinate is no fraction of a cell's edge: more than "
                    + (int) FARTHEST);
        }
        if (!(occupancy >= 0 && occupancy <= 1)) {
            throw new IllegalArgumentException("atom " + label + ": occupancies lie between 0 and 1, not at " + occupancy);
        }
    }

    /** An atom of which no charge is stated. */
    public Site(String label, String element, double x, double y, double z, double occupancy, Displacement displacement) {
        this(label, element, 0, x, y, z, occupancy, displacement);
    }

    /** The same atom elsewhere, moving in the same directions. */
    public Site at(double otherX, double otherY, double otherZ) {
        return new Site(label, element, charge, otherX, otherY, otherZ, occupancy, displacement);
    }

    /** The same atom in the same place with another displacement. */
    public Site moving(Displacement other) {
        return new Site(label, element, charge, x, y, z, occupancy, other);
    }
}

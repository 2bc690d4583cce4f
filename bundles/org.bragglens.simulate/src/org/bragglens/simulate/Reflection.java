// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

/**
 * One line of a powder pattern.
 *
 * @param h            Miller index in the basis of the structure's cell
 * @param k            Miller index
 * @param l            Miller index
 * @param multiplicity number of lattice planes that the Laue class makes equivalent to (hkl)
 * @param d            spacing in Å
 * @param fSquared     squared modulus of the structure factor of the structure's cell, in electrons² (fm² for neutrons)
 */
public record Reflection(int h, int k, int l, int multiplicity, double d, double fSquared) {

    /** 2θ in degrees for a wavelength in Å; NaN if no angle is large enough. */
    public double twoTheta(double wavelength) {
        return Math.toDegrees(2 * Math.asin(wavelength / (2 * d)));
    }

    /** For a tick, for example {@code 1 0 -2}. */
    public String label() {
        return h + " " + k + " " + l;
    }
}

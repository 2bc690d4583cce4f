// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

/**
 * One line of a powder pattern of which the lattice planes are known.
 *
 * @param h            Miller index in the basis of the crystal's cell
 * @param k            Miller index
 * @param l            Miller index
 * @param multiplicity number of lattice planes that the Laue class makes equivalent to (hkl)
 * @param d            spacing in Å
 * @param amplitude    |F| of the crystal's cell, in electrons (fm for neutrons)
 * @param intensity    area of the line in the simulated pattern, the strongest line of that being 100; NaN if its radiation does not reach
 *                     the line
 */
public record IndexedLine(int h, int k, int l, int multiplicity, double d, double amplitude, double intensity) {

    /** Q in Å⁻¹. */
    public double q() {
        return 2 * Math.PI / d;
    }
}

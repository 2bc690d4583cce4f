// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

/**
 * An operation x ↦ R·x + t on a reduced basis that moves every atom onto one of its kind, and which onto which.
 *
 * @param rotation    R, row by row
 * @param translation t, a real vector: that for which the atoms come nearest to each other on average
 * @param images      for each atom the one onto which it comes
 */
record AtomMapping(int[] rotation, double[] translation, int[] images) {

    /** The number of times that the operation must be applied to bring an atom back to its place. */
    int period(int atom) {
        int period = 1;
        for (int at = images[atom]; at != atom; at = images[at]) {
            period++;
        }
        return period;
    }
}

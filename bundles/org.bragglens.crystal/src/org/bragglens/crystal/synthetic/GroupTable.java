// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

/**
 * How often space groups occur and how many atoms their primitive cells hold.
 *
 * @param counts   structures of each space group, number 1 first
 * @param logAtoms mean of the logarithm of the number of atoms in the primitive cell, for each space group; where a group is rare, drawn
 *                 towards the mean of its crystal system
 * @param spread   standard deviation of that logarithm within a group, for each crystal system
 */
record GroupTable(double[] counts, double[] logAtoms, double[] spread) {

    static final int GROUPS = 230;

    void check() {
        Checks.array("groups.counts", counts, GROUPS, 0, 1e9);
        Checks.array("groups.logAtoms", logAtoms, GROUPS, 0, 10);
        Checks.array("groups.spread", spread, 7, 0, 5);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

/**
 * Which kinds of Wyckoff positions atoms take.
 *
 * @param weights share of the orbits on positions with 0, 1, 2 and 3 free coordinates (columns) in groups that have such positions, for
 *                cells that are small, middling and large for their group (rows, see {@link #fillClass})
 */
record PositionTable(double[][] weights) {

    static final int FILL_CLASSES = 3;

    /** By the number of atoms in the primitive cell over the number that the general position puts there: below 1/2, below 2, more. */
    static int fillClass(int atoms, int general) {
        return 2 * atoms < general ? 0 : atoms < 2 * general ? 1 : 2;
    }

    void check() {
        if (weights.length != FILL_CLASSES) {
            throw new IllegalArgumentException("positions.weights has " + weights.length + " rows instead of " + FILL_CLASSES);
        }
        for (double[] row : weights) {
            Checks.array("positions.weights", row, 4, 1e-6, 1);
        }
    }
}

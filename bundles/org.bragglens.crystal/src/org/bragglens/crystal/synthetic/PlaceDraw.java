// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.random.RandomGenerator;

import org.bragglens.crystal.UnitCell;

/**
 * Draws free coordinates: anywhere, or, in crystals that are ordered, near the planes of a simple grid. Atoms of real crystals often lie
 * near the places of a smaller cell, which makes few strong reflections and many weak ones.
 */
final class PlaceDraw {

    private static final int[] DIVISIONS = {1, 2, 3, 4, 6, 8, 12, 16, 24};
    private static final double FINEST = 1.4;
    private static final double COARSEST = 3.2;
    /** Mean distance of atoms from the planes in Å. */
    private static final double DISORDER = 0.12;
    /** An atom that finds no place on the grid goes anywhere. */
    private static final int ON_GRID = 4;

    private final RandomGenerator random;
    private final int[] divisions;
    private final double[] phases = new double[3];
    private final double[] deviations = new double[3];

    /** @param ordered whether atoms prefer a grid */
    PlaceDraw(UnitCell cell, boolean ordered, RandomGenerator random) {
        this.random = random;
        this.divisions = new int[3];
        if (ordered) {
            double spacing = FINEST + (COARSEST - FINEST) * random.nextDouble();
            double[] edges = {cell.a(), cell.b(), cell.c()};
            for (int i = 0; i < 3; i++) {
                for (int division : DIVISIONS) {
                    if (division == 1 || edges[i] / division > 0.75 * spacing) {
                        divisions[i] = division;
                    }
                }
                phases[i] = random.nextInt(2) / 2.0;
                deviations[i] = DISORDER / edges[i];
            }
        }
    }

    /**
     * @param axis  along which the coordinate counts: 0, 1 or 2
     * @param trial how often this orbit was drawn before
     */
    double draw(int axis, int trial) {
        if (divisions[axis] == 0 || trial >= ON_GRID) {
            return random.nextDouble();
        }
        return (random.nextInt(divisions[axis]) + phases[axis]) / divisions[axis] + deviations[axis] * random.nextGaussian();
    }
}

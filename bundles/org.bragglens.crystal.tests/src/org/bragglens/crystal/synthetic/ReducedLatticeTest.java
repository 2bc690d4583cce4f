// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.symmetry.ReducedLattice;
import org.junit.jupiter.api.Test;

class ReducedLatticeTest {

    @Test
    void theFirstVectorIsTheShortestOfTheLatticeAndTheVolumeStays() {
        RandomGenerator random = Seeds.generator(1);
        for (int n = 0; n < 300; n++) {
            UnitCell cell = new UnitCell(2 + 8 * random.nextDouble(), 2 + 8 * random.nextDouble(), 2 + 30 * random.nextDouble(),
                    60 + 60 * random.nextDouble(), 60 + 50 * random.nextDouble(), 60 + 50 * random.nextDouble());
            ReducedLattice lattice = new ReducedLattice(cell, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
            assertEquals(shortest(cell), lattice.shortest(), 1e-9, cell.toString());
            double[] g = lattice.metric();
            double squared = g[0] * (g[1] * g[2] - g[3] * g[3]) - g[5] * (g[5] * g[2] - g[3] * g[4]) + g[4] * (g[5] * g[3] - g[1] * g[4]);
            assertEquals(cell.volume(), Math.sqrt(squared), 1e-6 * cell.volume());
        }
    }

    @Test
    void rotationsKeepTheReducedMetric() {
        GroupSites sites = GroupSites.of(227);
        ReducedLattice lattice = new ReducedLattice(new UnitCell(8, 8, 8, 90, 90, 90), sites.basis());
        assertEquals(8 / Math.sqrt(2), lattice.shortest(), 1e-12);
        for (int[] rotation : sites.rotations()) {
            int[] r = lattice.rotation(rotation);
            double[] g = lattice.metric();
            double[] lengths = new double[3];
            for (int column = 0; column < 3; column++) {
                lengths[column] = UnitCell.squaredLength(g, r[column], r[3 + column], r[6 + column]);
            }
            assertArrayEquals(new double[] {g[0], g[1], g[2]}, lengths, 1e-9);
        }
    }

    private static double shortest(UnitCell cell) {
        double shortest = Double.MAX_VALUE;
        double[] metric = cell.metric();
        for (int i = -12; i <= 12; i++) {
            for (int j = -12; j <= 12; j++) {
                for (int k = -12; k <= 12; k++) {
                    if (i != 0 || j != 0 || k != 0) {
                        shortest = Math.min(shortest, UnitCell.squaredLength(metric, i, j, k));
                    }
                }
            }
        }
        return Math.sqrt(shortest);
    }
}

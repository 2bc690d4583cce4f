// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.WyckoffPosition;

/** Counts the kinds of positions that atoms take where they can. */
final class PositionFit {

    private static final double SAME_PLACE = 0.02;

    private final double[][] taken = new double[PositionTable.FILL_CLASSES][4];
    /** Orbits of structures whose group has positions of the kind. */
    private final double[][] possible = new double[PositionTable.FILL_CLASSES][4];

    /** @param atoms in the primitive cell */
    void add(CrystalStructure structure, int atoms) {
        SpaceGroup group = structure.spaceGroup();
        int row = PositionTable.fillClass(atoms, group.primitiveOperations().size());
        boolean[] exists = new boolean[4];
        for (WyckoffPosition position : SpaceGroup.ofNumber(group.number()).wyckoffPositions()) {
            exists[position.freedom()] = true;
        }
        double[] metric = structure.cell().metric();
        for (Site site : structure.sites()) {
            taken[row][freedom(site, group, metric)]++;
            for (int freedom = 0; freedom < 4; freedom++) {
                possible[row][freedom] += exists[freedom] ? 1 : 0;
            }
        }
    }

    /** Dimension of the space that the operations of the place leave alone: the mean of their traces. */
    private static int freedom(Site site, SpaceGroup group, double[] metric) {
        int traces = 0;
        int count = 0;
        for (SymmetryOperation operation : group.operations()) {
            double[] image = operation.apply(site.x(), site.y(), site.z());
            double x = image[0] - site.x();
            double y = image[1] - site.y();
            double z = image[2] - site.z();
            if (UnitCell.squaredLength(metric, x - Math.rint(x), y - Math.rint(y), z - Math.rint(z)) < SAME_PLACE * SAME_PLACE) {
                traces += operation.rotation(0, 0) + operation.rotation(1, 1) + operation.rotation(2, 2);
                count++;
            }
        }
        return traces / count;
    }

    PositionTable result() {
        double[][] weights = new double[PositionTable.FILL_CLASSES][4];
        for (int row = 0; row < weights.length; row++) {
            for (int freedom = 0; freedom < 4; freedom++) {
                weights[row][freedom] = Numbers.rounded((taken[row][freedom] + 1) / (possible[row][freedom] + 4));
            }
        }
        return new PositionTable(weights);
    }
}

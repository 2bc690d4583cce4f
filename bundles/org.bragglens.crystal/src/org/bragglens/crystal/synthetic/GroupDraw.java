// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.random.RandomGenerator;

import org.bragglens.crystal.CrystalSystem;

/** Draws space groups and how many atoms a crystal of a group has. */
final class GroupDraw {

    /** Share of a crystal system's crystals that all its groups have in equal parts, so that none is missing. */
    private static final double FLOOR = 0.1;
    private static final int LARGE_FROM = 8;

    private final GroupTable table;
    private final SyntheticSettings settings;
    private final double[] weights = new double[GroupTable.GROUPS];

    GroupDraw(GroupTable table, SyntheticSettings settings) {
        this.table = table;
        this.settings = settings;
        double[] structures = new double[7];
        double[] groups = new double[7];
        for (int n = 0; n < weights.length; n++) {
            int system = CrystalSystem.ofSpaceGroup(n + 1).ordinal();
            structures[system] += table.counts()[n];
            groups[system]++;
        }
        for (int n = 0; n < weights.length; n++) {
            int system = CrystalSystem.ofSpaceGroup(n + 1).ordinal();
            double inSystem = FLOOR / groups[system] + (structures[system] == 0 ? 1 / groups[system]
                    : (1 - FLOOR) * table.counts()[n] / structures[system]);
            weights[n] = switch (settings.balance()) {
                case SPACE_GROUPS -> 1;
                case CRYSTAL_SYSTEMS -> inSystem;
                case LIBRARY -> inSystem * (structures[system] + 1);
            };
        }
    }

    /** 1 to 230. */
    int group(RandomGenerator random) {
        return 1 + Numbers.pick(weights, random);
    }

    /** Atoms in the primitive cell, as far as the positions of the group allow. */
    int atoms(int group, RandomGenerator random) {
        double logarithm;
        int smallest = settings.smallestAtoms();
        int largest = settings.largestAtoms();
        if (random.nextDouble() < settings.largeShare()) {
            double from = Math.log(Math.max(smallest, Math.min(LARGE_FROM, largest)));
            logarithm = from + (Math.log(largest + 1.0) - from) * random.nextDouble();
        } else {
            double spread = table.spread()[CrystalSystem.ofSpaceGroup(group).ordinal()];
            logarithm = table.logAtoms()[group - 1] + spread * random.nextGaussian();
        }
        return (int) Math.max(smallest, Math.min(largest, Math.rint(Math.exp(logarithm))));
    }
}

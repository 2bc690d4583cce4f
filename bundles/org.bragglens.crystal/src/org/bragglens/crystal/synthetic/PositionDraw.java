// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.crystal.synthetic.GroupSites.Position;

/** Fills Wyckoff positions until a primitive cell has the wanted number of atoms, or nearly. */
final class PositionDraw {

    private final PositionTable table;

    PositionDraw(PositionTable table) {
        this.table = table;
    }

    /** One position an orbit, those with less freedom first. Points are taken once only. */
    Position[] draw(GroupSites sites, int atoms, RandomGenerator random) {
        List<Position> positions = sites.positions();
        double[] weights = table.weights()[PositionTable.fillClass(atoms, sites.largest())];
        boolean[] taken = new boolean[positions.size()];
        Position[] drawn = new Position[Math.max(atoms, 1)];
        int[] open = new int[positions.size()];
        int count = 0;
        int left = Math.max(atoms, smallest(positions));
        while (left > 0) {
            int choices = choices(positions, taken, left, weights, open, random);
            if (choices == 0) {
                break;
            }
            int chosen = open[random.nextInt(choices)];
            taken[chosen] = positions.get(chosen).freedom() == 0;
            left -= positions.get(chosen).multiplicity();
            drawn[count++] = positions.get(chosen);
        }
        Position[] sorted = new Position[count];
        int next = 0;
        for (int freedom = 0; freedom < 4; freedom++) {
            for (int i = 0; i < count; i++) {
                if (drawn[i].freedom() == freedom) {
                    sorted[next++] = drawn[i];
                }
            }
        }
        return sorted;
    }

    /** Draws the freedom and puts the positions of it that are open and small enough into {@code open}; how many these are. */
    private static int choices(List<Position> positions, boolean[] taken, int left, double[] weights, int[] open, RandomGenerator random) {
        double[] chances = new double[4];
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && positions.get(i).multiplicity() <= left) {
                chances[positions.get(i).freedom()] = weights[positions.get(i).freedom()];
            }
        }
        int freedom = Numbers.pick(chances, random);
        int count = 0;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && positions.get(i).freedom() == freedom && positions.get(i).multiplicity() <= left) {
                open[count++] = i;
            }
        }
        return count;
    }

    private static int smallest(List<Position> positions) {
        int smallest = Integer.MAX_VALUE;
        for (Position position : positions) {
            smallest = Math.min(smallest, position.multiplicity());
        }
        return smallest;
    }
}

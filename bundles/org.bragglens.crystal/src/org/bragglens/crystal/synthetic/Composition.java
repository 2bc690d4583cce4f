// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.bragglens.crystal.synthetic.GroupSites.Position;

/**
 * Elements of a crystal to be and what is known of them.
 *
 * @param symbols   the elements
 * @param shares    how often an orbit is of each, in units that do not matter
 * @param volumes   of an atom in Å³
 * @param contacts  closest contacts in Å of each pair, row by row
 * @param molecular whether it is one of light elements in molecular crystals
 */
record Composition(String[] symbols, double[] shares, double[] volumes, double[] contacts, boolean molecular) {

    /** Chance, in atoms a share, of an element that has all its atoms. */
    private static final double LEAST = 0.2;

    double largestSelfContact() {
        double largest = 0;
        for (int i = 0; i < symbols.length; i++) {
            largest = Math.max(largest, contacts[i * symbols.length + i]);
        }
        return largest;
    }

    /**
     * Which element each orbit is, in the order of falling multiplicity: the one that lacks most atoms of its share, by chance more or
     * less, as long as there are orbits left for those that have none yet.
     */
    int[] assigned(Position[] orbits, int atoms, RandomGenerator random) {
        int count = symbols.length;
        double total = Arrays.stream(shares).sum();
        double[] lacking = new double[count];
        for (int e = 0; e < count; e++) {
            lacking[e] = atoms * shares[e] / total;
        }
        boolean[] present = new boolean[count];
        int absent = count;
        int[] kinds = new int[orbits.length];
        double[] chances = new double[count];
        int[] order = byMultiplicity(orbits, random);
        for (int n = 0; n < order.length; n++) {
            boolean last = order.length - n <= absent;
            for (int e = 0; e < count; e++) {
                chances[e] = last && present[e] ? 0 : Math.max(lacking[e], LEAST * shares[e]);
            }
            int e = Numbers.pick(chances, random);
            kinds[order[n]] = e;
            lacking[e] -= orbits[order[n]].multiplicity();
            absent -= present[e] ? 0 : 1;
            present[e] = true;
        }
        return kinds;
    }

    private static int[] byMultiplicity(Position[] orbits, RandomGenerator random) {
        int[] order = new int[orbits.length];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        // insertion sort keeps the random order among equals
        for (int i = 1; i < order.length; i++) {
            int moved = order[i];
            int j = i;
            for (; j > 0 && orbits[order[j - 1]].multiplicity() < orbits[moved].multiplicity(); j--) {
                order[j] = order[j - 1];
            }
            order[j] = moved;
        }
        return order;
    }
}

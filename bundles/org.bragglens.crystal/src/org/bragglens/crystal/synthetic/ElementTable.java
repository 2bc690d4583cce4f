// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Arrays;
import java.util.List;

import org.bragglens.crystal.Elements;

/**
 * Elements of a library and how they go together. Lists over pairs are the rows of the upper triangle with its diagonal.
 *
 * @param symbols      the elements, by atomic number
 * @param counts       structures with the element
 * @param bySystem     structures with the element in each crystal system, triclinic first
 * @param shares       its share of the atoms of such a structure, in units of an equal share for each element
 * @param volumes      volume in Å³ of one atom: the volume of a cell is their sum
 * @param volumeSpread standard deviation of the logarithm of (volume / sum)
 * @param together     structures with both elements of each pair; with the element at all on the diagonal
 * @param contacts     closest contact in Å of each pair
 * @param kinds        structures by number of atoms (rows, see {@link #sizeClass}) and number of elements (columns, 1 first)
 */
record ElementTable(List<String> symbols, double[] counts, double[][] bySystem, double[] shares, double[] volumes,
        double volumeSpread, int[] together, double[] contacts, double[][] kinds) {

    static final int SIZE_CLASSES = 6;
    static final int MOST_KINDS = 8;

    /** 1, 2, 3 to 4, 5 to 8, 9 to 16 and more than 16 atoms in the primitive cell. */
    static int sizeClass(int atoms) {
        return Math.min(SIZE_CLASSES - 1, 32 - Integer.numberOfLeadingZeros(Math.max(1, atoms) - 1));
    }

    void check() {
        int n = symbols.size();
        for (String symbol : symbols) {
            Elements.atomicNumber(symbol);
        }
        if (n == 0 || symbols.stream().distinct().count() < n) {
            throw new IllegalArgumentException("elements.symbols are none, or one of them twice");
        }
        Checks.array("elements.counts", counts, n, 1, 1e9);
        if (bySystem.length != 7) {
            throw new IllegalArgumentException("elements.bySystem has " + bySystem.length + " rows instead of 7");
        }
        for (double[] row : bySystem) {
            Checks.array("elements.bySystem", row, n, 0, 1e9);
        }
        Checks.array("elements.shares", shares, n, 0.01, 10);
        Checks.array("elements.volumes", volumes, n, 1, 500);
        Checks.number("elements.volumeSpread", volumeSpread, 0, 2);
        Checks.array("elements.contacts", contacts, n * (n + 1) / 2, 0.3, 10);
        Checks.array("elements.together", Arrays.stream(together).asDoubleStream().toArray(), n * (n + 1) / 2, 0, 1e9);
        if (kinds.length != SIZE_CLASSES) {
            throw new IllegalArgumentException("elements.kinds has " + kinds.length + " rows instead of " + SIZE_CLASSES);
        }
        for (double[] row : kinds) {
            Checks.array("elements.kinds", row, MOST_KINDS, 0, 1e9);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amounts of the elements of a structure, reduced to whole numbers without a common divisor. */
final class Stoichiometry {

    /** Partial occupancies are rounded to this part of an atom. */
    private static final int PARTS = 100;

    private final long[] amounts;

    private Stoichiometry(long[] amounts) {
        this.amounts = amounts;
    }

    static Stoichiometry of(List<Site> atoms) {
        Map<String, Double> sums = new TreeMap<>();
        for (Site atom : atoms) {
            sums.merge(atom.element(), atom.occupancy(), Double::sum);
        }
        long[] amounts = sums.values().stream().mapToLong(v -> Math.round(v * PARTS)).filter(v -> v > 0).toArray();
        long divisor = Arrays.stream(amounts).reduce(0, WholeNumbers::greatestCommonDivisor);
        return new Stoichiometry(Arrays.stream(amounts).map(v -> v / divisor).sorted().toArray());
    }

    String anonymous() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < amounts.length; i++) {
            // more than 26 elements: Za, Zb, ...
            text.append(i < 26 ? "" : "Z").append((char) ((i < 26 ? 'A' : 'a' - 26) + i)).append(amounts[i] == 1 ? "" : amounts[i]);
        }
        return text.toString();
    }
}

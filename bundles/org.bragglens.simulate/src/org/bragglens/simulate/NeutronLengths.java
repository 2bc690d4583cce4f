// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bound coherent scattering lengths of thermal neutrons, natural elements: Sears 1992, Neutron News 3(3), 26,
 * doi:10.1080/10448639208218770. The real part alone, at 1.798 Å.
 */
public final class NeutronLengths {

    /**
     * Elements with a resonance so near that lengths change with the wavelength, which no table of constants shows: Lynn and Seeger 1990,
     * doi:10.1016/0092-640X(90)90013-A.
     */
    private static final Set<String> RESONANT = Set.of("Cd", "Sm", "Eu", "Gd", "Dy", "Er", "Yb", "Lu");

    private static final class Holder {
        static final NeutronLengths TABLE = new NeutronLengths();
    }

    private final Map<String, Double> lengths = new TreeMap<>();

    private NeutronLengths() {
        Tables.rows("neutron-lengths.csv", row -> lengths.put(row[0], Double.valueOf(row[1])));
    }

    public static NeutronLengths natural() {
        return Holder.TABLE;
    }

    static boolean isResonant(String element) {
        return RESONANT.contains(element);
    }

    public boolean covers(String element) {
        return lengths.containsKey(element);
    }

    /**
     * In fm.
     *
     * @throws IllegalArgumentException if nobody has measured it
     */
    public double of(String element) {
        Double found = lengths.get(element);
        if (found == null) {
            throw new IllegalArgumentException("there is no neutron scattering length of " + element + " in the table");
        }
        return found;
    }
}

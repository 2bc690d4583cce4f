// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The corrections f' and f'' of the form factor near an element's absorption edges, Li to U, photon energies of {@value #LEAST} to
 * {@value #MOST} keV: theory of Cromer and Liberman 1970 (doi:10.1063/1.1674266) and 1981 (doi:10.1107/S0567739481000600) for isolated
 * atoms.
 * The table is thinned to straight lines in ln E that deviate by less than 0.04 electrons (f'' above 3: 1.5 %); within 0.4 % of an edge by
 * more, as the inverse of its distance, and there both numbers depend on the compound anyway.
 */
public final class AnomalousDispersion {

    /** keV. */
    public static final double LEAST = 4;
    /** keV. */
    public static final double MOST = 80;

    private static final double EDGE = 0.004;

    private static final class Holder {
        static final AnomalousDispersion TABLE = new AnomalousDispersion();
    }

    /**
     * One element.
     *
     * @param logarithms ln of the energies in eV, ascending
     * @param real       f' at each
     * @param imaginary  f'' at each
     * @param edges      ln of the energies of its absorption edges
     */
    private record Element(double[] logarithms, double[] real, double[] imaginary, double[] edges) {
    }

    private final Map<String, Element> elements = new TreeMap<>();

    private AnomalousDispersion() {
        Tables.rows("anomalous-dispersion.csv", row -> elements.put(row[0], element(row[1].split(" "))));
    }

    public static AnomalousDispersion cromerLiberman() {
        return Holder.TABLE;
    }

    /** Whether f' and f'' of the element are known at this photon energy in keV. */
    public boolean covers(String element, double energy) {
        return elements.containsKey(element) && energy >= LEAST && energy <= MOST;
    }

    /** {f', f''} in electrons at a photon energy in keV; both 0 where the table does not cover them. */
    public double[] at(String element, double energy) {
        if (!covers(element, energy)) {
            return new double[2];
        }
        Element found = elements.get(element);
        double x = Math.log(1000 * energy);
        int i = Arrays.binarySearch(found.logarithms, x);
        int right = Math.clamp(i >= 0 ? i : -i - 1, 1, found.logarithms.length - 1);
        double share = (x - found.logarithms[right - 1]) / (found.logarithms[right] - found.logarithms[right - 1]);
        return new double[] {found.real[right - 1] + share * (found.real[right] - found.real[right - 1]),
            found.imaginary[right - 1] + share * (found.imaginary[right] - found.imaginary[right - 1])};
    }

    /** Whether an absorption edge of the element lies within 0.4 % of this energy in keV: then the numbers are rough. */
    public boolean isNearEdge(String element, double energy) {
        double x = Math.log(1000 * energy);
        return covers(element, energy) && Arrays.stream(elements.get(element).edges).anyMatch(edge -> Math.abs(edge - x) < EDGE);
    }

    private static Element element(String[] entries) {
        Element element = new Element(new double[entries.length], new double[entries.length], new double[entries.length],
                Arrays.stream(entries).filter(e -> e.startsWith("'")).mapToDouble(e -> Math.log(energy(e))).toArray());
        for (int i = 0; i < entries.length; i++) {
            String[] numbers = entries[i].split("/");
            element.logarithms[i] = Math.log(energy(entries[i]));
            element.real[i] = Double.parseDouble(numbers[1]);
            element.imaginary[i] = Double.parseDouble(numbers[2]);
        }
        return element;
    }

    private static double energy(String entry) {
        return Double.parseDouble(entry.substring(entry.startsWith("'") ? 1 : 0, entry.indexOf('/')));
    }
}

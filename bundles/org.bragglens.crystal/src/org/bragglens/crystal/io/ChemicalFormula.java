// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.crystal.Elements;

/** The amounts of the elements that a file states, for example of {@code 'C Mg O3'}; deuterium and tritium count as hydrogen. */
final class ChemicalFormula {

    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)\\s*(\\d*\\.?\\d*)");
    private static final int LONGEST = 1000;
    /** Relative; formulas are rounded, and so are occupancies. */
    private static final double TOLERANCE = 0.04;

    private final Map<String, Double> amounts = new TreeMap<>();
    private final boolean known;

    ChemicalFormula(String text) {
        Matcher matcher = PART.matcher(text.length() > LONGEST ? "" : text);
        while (matcher.find()) {
            String symbol = matcher.group(1).equals("D") || matcher.group(1).equals("T") ? "H" : matcher.group(1);
            String number = matcher.group(2);
            if (Elements.isSymbol(symbol)) {
                amounts.merge(symbol, number.isEmpty() || number.equals(".") ? 1 : Double.parseDouble(number), Double::sum);
            }
        }
        known = !amounts.isEmpty() && text.chars().noneMatch(c -> "()[]{}".indexOf(c) >= 0);
    }

    /** Whether amounts are stated; those of a formula with brackets are not looked at. */
    boolean isKnown() {
        return known;
    }

    Set<String> elements() {
        return amounts.keySet();
    }

    /**
     * Whether atoms are in the ratio of this formula. Hydrogen does not count, because X-rays often leave it out, and neither do elements
     * that only one of the two has.
     *
     * @param units   formula units in the cell, which must be those that the atoms make; 0 if unknown
     */
    boolean agrees(Map<String, Double> atoms, double units) {
        if (!known) {
            return true;
        }
        double stated = 0;
        double found = 0;
        for (Map.Entry<String, Double> part : amounts.entrySet()) {
            if (counts(part.getKey(), atoms)) {
                stated += part.getValue();
                found += atoms.get(part.getKey());
            }
        }
        if (stated == 0) {
            return true;
        }
        double scale = found / stated;
        if (units > 0 && Math.abs(scale - units) > TOLERANCE * units) {
            return false;
        }
        for (Map.Entry<String, Double> part : amounts.entrySet()) {
            double expected = part.getValue() * scale;
            if (counts(part.getKey(), atoms) && Math.abs(atoms.get(part.getKey()) - expected) > TOLERANCE * expected + 0.02) {
                return false;
            }
        }
        return true;
    }

    private static boolean counts(String element, Map<String, Double> atoms) {
        return !element.equals("H") && atoms.containsKey(element);
    }
}

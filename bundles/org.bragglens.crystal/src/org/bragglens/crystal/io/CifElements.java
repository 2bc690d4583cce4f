// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.crystal.Elements;

/** Elements from the symbols and labels that files give to atoms. */
final class CifElements {

    private static final Pattern LETTERS = Pattern.compile("^[^A-Za-z]*([A-Za-z]+)(.*)$");
    private static final Pattern FORMULA = Pattern.compile("([A-Z][a-z]?)");
    private static final Pattern CHARGE = Pattern.compile("^[A-Za-z]{1,2}(\\d*[+-]|[+-]\\d*).*$");
    private static final Pattern TUNGSTEN_OR_WATER = Pattern.compile("^W\\d*$");
    private static final Pattern WATER = Pattern.compile("^(?i)wat.*$");

    private final Set<String> formula = new HashSet<>();
    private final Set<String> charged = new TreeSet<>();
    private final Set<String> replaced = new TreeSet<>();

    /** @param formulaSum the block's formula, which tells carbon CA from calcium; may be empty */
    CifElements(String formulaSum) {
        Matcher matcher = FORMULA.matcher(formulaSum);
        while (matcher.find()) {
            formula.add(matcher.group(1));
        }
    }

    /**
     * The element of an atom by its type symbol or, without one, by its label.
     *
     * @throws IllegalArgumentException with a message for people, if there is none
     */
    String of(String label, String type) {
        String text = type.isEmpty() ? label : type;
        if (WATER.matcher(text).matches() || TUNGSTEN_OR_WATER.matcher(text).matches() && !formula.isEmpty() && !formula.contains("W")) {
            replaced.add(text + " became O");
            return "O";
        }
        if (CHARGE.matcher(type).matches()) {
            charged.add(type);
        }
        Matcher matcher = LETTERS.matcher(text);
        if (matcher.matches()) {
            String letters = matcher.group(1);
            List<String> candidates = candidates(letters);
            for (String candidate : candidates) {
                if (formula.contains(candidate)) {
                    return known(candidate);
                }
            }
            if (!candidates.isEmpty()) {
                return known(candidates.getFirst());
            }
        }
        throw new IllegalArgumentException("atom " + label + ": '" + text + "' is no element");
    }

    /** What was deduced, one sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!charged.isEmpty()) {
            notes.add("Charges were dropped: " + String.join(", ", charged) + ".");
        }
        if (!replaced.isEmpty()) {
            notes.add("Atoms were named anew: " + String.join(", ", replaced) + ".");
        }
        return notes;
    }

    /** Elements that the letters may mean, the likelier first: two letters if the second is small, as in {@code Ca1}, one if not. */
    private static List<String> candidates(String letters) {
        List<String> candidates = new ArrayList<>();
        String one = letters.substring(0, 1).toUpperCase(Locale.ROOT);
        if (isElement(one)) {
            candidates.add(one);
        }
        if (letters.length() > 1) {
            String two = one + letters.substring(1, 2).toLowerCase(Locale.ROOT);
            if (isElement(two)) {
                candidates.add(Character.isLowerCase(letters.charAt(1)) ? 0 : candidates.size(), two);
            }
        }
        return candidates;
    }

    private static boolean isElement(String symbol) {
        return Elements.isSymbol(symbol) || symbol.equals("D") || symbol.equals("T");
    }

    private String known(String symbol) {
        if (Elements.isSymbol(symbol)) {
            return symbol;
        }
        replaced.add(symbol + " became H");
        return "H";
    }
}

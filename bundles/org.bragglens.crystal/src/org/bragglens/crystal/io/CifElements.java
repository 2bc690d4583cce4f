// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.crystal.Elements;

/** Elements from the symbols and labels that files give to atoms. */
final class CifElements {

    private static final Pattern LETTERS = Pattern.compile("^[^A-Za-z]{0,8}([A-Za-z]{1,20})(.{0,200})$");
    private static final Pattern CHARGE = Pattern.compile("^[A-Za-z]{1,2}(\\d*[+-]|[+-]\\d*).*$");
    private static final Pattern TUNGSTEN_OR_WATER = Pattern.compile("^W\\d*$");
    private static final Pattern WATER = Pattern.compile("^(?i)wat.*$");
    /** The letter that stands for every tetrahedral site of a framework. */
    private static final Pattern TETRAHEDRON = Pattern.compile("^T\\d*[A-Za-z]?$");
    /** Capitals that are no carbon, nitrogen and so on with a letter behind it, where no formula tells. */
    private static final Set<String> METALS_IN_CAPITALS = Set.of("CL", "CR", "CU", "NA", "NI", "HG", "OS", "CS");

    private final Set<String> formula;
    private final Set<String> charged = new TreeSet<>();
    private final Set<String> replaced = new TreeSet<>();

    /** @param formula the block's formula, which tells carbon CA from calcium; may be empty */
    CifElements(ChemicalFormula formula) {
        this.formula = formula.elements();
    }

    /**
     * The element of an atom by its type symbol or, without one, by its label.
     *
     * @throws IllegalArgumentException with a message for people, if there is none
     */
    String of(String label, String type) {
        String text = type.isEmpty() ? label : type;
        if (WATER.matcher(text).matches() || TUNGSTEN_OR_WATER.matcher(text).matches() && !formula.isEmpty() && !formula.contains("W")) {
            return replacedBy(text, "O");
        }
        if (TETRAHEDRON.matcher(text).matches() && formula.contains("Si")) {
            return replacedBy(text, "Si");
        }
        if (CHARGE.matcher(type).matches()) {
            charged.add(type);
        }
        Matcher matcher = LETTERS.matcher(text);
        if (matcher.matches()) {
            List<String> candidates = candidates(matcher.group(1), !type.isEmpty());
            for (String candidate : candidates) {
                if (formula.contains(candidate.equals("D") || candidate.equals("T") ? "H" : candidate)) {
                    return known(candidate, type);
                }
            }
            for (String candidate : candidates) {
                if (!candidate.equals("T") || !type.isEmpty()) {
                    return known(candidate, type);
                }
            }
        }
        throw new IllegalArgumentException("atom " + FaultyLine.quoted(label) + ": " + FaultyLine.quoted(text) + " is no element");
    }

    /** What was deduced, one sentence each. */
    void tell(Notes notes) {
        if (!charged.isEmpty()) {
            notes.add("Charges were dropped: " + Notes.names(charged) + ".");
        }
        if (!replaced.isEmpty()) {
            notes.add("Atoms were named anew: " + Notes.names(replaced) + ".");
        }
    }

    /**
     * Elements that the letters may mean, the likelier first: two letters if the second is small, as in {@code Ca1}, or if there are no
     * more than two in a type symbol; one if not.
     */
    private static List<String> candidates(String letters, boolean isType) {
        List<String> candidates = new ArrayList<>();
        String one = letters.substring(0, 1).toUpperCase(Locale.ROOT);
        if (isElement(one)) {
            candidates.add(one);
        }
        if (letters.length() > 1) {
            String two = one + letters.substring(1, 2).toLowerCase(Locale.ROOT);
            boolean likely = Character.isLowerCase(letters.charAt(1)) || isType && letters.length() == 2
                    || letters.length() == 2 && METALS_IN_CAPITALS.contains(letters) || "CHNO".indexOf(one) < 0;
            if (isElement(two)) {
                candidates.add(likely ? 0 : candidates.size(), two);
            }
        }
        return candidates;
    }

    private static boolean isElement(String symbol) {
        return Elements.isSymbol(symbol) || symbol.equals("D") || symbol.equals("T");
    }

    private String known(String symbol, String type) {
        return Elements.isSymbol(symbol) ? symbol : replacedBy(type.isEmpty() ? symbol : type, "H");
    }

    private String replacedBy(String text, String element) {
        replaced.add((text.length() > 12 ? text.substring(0, 12) : text) + " became " + element);
        return element;
    }
}

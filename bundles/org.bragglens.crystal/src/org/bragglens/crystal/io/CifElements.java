// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Elements from the symbols and labels that files give to atoms. */
final class CifElements {

    private static final Pattern LETTERS = Pattern.compile("^([^A-Za-z]{0,8})([A-Za-z]{1,20})(.{0,200})$");
    private static final Pattern CHARGE = Pattern.compile("^[A-Za-z]{1,2}(?:(\\d?)([+-])|([+-])(\\d?))(?!\\d).*$");
    private static final Pattern TUNGSTEN_OR_WATER = Pattern.compile("^W\\d*$");
    private static final Pattern WATER = Pattern.compile("^(?i)wat.*$");
    /** The letter that stands for every tetrahedral site of a framework. */
    private static final Pattern TETRAHEDRON = Pattern.compile("^T\\d*[A-Za-z]?$");
    private static final Pattern VACANCY = Pattern.compile("^(?i)(va|vac[a-z]{0,20})\\d{0,8}$");
    /** Capitals that are no carbon, nitrogen and so on with a letter behind it, where no formula tells. */
    private static final Set<String> METALS_IN_CAPITALS = Set.of("CL", "CR", "CU", "NA", "NI", "HG", "OS", "CS");

    private final Set<String> formula;
    private final Set<String> replaced = new TreeSet<>();
    private final Set<String> isotopes = new TreeSet<>();
    private final Set<String> doubtful = new TreeSet<>();

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
        Matcher matcher = LETTERS.matcher(text);
        if (matcher.matches()) {
            boolean isType = !type.isEmpty();
            String letters = matcher.group(2);
            // hydrogen's own letters are trusted in labels only where the formula has hydrogen
            List<String> candidates = candidates(letters, isType).stream().filter(c -> isType || !c.equals("T") || inFormula(c)).toList();
            Optional<String> known = candidates.stream().filter(this::inFormula).findFirst();
            Optional<String> found = known.or(() -> candidates.stream().findFirst());
            if (found.isPresent()) {
                boolean capitals = letters.length() == 2 && Character.isUpperCase(letters.charAt(1));
                if (known.isEmpty() && candidates.size() > 1 && capitals && !isType) {
                    doubtful.add(became(text, found.get()));
                }
                boolean shortened = isType && letters.length() > found.get().length();
                boolean isotope = isType && matcher.group(1).matches("\\d+");
                return named(text, found.get(), shortened, isotope);
            }
        }
        throw new IllegalArgumentException("atom " + FaultyLine.quoted(label) + ": " + FaultyLine.quoted(text) + " is no element");
    }

    /** The charge that a type symbol such as {@code Fe3+}, {@code O2-}, {@code Cl-} or {@code Ca+2} states; 0 if it states none. */
    static int charge(String type) {
        Matcher charge = CHARGE.matcher(type);
        if (!charge.matches()) {
            return 0;
        }
        boolean before = charge.group(2) == null;
        String digits = charge.group(before ? 4 : 1);
        int size = digits.isEmpty() ? 1 : Integer.parseInt(digits);
        return charge.group(before ? 3 : 2).equals("-") ? -size : size;
    }

    /** Whether the letters of vanadium stand for an atom that is not there. */
    boolean isVacancy(String label, String type) {
        String text = type.isEmpty() ? label : type;
        // two letters alone are vanadium's where no formula tells
        boolean isWord = text.length() > 2 && !text.matches("..\\d+");
        return VACANCY.matcher(text).matches() && !formula.contains("V") && (isWord || !formula.isEmpty());
    }

    /** What was deduced, one sentence each. */
    void tell(Notes notes) {
        if (!replaced.isEmpty()) {
            notes.add("Atoms were named anew: " + Notes.names(replaced) + ".");
        }
        if (!isotopes.isEmpty()) {
            notes.add(Isotopes.note(isotopes));
        }
        if (!doubtful.isEmpty()) {
            notes.add("Neither a type nor the formula says what these labels mean; they were taken so: " + Notes.names(doubtful) + ".");
        }
    }

    /**
     * Elements that the letters may mean, the likelier first: two letters if the second is small, as in {@code Ca1}, or if there are no
     * more than two in a type symbol; one if not.
     */
    private static List<String> candidates(String letters, boolean isType) {
        List<String> candidates = new ArrayList<>();
        String one = letters.substring(0, 1).toUpperCase(Locale.ROOT);
        if (Isotopes.isSymbol(one)) {
            candidates.add(one);
        }
        if (letters.length() > 1) {
            String two = one + letters.substring(1, 2).toLowerCase(Locale.ROOT);
            boolean likely = Character.isLowerCase(letters.charAt(1)) || isType && letters.length() == 2
                    || letters.length() == 2 && METALS_IN_CAPITALS.contains(letters) || "CHNO".indexOf(one) < 0;
            if (Isotopes.isSymbol(two)) {
                candidates.add(likely ? 0 : candidates.size(), two);
            }
        }
        return candidates;
    }

    private boolean inFormula(String symbol) {
        return formula.contains(Isotopes.element(symbol));
    }

    private String named(String text, String symbol, boolean shortened, boolean isotope) {
        String element = Isotopes.element(symbol);
        if (isotope || Isotopes.isHydrogen(symbol)) {
            isotopes.add(became(text, element));
        } else if (shortened) {
            return replacedBy(text, element);
        }
        return element;
    }

    private String replacedBy(String text, String element) {
        replaced.add(became(text, element));
        return element;
    }

    private static String became(String text, String element) {
        return (text.length() > 12 ? text.substring(0, 12) : text) + " became " + element;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as CIF writes them, {@code 5.6402(2)} with its uncertainty in brackets, and as people do: {@code 1/3}, {@code 0,25}, a minus sign
 * of typography.
 */
final class CifNumber {

    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern.compile("([+-]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eEdD][+-]?\\d{1,3})?)"
            + "(?:/(\\d{1,3}))?\\s*(?:\\([\\d.,]*\\)?)?(?:[eE][+-]?\\d{1,3})?");

    private CifNumber() {
    }

    /**
     * @param what what the number is, for the message
     * @return NaN if {@code text} is empty
     * @throws FaultyLine if it is no finite number
     */
    static double parse(String what, String text, int line) {
        double value = valueOrNaN(text);
        if (Double.isNaN(value) && !text.isEmpty()) {
            throw new FaultyLine(line, what + " is " + FaultyLine.quoted(text) + ", which is no number");
        }
        return value;
    }

    /** NaN if it is no finite number. */
    static double valueOrNaN(String text) {
        Matcher matcher = matcher(text);
        if (matcher.matches()) {
            String bracket = text.indexOf(')') < 0 ? "" : text.substring(text.lastIndexOf(')') + 1);
            try {
                double value = Double.parseDouble(matcher.group(1).replace(',', '.').replaceAll("[dD]", "e") + bracket);
                value /= matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
                return Double.isFinite(value) ? value : Double.NaN;
            } catch (NumberFormatException e) {
                // two exponents
            }
        }
        return Double.NaN;
    }

    /** Whether it is a number or missing. */
    static boolean isNumber(String text) {
        return text.isEmpty() || matcher(text).matches();
    }

    private static Matcher matcher(String text) {
        return NUMBER.matcher(text.length() > LONGEST ? "" : text.replace('\u2212', '-'));
    }
}

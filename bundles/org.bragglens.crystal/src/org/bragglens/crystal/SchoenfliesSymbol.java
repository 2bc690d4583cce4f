// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Schoenflies symbol as files write it: {@code C2h^5}, {@code C_{2h}^5}, {@code C2h5}. Without the caret only where no Hermann-Mauguin
 * symbol can be meant: {@code C2^1} needs it.
 */
final class SchoenfliesSymbol {

    private static final Pattern FORM = Pattern.compile(
            "([CDSTOcdsto](?:[1-6]?[hvisdHVISD]|[1-6])?)\\^(\\d{1,2})|(C[2346][vh]|C[is]|D[2346][hd]?|T[hd]?|Oh?)-?(\\d{1,2})");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private SchoenfliesSymbol() {
    }

    /** Point group, a caret and the number as {@link SpaceGroup#schoenflies()} writes them; empty if it is no such symbol. */
    static Optional<String> canonical(String written) {
        StringBuilder text = new StringBuilder();
        for (char c : written.toCharArray()) {
            int digit = SUPERSCRIPTS.indexOf(c);
            if (digit >= 0) {
                text.append(Character.isDigit(text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) && text.indexOf("^") >= 0 ? "" : "^")
                        .append(digit);
            } else if ("_{}()$ ".indexOf(c) < 0) {
                text.append(c >= '₀' && c <= '₉' ? (char) ('0' + c - '₀') : c);
            }
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String point = matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
        String number = matcher.group(2) != null ? matcher.group(2) : matcher.group(4);
        point = Character.toUpperCase(point.charAt(0)) + point.substring(1).toLowerCase(Locale.ROOT);
        return Optional.of(switch (point) {
            // other names of the same point groups
            case "S2" -> "Ci";
            case "S6" -> "C3i";
            case "C1h" -> "Cs";
            default -> point;
        } + "^" + number);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.util.Locale;
import java.util.Set;

/** Numbers as instruments and programs write them: {@code 10.02}, {@code 10,02}, {@code 218.63813E0}, {@code 6.62D-3}. */
final class TextNumber {

    /** What stands where a number is missing. */
    private static final Set<String> MISSING = Set.of("", "nan", "inf", "infinity", "null", "na", "n/a", "none", "-", "--");

    private TextNumber() {
    }

    /** Whether {@code token} is a number; the comma is a decimal mark where digits stand on both sides of it. */
    static boolean is(String token) {
        int i = sign(token, 0);
        int digits = 0;
        boolean point = false;
        for (; i < token.length(); i++) {
            char c = token.charAt(i);
            if (digit(c)) {
                digits++;
            } else if (!point && (c == '.' || c == ',' && digits > 0 && i + 1 < token.length() && digit(token.charAt(i + 1)))) {
                point = true;
            } else {
                break;
            }
        }
        return digits > 0 && (i == token.length() || exponent(token, i));
    }

    /** Whether {@code token} is a word for a number that is not there, such as {@code NaN}. */
    static boolean isMissing(String token) {
        String word = token.toLowerCase(Locale.ROOT);
        return MISSING.contains(word.startsWith("+") || word.startsWith("-") && word.length() > 2 ? word.substring(1) : word)
                || !token.isEmpty() && token.chars().allMatch(c -> c == '*');
    }

    /** The value of a token that is a number; NaN for one that is missing. */
    static double value(String token) {
        return is(token) ? Double.parseDouble(token.replace(',', '.').replace('d', 'e').replace('D', 'e')) : Double.NaN;
    }

    private static boolean exponent(String token, int start) {
        char mark = token.charAt(start);
        if (mark != 'e' && mark != 'E' && mark != 'd' && mark != 'D') {
            return false;
        }
        int first = sign(token, start + 1);
        for (int i = first; i < token.length(); i++) {
            if (!digit(token.charAt(i))) {
                return false;
            }
        }
        return first < token.length();
    }

    private static int sign(String token, int i) {
        return i < token.length() && (token.charAt(i) == '-' || token.charAt(i) == '+') ? i + 1 : i;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to understand a written space-group symbol.
 *
 * @param text   the symbol without choice, in lower case
 * @param key    the same without blanks, underscores and brackets
 * @param choice the choice of axes or origin behind it as the tables write it, for example {@code 1}, {@code H}, {@code b1}; may be empty
 */
record SymbolReading(String text, String key, String choice) {

    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    /** Dashes and minus signs; the macron stands above the digit that follows it. */
    private static final Pattern MINUS = Pattern.compile("[\u2010-\u2015\u2212\u00AF\uFE63\uFF0D]");
    private static final Pattern BAR_ABOVE = Pattern.compile("(\\d)[\u0304\u0305]");
    private static final Pattern TEX_BAR = Pattern.compile("\\\\(?:bar|overline)\\s*\\{?\\s*(\\d)\\s*}?");
    private static final Pattern BAR_WORD = Pattern.compile("(?i)bar\\s*(\\d)|(\\d)\\s*bar");
    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z]+>");
    /** Quotation marks of CIF values and what TeX puts around numbers. */
    private static final Pattern MARKS = Pattern.compile("['\"`$\\\\{}]");

    private static final String CODE = "[12]|[HRhr]|-?[abc][123]?|[12]?(?:cab|bca|a-cb|ba-c|-cba)";
    private static final Pattern COLON = Pattern.compile("^(.*\\S)\\s*:\\s*(" + CODE + "|[SZsz])$");
    private static final Pattern ORIGIN = Pattern.compile(
            "(?i)^(.*?\\S)[\\s,(]+(?:o|origin|choice|origin choice)\\s*([12])\\)?$");
    private static final Pattern AXIS = Pattern.compile("(?i)^(.*?\\S)[\\s,(]+unique axis ([abc])(?:,? cell choice ([123]))?\\)?$");
    private static final Pattern AXES = Pattern.compile("(?i)^(.*?\\S)[\\s,(]+(hexagonal|rhombohedral|hex|rhomb)(?: axes| setting)?\\)?$");
    /** What ICSD appends: S and Z for origins 1 and 2, H and R for axes. */
    private static final Pattern CAPITAL = Pattern.compile("^(.*[A-Za-z0-9/)\\s])\\s*\\(?([SZHRszhr])\\)?$");
    /** Between the lattice letter and another place of the symbol. */
    private static final Pattern SCREW = Pattern.compile("(?<=\\s)\\d\\d(?=\\s+\\S)|(?<=\\S\\s\\S{1,9}\\s)\\d\\d(?=\\s|$)");
    /** A minus that was written behind its digit. */
    private static final Pattern BEHIND = Pattern.compile("([1346])-");

    /** All ways to understand {@code symbol}, the likeliest first. */
    static List<SymbolReading> of(String symbol) {
        String text = plain(symbol);
        Set<SymbolReading> readings = new LinkedHashSet<>();
        add(readings, text, "");
        for (Pattern pattern : List.of(COLON, ORIGIN, AXIS, AXES, CAPITAL)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                String more = matcher.groupCount() > 2 && matcher.group(3) != null ? matcher.group(3) : "";
                add(readings, matcher.group(1), code(matcher.group(2)) + more);
            }
        }
        return List.copyOf(readings);
    }

    /** Whether a number of two digits between blanks, a screw axis, is one in {@code symbol} too: P 31 2 is not P 3 1 2. */
    boolean hasScrewAxesOf(String symbol) {
        List<String> places = List.of(symbol.toLowerCase(Locale.ROOT).split("[\\s/]+"));
        return SCREW.matcher(text).results().allMatch(match -> places.contains(match.group()));
    }

    /** The form in which symbols are compared. */
    static String key(String symbol) {
        return symbol.replaceAll("[\\s_()~^]", "").toLowerCase(Locale.ROOT);
    }

    private static void add(Set<SymbolReading> readings, String text, String choice) {
        String lower = text.toLowerCase(Locale.ROOT);
        readings.add(new SymbolReading(lower, key(lower), choice));
        String before = BEHIND.matcher(lower).replaceAll("-$1");
        readings.add(new SymbolReading(before, key(before), choice));
    }

    private static String code(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "S" -> "1";
            case "Z" -> "2";
            case "H", "HEX", "HEXAGONAL" -> "H";
            case "R", "RHOMB", "RHOMBOHEDRAL" -> "R";
            default -> written.toLowerCase(Locale.ROOT);
        };
    }

    private static String plain(String symbol) {
        String text = MINUS.matcher(symbol.replace('\u00A0', ' ')).replaceAll("-");
        for (int digit = 0; digit < 10; digit++) {
            text = text.replace(SUBSCRIPTS.charAt(digit), (char) ('0' + digit));
        }
        text = BAR_ABOVE.matcher(text).replaceAll("-$1");
        text = TEX_BAR.matcher(text).replaceAll("-$1");
        text = BAR_WORD.matcher(text).replaceAll("-$1$2");
        text = TAGS.matcher(text).replaceAll("");
        return MARKS.matcher(text).replaceAll("").strip();
    }
}

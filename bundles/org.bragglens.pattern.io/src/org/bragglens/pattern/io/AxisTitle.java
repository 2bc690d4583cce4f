// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.pattern.PatternAxis;

/**
 * What the title of a column says of the axis.
 *
 * @param axis   quantity
 * @param factor turns the column's unit into the axis' unit
 * @param stated whether the title names a unit
 */
record AxisTitle(PatternAxis axis, double factor, boolean stated) {

    /** No title is longer; a bound for what a hostile line can cost. */
    private static final int LONGEST = 80;

    private static final String OPEN = "[\\s_,/]*[\\[(]?\\s*";
    private static final String CLOSE = "(?:\\s*[\\])])?";
    private static final Pattern TWO_THETA = Pattern.compile("(?:pos(?:ition|\\.)?\\s*)?[\\[(]?\\s*(?:deg\\.?\\s*)?"
            + "(?:(?:2|two)[\\s_*-]*t(?:h(?:eta)?)?|tth(?:eta)?|(?:scattering |diffraction )?angle)\\.?(?:[\\s_-]*angle)?"
            + "(?:" + OPEN + "(?<unit>deg(?:rees?|\\.)?|rad(?:ians?)?)" + CLOSE + ")?[\\])]?");
    private static final Pattern Q = Pattern.compile("(?:q|scattering vector)(?:\\s*vector)?"
            + "(?:" + OPEN + "(?<unit>a\\^?-1|1/a|nm\\^?-1|1/nm"
            + "|inv(?:erse)?\\.?[\\s_]*a(?:ng(?:stroms?)?)?|inv(?:erse)?\\.?[\\s_]*n(?:m|anomet(?:re|er)s?))" + CLOSE + ")?");
    private static final Pattern D = Pattern.compile("d(?:[\\s_-]*spacing|[\\s_-]*hkl)?(?:" + OPEN + "(?<unit>a(?:ng(?:stroms?)?)?|nm)"
            + CLOSE + ")?");
    /** Axes that other programs write and that are none of a powder pattern. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(?:r_m*|r \\(mm\\)|radial distance.*|radius.*|chi.*|azimuth.*|tof.*|time.*|channel.*|pixel.*|energy.*|wavenumber.*|raman.*"
                    + "|logq.*|q_m\\^?-1)");

    /** What {@code name}, the title of one column, says; empty if it is the name of no axis. */
    static Optional<AxisTitle> of(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String text = plain(name);
        for (PatternAxis axis : PatternAxis.values()) {
            Matcher matcher = pattern(axis).matcher(text);
            if (matcher.matches()) {
                return Optional.of(title(axis, matcher.group("unit")));
            }
        }
        return Optional.empty();
    }

    /** What a line says that begins with the title of an axis; a lone Q or d must come with its unit, for sentences begin so as well. */
    static Optional<AxisTitle> atStartOf(String line) {
        Optional<AxisTitle> whole = of(line);
        if (whole.isPresent()) {
            return whole;
        }
        String text = plain(line);
        for (PatternAxis axis : PatternAxis.values()) {
            Matcher matcher = pattern(axis).matcher(text);
            if (matcher.lookingAt() && matcher.end() < text.length() && " \t,;".indexOf(text.charAt(matcher.end())) >= 0
                    && (axis == PatternAxis.TWO_THETA || matcher.group("unit") != null)) {
                return Optional.of(title(axis, matcher.group("unit")));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code name} is the title of an axis that no powder pattern has, such as a radius on the detector. */
    static boolean isForeign(String name) {
        return FOREIGN.matcher(plain(name)).matches();
    }

    private static Pattern pattern(PatternAxis axis) {
        return switch (axis) {
            case TWO_THETA -> TWO_THETA;
            case Q -> Q;
            case D -> D;
        };
    }

    private static AxisTitle title(PatternAxis axis, String unit) {
        double factor = switch (axis) {
            case TWO_THETA -> unit != null && unit.startsWith("rad") ? Math.toDegrees(1) : 1;
            case Q -> unit != null && (unit.contains("nm") || unit.contains("nano")) ? 0.1 : 1;
            case D -> "nm".equals(unit) ? 10 : 1;
        };
        return new AxisTitle(axis, factor, unit != null);
    }

    private static String plain(String name) {
        String start = name.substring(0, Math.min(name.length(), LONGEST));
        return start.strip().replaceAll("\\s+", " ").replace('\u212B', 'A').toLowerCase(Locale.ROOT).replace('å', 'a').replace('ö', 'o')
                .replace("θ", "theta").replace("ϑ", "theta")
                .replace("⁻¹", "^-1").replace('−', '-').replace("°", "deg").replace("^{-1}", "^-1").replace("**-1", "^-1");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.Radiation.Origin;

/**
 * What the header of a file states of the wavelength, as pyFAI ({@code Wavelength: 4.066e-11 m}), RRUFF ({@code X-RAY WAVELENGTH=1.541838})
 * and diffractometers ({@code K-Alpha1 wavelength, K-Alpha2 wavelength, Ratio K-Alpha2/K-Alpha1}) write it. Where statements contradict
 * each other the radiation stays unknown.
 */
final class WavelengthStatements {

    private static final String NUMBER = "([+-]?[0-9.,]+(?:e[+-]?[0-9]+)?)";
    private static final String UNIT = "(angstroms?|ang|a|nm|pm|m)";
    private static final Pattern ALPHA = Pattern.compile(
            "k[\\s_-]*(?:alpha|α)[\\s_-]*([12])(?:[\\s_-]*wave[\\s-]?length)?[\\s_]*(?:[\\[(]?" + UNIT + "[\\])]?)?\\s*[:=,;\\s]\\s*"
            + NUMBER + "\\s*" + UNIT + "?\\b");
    private static final Pattern RATIO =
            Pattern.compile("ratio\\s*k[\\s_-]*(?:alpha|α)[\\s_-]*2\\s*/\\s*k[\\s_-]*(?:alpha|α)[\\s_-]*1\\s*[:=,;\\s]\\s*" + NUMBER);
    private static final Pattern ANY = Pattern.compile(
            "(?:wave[\\s-]?length|\\blambda|λ)[\\s_]*(?:[\\[(]?" + UNIT + "[\\])]?)?\\s*[:=,;\\s]\\s*" + NUMBER + "\\s*" + UNIT + "?\\b");

    /** Nobody states a wavelength further behind; a bound for what a hostile line can cost. */
    private static final int LONGEST = 400;

    private final List<Double> stated = new ArrayList<>();
    private OptionalDouble alpha1 = OptionalDouble.empty();
    private OptionalDouble alpha2 = OptionalDouble.empty();
    private double ratio = 0.5;

    void look(String headerLine) {
        String start = headerLine.substring(0, Math.min(headerLine.length(), LONGEST));
        String text = start.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('å', 'a');
        Matcher matcher = RATIO.matcher(text);
        if (matcher.find()) {
            double r = number(matcher.group(1));
            ratio = r >= 0 && r <= 1 ? r : ratio;
            return;
        }
        matcher = ALPHA.matcher(text);
        if (matcher.find()) {
            OptionalDouble wavelength = angstrom(matcher.group(3), matcher.group(2), matcher.group(4));
            if (matcher.group(1).equals("1")) {
                alpha1 = wavelength;
            } else {
                alpha2 = wavelength;
            }
            return;
        }
        matcher = ANY.matcher(text);
        if (matcher.find()) {
            angstrom(matcher.group(2), matcher.group(1), matcher.group(3)).ifPresent(stated::add);
        }
    }

    /** The radiation that the header states without contradiction, or unknown. */
    Radiation radiation() {
        double reference = alpha1.orElse(stated.isEmpty() ? Double.NaN : stated.getFirst());
        if (Double.isNaN(reference) || isContradictory()) {
            return Radiation.UNKNOWN;
        }
        if (alpha1.isPresent() && alpha2.isPresent() && ratio > 0) {
            return new Radiation(List.of(new Line(reference, 1 / (1 + ratio)), new Line(alpha2.getAsDouble(), ratio / (1 + ratio))),
                    Origin.FILE);
        }
        return Radiation.of(reference, Origin.FILE);
    }

    /** Whether two statements differ by more than the lines of one doublet do. */
    boolean isContradictory() {
        var all = stated.stream().mapToDouble(Double::doubleValue);
        var range = alpha1.isPresent() ? DoubleStream.concat(all, alpha1.stream()).summaryStatistics() : all.summaryStatistics();
        return range.getCount() > 1 && range.getMax() > 1.006 * range.getMin();
    }

    private static OptionalDouble angstrom(String number, String unitBefore, String unitAfter) {
        double value = number(number);
        String unit = unitAfter != null ? unitAfter : unitBefore != null ? unitBefore : value < 1e-6 ? "m" : "a";
        double wavelength = switch (unit) {
            case "m" -> value * 1e10;
            case "nm" -> value * 10;
            case "pm" -> value / 100;
            default -> value;
        };
        return wavelength >= 0.01 && wavelength <= 25 ? OptionalDouble.of(wavelength) : OptionalDouble.empty();
    }

    private static double number(String text) {
        return TextNumber.value(text.endsWith(",") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }
}

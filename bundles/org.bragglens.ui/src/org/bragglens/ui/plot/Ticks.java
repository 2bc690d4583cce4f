// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where an axis has marks.
 *
 * @param major with a label, ascending
 * @param minor without one
 */
public record Ticks(List<Tick> major, List<Double> minor) {

    public static final Ticks NONE = new Ticks(List.of(), List.of());

    /** A mark: position on the axis and what stands beside it. */
    public record Tick(double at, String label) {
    }

    /** Intensities from here on are written as powers of ten on a logarithmic axis. */
    private static final double LONG_NUMBER = 1e5;
    /** On a curved scale, a stretch of less than this ratio is as good as straight. */
    private static final double NARROW = 4;

    public Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    /** Multiples of 1, 2 or 5 times a power of ten, at most {@code most} of them, and the fine marks between. */
    public static Ticks linear(Span span, int most) {
        return stepped(span, step(span, most));
    }

    /** {@link #linear} for an axis that counts: only whole numbers have marks. */
    public static Ticks whole(Span span, int most) {
        double step = step(span, most);
        return step > 1 ? stepped(span, step) : new Ticks(stepped(span, 1).major, List.of());
    }

    private static Ticks stepped(Span span, double step) {
        List<Tick> major = new ArrayList<>();
        for (double value : multiples(span, step)) {
            major.add(new Tick(value, number(value, step)));
        }
        double leading = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        return new Ticks(major, multiples(span, step / (Math.round(leading) == 2 ? 4 : 5)));
    }

    /** Marks of an intensity axis: round intensities, placed at their heights. */
    public static Ticks intensities(IntensityScale scale, Span heights, int most) {
        Span values = new Span(scale.intensity(heights.from()), scale.intensity(heights.to()));
        boolean narrow = values.from() > 0 && values.to() < NARROW * values.from();
        List<Tick> major = new ArrayList<>();
        if (scale == IntensityScale.LINEAR) {
            return new Ticks(linear(heights, most).major, List.of());
        } else if (narrow) {
            for (Tick tick : linear(values, most).major) {
                major.add(new Tick(scale.height(tick.at, Double.MIN_VALUE), tick.label));
            }
        } else if (scale == IntensityScale.LOGARITHM) {
            return powers(heights, most);
        } else {
            roots(heights, most, major);
        }
        return new Ticks(major, List.of());
    }

    /** A number with as many decimals as {@code step} needs, and thin spaces between thousands. */
    public static String number(double value, double step) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        if (decimals > 6 || Math.abs(value) >= 1e9) {
            return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
        }
        double shown = Math.abs(value) < step / 1e6 ? 0 : value;
        return String.format(Locale.ROOT, "%,." + decimals + "f", shown).replace(',', '\u2009').replace('-', '\u2212');
    }

    private static Ticks powers(Span heights, int most) {
        int first = (int) Math.ceil(heights.from() - 1e-9);
        int last = (int) Math.floor(heights.to() + 1e-9);
        int stride = Math.max(1, (int) Math.ceil((last - first + 1) / (double) Math.max(1, most)));
        boolean between = heights.length() < 2.5;
        List<Tick> major = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        for (int power = first - 1; power <= last; power++) {
            for (int digit = 1; digit <= 9; digit++) {
                double at = power + Math.log10(digit);
                boolean labelled = digit == 1 ? (power - first) % stride == 0 : between && (digit == 2 || digit == 5);
                if (at < heights.from() - 1e-9 || at > heights.to() + 1e-9) {
                    continue;
                }
                if (labelled) {
                    major.add(new Tick(at, power(digit, power)));
                } else {
                    minor.add(at);
                }
            }
        }
        return new Ticks(major, minor);
    }

    private static String power(int digit, int power) {
        double value = digit * Math.pow(10, power);
        if (value < LONG_NUMBER && power >= -4) {
            return number(value, Math.pow(10, power));
        }
        StringBuilder label = new StringBuilder(digit == 1 ? "10" : digit + "·10");
        for (char c : Integer.toString(power).toCharArray()) {
            label.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return label.toString();
    }

    /** About equal distances on the screen, each rounded to an intensity of one digit. */
    private static void roots(Span heights, int most, List<Tick> into) {
        double lastLabelled = Double.NaN;
        for (int i = 0; i <= most; i++) {
            double value = IntensityScale.SQUARE_ROOT.intensity(heights.at(i / (double) most));
            double rounded = oneDigit(value, heights.length() / most / 2);
            double at = IntensityScale.SQUARE_ROOT.height(rounded, 0);
            boolean inside = at >= heights.from() && at <= heights.to();
            if (inside && rounded != lastLabelled) {
                into.add(new Tick(at, number(rounded, Math.pow(10, Math.floor(Math.log10(rounded == 0 ? 1 : Math.abs(rounded)) + 1e-9)))));
                lastLabelled = rounded;
            }
        }
    }

    private static double oneDigit(double value, double negligibleHeight) {
        if (Math.sqrt(Math.abs(value)) < negligibleHeight) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))));
        return Math.round(value / unit) * unit;
    }

    /** The smallest round step of which at most {@code most} multiples lie in the span. */
    private static double step(Span span, int most) {
        double step = round(span.length() / Math.max(1, most) / 4);
        while (multiples(span, step).size() > Math.max(1, most)) {
            step = round(step * 1.5);
        }
        return step;
    }

    /** The smallest 1, 2 or 5 times a power of ten that is not below {@code atLeast}. */
    private static double round(double atLeast) {
        double unit = Math.pow(10, Math.floor(Math.log10(atLeast)));
        double leading = atLeast / unit;
        return unit * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }

    private static List<Double> multiples(Span span, double step) {
        List<Double> values = new ArrayList<>();
        long first = (long) Math.ceil(span.from() / step - 1e-9);
        long last = (long) Math.floor(span.to() / step + 1e-9);
        for (long i = first; i <= last; i++) {
            values.add(i * step);
        }
        return values;
    }
}

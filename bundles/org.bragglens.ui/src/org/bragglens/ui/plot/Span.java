// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

/**
 * A stretch of an axis.
 *
 * @param from lower end
 * @param to   upper end, above {@code from}
 */
public record Span(double from, double to) {

    public Span {
        if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException("a span needs from < to, not " + from + " to " + to);
        }
    }

    /** From the lower of two values to the higher; about a single value if they are equal. */
    public static Span about(double a, double b) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        if (high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-12) {
            return new Span(low, high);
        }
        double margin = Math.max(Math.abs(low) * 0.5, 0.5);
        return new Span(low - margin, high + margin);
    }

    public double length() {
        return to - from;
    }

    /** Where {@code share} of the way from the lower to the upper end lies. */
    public double at(double share) {
        return from + share * (to - from);
    }

    /** The share of the way from the lower to the upper end at which {@code value} lies. */
    public double shareOf(double value) {
        return (value - from) / (to - from);
    }

    /** The span that shows {@code factor} times as much, {@code fixed} staying where it is on the screen. */
    public Span scaled(double factor, double fixed) {
        return new Span(fixed - (fixed - from) * factor, fixed + (to - fixed) * factor);
    }

    /** The span about the same middle whose length lies between {@code least} and {@code most}. */
    public Span limited(double least, double most) {
        double length = Math.clamp(length(), least, most);
        return length == length() ? this : new Span(at(0.5) - length / 2, at(0.5) + length / 2);
    }

    public Span shifted(double by) {
        return new Span(from + by, to + by);
    }

    public Span padded(double below, double above) {
        return new Span(from - below * length(), to + above * length());
    }

    public Span union(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** This span moved, and shortened where it is longer than {@code outer}, so that it lies in {@code outer}. */
    public Span within(Span outer) {
        if (length() >= outer.length()) {
            return outer;
        }
        if (from < outer.from) {
            return new Span(outer.from, outer.from + length());
        }
        return to > outer.to ? new Span(outer.to - length(), outer.to) : this;
    }
}

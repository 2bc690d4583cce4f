// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import org.bragglens.ui.plot.Span;

/**
 * Which values the two ends of the colours stand for.
 *
 * @param limits    how they are found
 * @param low       lower end; of no meaning unless limits are fixed
 * @param high      upper end, above low; of no meaning unless limits are fixed
 * @param aboutZero whether both ends lie equally far from 0, so that 0 has the middle colour: for differences
 */
public record IntensityRange(Limits limits, double low, double high, boolean aboutZero) {

    /** How the ends are found. */
    public enum Limits {

        /** All but the few lowest and highest values, at most 2 % each: neither hot points nor Bragg peaks darken the rest. */
        AUTOMATIC("Automatic"),

        /** From the lowest value to the highest. */
        FULL("All values"),

        /** Chosen by hand. */
        FIXED("Fixed");

        private final String label;

        Limits(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    public static final IntensityRange AUTOMATIC = new IntensityRange(Limits.AUTOMATIC, 0, 1, false);
    public static final IntensityRange FULL = new IntensityRange(Limits.FULL, 0, 1, false);

    /** @throws IllegalArgumentException unless low and high are finite and low is below high */
    public IntensityRange {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
            throw new IllegalArgumentException("the lowest value must be a number below the highest, not " + low + " and " + high);
        }
    }

    /** @throws IllegalArgumentException unless both are finite and {@code low} is below {@code high} */
    public static IntensityRange fixed(double low, double high) {
        return new IntensityRange(Limits.FIXED, low, high, false);
    }

    /**
     * {@link #fixed} of what somebody typed.
     *
     * @throws IllegalArgumentException with a message for people
     */
    static IntensityRange parsed(String low, String high) {
        return fixed(number(low, "lowest"), number(high, "highest"));
    }

    private static double number(String text, String which) {
        try {
            return Double.parseDouble(text.strip().replace('\u2212', '-'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the " + which + " value is no number: " + text.strip(), e);
        }
    }

    /** The automatic limits of several images together, fixed: the same colours mean the same in all of them. */
    public static IntensityRange common(ImageContent... images) {
        ImageStatistics all = ImageStatistics.NOTHING;
        for (ImageContent image : images) {
            all = all.and(ImageStatistics.of(image));
        }
        Span span = AUTOMATIC.limits(all);
        return fixed(span.from(), span.to());
    }

    /** The same with 0 in the middle, or without that. */
    public IntensityRange aboutZero(boolean centred) {
        return new IntensityRange(limits, low, high, centred);
    }

    /** The values at both ends. */
    public Span limits(ImageStatistics image) {
        double from = limits == Limits.FIXED ? low : limits == Limits.FULL ? image.lowest() : image.low();
        double to = limits == Limits.FIXED ? high : limits == Limits.FULL ? image.highest() : image.high();
        if (limits == Limits.AUTOMATIC && !(from < to)) {
            // nearly all points are alike: what is different is what matters
            from = image.lowest();
            to = image.highest();
        }
        if (aboutZero) {
            double most = Math.max(Math.abs(from), Math.abs(to));
            return most > 0 ? new Span(-most, most) : new Span(-1, 1);
        }
        return Span.about(from, to);
    }
}

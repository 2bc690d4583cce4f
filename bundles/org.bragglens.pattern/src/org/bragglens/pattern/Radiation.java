// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import java.util.List;
import java.util.Locale;

/**
 * The radiation of a pattern, which is known or not, and never guessed.
 *
 * @param lines  emission lines, the reference line first (its wavelength turns 2θ into Q); empty if the radiation is unknown
 * @param origin who said so
 */
public record Radiation(List<Line> lines, Origin origin) {

    /** One emission line: wavelength in Å and intensity relative to the sum of all lines. */
    public record Line(double wavelength, double weight) {
    }

    /** Where the knowledge of a wavelength comes from. */
    public enum Origin {
        /** The pattern's file states it. */
        FILE,
        /** The user said so, by an option or in the window. */
        OPTION,
        /** The pattern was simulated with it. */
        SIMULATION,
        /** Nobody said: 2θ cannot be turned into Q. */
        UNKNOWN;

        /** As JSON and tables write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Radiation UNKNOWN = new Radiation(List.of(), Origin.UNKNOWN);

    public Radiation {
        lines = List.copyOf(lines);
        if (lines.isEmpty() != (origin == Origin.UNKNOWN)) {
            throw new IllegalArgumentException("a radiation has lines if and only if it is known");
        }
    }

    /**
     * A single wavelength in Å.
     *
     * @throws IllegalArgumentException if it is not between 0.01 and 25 Å
     */
    public static Radiation of(double wavelength, Origin origin) {
        if (!(wavelength >= 0.01 && wavelength <= 25)) {
            throw new IllegalArgumentException("a wavelength lies between 0.01 and 25 Å, not " + wavelength);
        }
        return new Radiation(List.of(new Line(wavelength, 1)), origin);
    }

    public boolean isKnown() {
        return origin != Origin.UNKNOWN;
    }

    /** Wavelength in Å of the reference line; NaN if unknown. */
    public double wavelength() {
        return lines.isEmpty() ? Double.NaN : lines.getFirst().wavelength();
    }
}

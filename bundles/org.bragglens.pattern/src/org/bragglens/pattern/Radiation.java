// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import java.util.List;
import java.util.Locale;

/**
 * The radiation of a pattern, which is known or not, and never guessed.
 *
 * @param lines  emission lines, the reference line first (its wavelength turns 2θ into Q); empty if the radiation is unknown
 * @param origin who said so
 * @param probe  X-rays or neutrons; X-rays if nobody says it, which changes no position of a line
 */
public record Radiation(List<Line> lines, Origin origin, Probe probe) {

    /** h c in keV Å: exact since the SI of 2019. */
    private static final double KEV_ANGSTROM = 12.398419843320026;

    /** What is scattered. */
    public enum Probe {
        X_RAYS, NEUTRONS
    }

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

    /** X-rays, or nothing known. */
    public Radiation(List<Line> lines, Origin origin) {
        this(lines, origin, Probe.X_RAYS);
    }

    /**
     * X-rays of a single wavelength in Å.
     *
     * @throws IllegalArgumentException if it is not between 0.01 and 25 Å
     */
    public static Radiation of(double wavelength, Origin origin) {
        return of(wavelength, origin, Probe.X_RAYS);
    }

    /**
     * A single wavelength in Å.
     *
     * @throws IllegalArgumentException if it is not between 0.01 and 25 Å
     */
    public static Radiation of(double wavelength, Origin origin, Probe probe) {
        if (!(wavelength >= 0.01 && wavelength <= 25)) {
            throw new IllegalArgumentException("a wavelength lies between 0.01 and 25 Å, not " + wavelength);
        }
        return new Radiation(List.of(new Line(wavelength, 1)), origin, probe);
    }

    /** Wavelength in Å of photons of this energy in keV, and the other way round. */
    public static double wavelengthOfEnergy(double energy) {
        return KEV_ANGSTROM / energy;
    }

    /** Photon energy of the reference line in keV; NaN for neutrons and if unknown. */
    public double energy() {
        return probe == Probe.X_RAYS ? KEV_ANGSTROM / wavelength() : Double.NaN;
    }

    public boolean isKnown() {
        return origin != Origin.UNKNOWN;
    }

    /** Wavelength in Å of the reference line; NaN if unknown. */
    public double wavelength() {
        return lines.isEmpty() ? Double.NaN : lines.getFirst().wavelength();
    }
}

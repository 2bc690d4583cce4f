// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.Radiation.Probe;

/**
 * Laboratory anodes with their Kα doublet and, where a filter leaves some of it, Kβ.
 * Wavelengths in Å: Hölzer et al. 1997, doi:10.1103/PhysRevA.56.4554 (Cr, Fe, Co, Cu; Kβ1 and Kβ3 are one line there) and Deslattes et al.
 * 2003, doi:10.1103/RevModPhys.75.35 (Mo, Ag; of Kβ1 and Kβ3, 0.09 % apart, Kβ1 stands for both), as International Tables for
 * Crystallography vol. C, table 4.2.2.1, lists them. Kα2 carries half of Kα1's intensity; Kβ's, Kβ1 and Kβ3 together, is that of the
 * X-ray Data Booklet, table 1-3 (Lawrence Berkeley National Laboratory, PUB-490, 2009).
 */
public enum XrayTube {

    CR(2.289726, 2.293651, 2.084881, 0.15),
    FE(1.936041, 1.939973, 1.756604, 0.17),
    CO(1.788996, 1.792835, 1.620826, 0.17),
    CU(1.5405929, 1.5444274, 1.392234, 0.17),
    MO(0.70931715, 0.713607, 0.632303, 0.23),
    AG(0.55942178, 0.5638131, 0.4970817, 0.25);

    private static final double ALPHA2_OF_ALPHA1 = 0.5;
    private static final Pattern ENERGY = Pattern.compile("([0-9.eE+-]+) *(k?)eV", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEUTRONS = Pattern.compile("neutrons?[ :=]*([0-9.eE+-]+) *(?:Å|A)?", Pattern.CASE_INSENSITIVE);

    private final double alpha1;
    private final double alpha2;
    private final double beta;
    private final double betaOfAlpha1;

    XrayTube(double alpha1, double alpha2, double beta, double betaOfAlpha1) {
        this.alpha1 = alpha1;
        this.alpha2 = alpha2;
        this.beta = beta;
        this.betaOfAlpha1 = betaOfAlpha1;
    }

    /** Both lines, Kα1 as the reference. */
    public Radiation doublet(Origin origin) {
        return new Radiation(List.of(new Line(alpha1, 2.0 / 3), new Line(alpha2, 1.0 / 3)), origin);
    }

    /**
     * Kα1 as the reference, Kα2, and what is left of Kβ.
     *
     * @param left share of Kβ, relative to Kα, that the filter leaves: 1 without a filter, some hundredths behind one
     * @throws IllegalArgumentException if it is below 0 or no number
     */
    public Radiation withBeta(double left, Origin origin) {
        if (!(left >= 0 && Double.isFinite(left))) {
            throw new IllegalArgumentException("the share of Kβ that is left is not below 0, as " + left + " is");
        }
        if (left == 0) {
            return doublet(origin);
        }
        double sum = 1 + ALPHA2_OF_ALPHA1 + betaOfAlpha1 * left;
        return new Radiation(List.of(new Line(alpha1, 1 / sum), new Line(alpha2, ALPHA2_OF_ALPHA1 / sum),
                new Line(beta, betaOfAlpha1 * left / sum)), origin);
    }

    /** Kα1 alone, as behind a monochromator that separates the lines. */
    public Radiation alpha1(Origin origin) {
        return Radiation.of(alpha1, origin);
    }

    /** The anode whose doublet a person calls by this name ({@code CuKa}), or nothing if it names something else. */
    public static Optional<XrayTube> ofDoublet(String name) {
        return Arrays.stream(values()).filter(tube -> name.strip().equalsIgnoreCase(tube.element() + "Ka")).findFirst();
    }

    /** The anode whose doublet this is, or nothing. */
    public static Optional<XrayTube> ofDoublet(Radiation radiation) {
        return radiation.isKnown()
                ? Arrays.stream(values()).filter(tube -> tube.doublet(radiation.origin()).equals(radiation)).findFirst() : Optional.empty();
    }

    /** The names that {@link #named} understands, for help texts. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (XrayTube tube : values()) {
            names.add(tube.element() + "Ka");
            names.add(tube.element() + "Ka1");
        }
        return names;
    }

    /**
     * The radiation that a person calls {@code CuKa} (doublet), {@code CuKa1}, a wavelength in Å such as {@code 0.4133}, a photon energy
     * such as {@code 12.4keV}, or {@code neutrons 1.594} with the wavelength in Å.
     *
     * @throws IllegalArgumentException with a message for people
     */
    public static Radiation named(String text, Origin origin) {
        String name = text.strip();
        for (XrayTube tube : values()) {
            if (name.equalsIgnoreCase(tube.element() + "Ka")) {
                return tube.doublet(origin);
            }
            if (name.equalsIgnoreCase(tube.element() + "Ka1")) {
                return tube.alpha1(origin);
            }
        }
        Matcher energy = ENERGY.matcher(name);
        Matcher neutrons = NEUTRONS.matcher(name);
        try {
            if (energy.matches()) {
                double scale = energy.group(2).isEmpty() ? 1e-3 : 1;
                return Radiation.of(Radiation.wavelengthOfEnergy(Double.parseDouble(energy.group(1)) * scale), origin);
            }
            return neutrons.matches() ? Radiation.of(Double.parseDouble(neutrons.group(1)), origin, Probe.NEUTRONS)
                    : Radiation.of(Double.parseDouble(name), origin);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is neither a wavelength in Å, nor an energy (12.4keV), nor neutrons with a "
                    + "wavelength (neutrons 1.594), nor one of " + String.join(", ", names()), e);
        }
    }

    private String element() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.Radiation.Probe;

/**
 * Laboratory anodes with their Kα doublet.
 * Wavelengths in Å: Hölzer et al. 1997, doi:10.1103/PhysRevA.56.4554 (Cr, Fe, Co, Cu) and Deslattes et al. 2003,
 * doi:10.1103/RevModPhys.75.35 (Mo, Ag). Kα2 carries half of Kα1's intensity.
 */
public enum XrayTube {

    CR(2.289726, 2.293651),
    FE(1.936041, 1.939973),
    CO(1.788996, 1.792835),
    CU(1.5405929, 1.5444274),
    MO(0.70931715, 0.713607),
    AG(0.55942178, 0.5638131);

    private static final Pattern ENERGY = Pattern.compile("([0-9.eE+-]+) *(k?)eV", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEUTRONS = Pattern.compile("neutrons?[ :=]*([0-9.eE+-]+) *(?:Å|A)?", Pattern.CASE_INSENSITIVE);

    private final double alpha1;
    private final double alpha2;

    XrayTube(double alpha1, double alpha2) {
        this.alpha1 = alpha1;
        this.alpha2 = alpha2;
    }

    /** Both lines, Kα1 as the reference. */
    public Radiation doublet(Origin origin) {
        return new Radiation(List.of(new Line(alpha1, 2.0 / 3), new Line(alpha2, 1.0 / 3)), origin);
    }

    /** Kα1 alone, as behind a monochromator that separates the lines. */
    public Radiation alpha1(Origin origin) {
        return Radiation.of(alpha1, origin);
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
    public static Radiation named(String name, Origin origin) {
        for (XrayTube tube : values()) {
            if (name.equalsIgnoreCase(tube.element() + "Ka")) {
                return tube.doublet(origin);
            }
            if (name.equalsIgnoreCase(tube.element() + "Ka1")) {
                return tube.alpha1(origin);
            }
        }
        Matcher energy = ENERGY.matcher(name.strip());
        Matcher neutrons = NEUTRONS.matcher(name.strip());
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

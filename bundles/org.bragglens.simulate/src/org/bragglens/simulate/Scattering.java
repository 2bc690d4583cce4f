// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Collection;

import org.bragglens.crystal.Site;
import org.bragglens.pattern.Radiation.Probe;

/**
 * What atoms do to a radiation.
 *
 * @param probe         X-rays or neutrons
 * @param formFactors   which table of X-ray form factors of neutral atoms
 * @param ions          whether atoms have the form factors of the ions that a file states, see {@link Ions}
 * @param energy        photon energy in keV at which anomalous dispersion is added; NaN to leave it out
 * @param usualB        isotropic displacement parameter B in Å² of atoms whose own is unknown
 * @param exact         form factors by their formula and not from a table of its values
 */
public record Scattering(Probe probe, FormFactors formFactors, boolean ions, double energy, double usualB, boolean exact) {

    /** Tables of X-ray form factors. */
    public enum FormFactors {

        INTERNATIONAL_TABLES("the International Tables", 2), WAASMAIER_KIRFEL("Waasmaier and Kirfel", 6);

        private final String authors;
        private final double largestS;

        FormFactors(String authors, double largestS) {
            this.authors = authors;
            this.largestS = largestS;
        }

        String authors() {
            return authors;
        }

        /** sin θ / λ in Å⁻¹ up to which the fits hold. */
        double largestS() {
            return largestS;
        }

        ScatteringFactors table() {
            return this == INTERNATIONAL_TABLES ? ScatteringFactors.internationalTables() : ScatteringFactors.waasmaierKirfel();
        }
    }

    /** X-rays far from all absorption edges, neutral atoms, form factors of the International Tables. */
    public static final Scattering X_RAYS = new Scattering(Probe.X_RAYS, FormFactors.INTERNATIONAL_TABLES, false, Double.NaN,
            Reflections.USUAL_B, false);

    /** The same, computed to the last digit. */
    public Scattering exactly() {
        return new Scattering(probe, formFactors, ions, energy, usualB, true);
    }

    /** The same for a cell of these atoms: without ions if theirs are of no use. */
    Scattering of(Collection<Site> atoms) {
        return !ions || probe == Probe.X_RAYS && new Ions(atoms).areUsable() ? this
                : new Scattering(probe, formFactors, false, energy, usualB, exact);
    }

    /** What the atom scatters as: its element, or its ion such as {@code Na1+} if ions are told apart. */
    String species(Site site) {
        return ions && site.charge() != 0 ? Ions.name(site) : site.element();
    }

    /**
     * The amplitude of one element, without displacement.
     *
     * @param species an element or an ion, as {@link #species} names it
     * @throws IllegalArgumentException with a message for people, if it is not known
     */
    Amplitude amplitude(String species) {
        if (probe == Probe.NEUTRONS) {
            return new Amplitude(null, NeutronLengths.natural().of(species), 0, false);
        }
        boolean ion = species.endsWith("+") || species.endsWith("-");
        String element = ion ? species.substring(0, species.length() - 2) : species;
        double[] dispersion = Double.isNaN(energy) ? new double[2] : AnomalousDispersion.cromerLiberman().at(element, energy);
        FormFactor factor = ion ? ScatteringFactors.waasmaierKirfel().of(species) : formFactors.table().of(element);
        return new Amplitude(factor, dispersion[0], dispersion[1], exact);
    }

    /**
     * Amplitude of one element: f + f' + i f'' in electrons, or a length in fm.
     *
     * @param formFactor null for neutrons
     * @param real       what is added to it
     * @param imaginary  its imaginary part
     */
    record Amplitude(FormFactor formFactor, double real, double imaginary, boolean exact) {

        /** The real part at s in Å⁻¹. */
        double at(double s) {
            return formFactor == null ? real : real + (exact ? formFactor.at(s * s) : formFactor.tabulated(s));
        }
    }
}

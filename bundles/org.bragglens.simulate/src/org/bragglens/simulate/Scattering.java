// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.bragglens.pattern.Radiation.Probe;

/**
 * What atoms do to a radiation.
 *
 * @param probe         X-rays or neutrons
 * @param formFactors   which table of X-ray form factors
 * @param energy        photon energy in keV at which anomalous dispersion is added; NaN to leave it out
 * @param usualB        isotropic displacement parameter B in Å² of atoms whose own is unknown
 * @param exact         form factors by their formula and not from a table of its values
 */
public record Scattering(Probe probe, FormFactors formFactors, double energy, double usualB, boolean exact) {

    /** Tables of X-ray form factors. */
    public enum FormFactors {
        INTERNATIONAL_TABLES, WAASMAIER_KIRFEL;

        ScatteringFactors table() {
            return this == INTERNATIONAL_TABLES ? ScatteringFactors.internationalTables() : ScatteringFactors.waasmaierKirfel();
        }
    }

    /** X-rays far from all absorption edges, form factors of the International Tables. */
    public static final Scattering X_RAYS = new Scattering(Probe.X_RAYS, FormFactors.INTERNATIONAL_TABLES, Double.NaN, Reflections.USUAL_B,
            false);

    /** The same, computed to the last digit. */
    public Scattering exactly() {
        return new Scattering(probe, formFactors, energy, usualB, true);
    }

    /**
     * The amplitude of one element, without displacement.
     *
     * @throws IllegalArgumentException with a message for people, if it is not known
     */
    Amplitude amplitude(String element) {
        if (probe == Probe.NEUTRONS) {
            return new Amplitude(null, NeutronLengths.natural().of(element), 0, false);
        }
        double[] dispersion = Double.isNaN(energy) ? new double[2] : AnomalousDispersion.cromerLiberman().at(element, energy);
        return new Amplitude(formFactors.table().of(element), dispersion[0], dispersion[1], exact);
    }

    /** What had to be left out for these elements, one sentence each. */
    public List<String> notes(Collection<String> elements) {
        List<String> notes = new ArrayList<>();
        if (probe == Probe.NEUTRONS) {
            notes.add("Neutrons: nuclear scattering of natural elements alone; isotopes (H stands for D too) and magnetic lines are not "
                    + "in it.");
        } else if (!Double.isNaN(energy)) {
            AnomalousDispersion table = AnomalousDispersion.cromerLiberman();
            if (energy < AnomalousDispersion.LEAST || energy > AnomalousDispersion.MOST) {
                notes.add(String.format(Locale.ROOT, "No anomalous dispersion: the table covers %.0f to %.0f keV, not %.4g keV.",
                        AnomalousDispersion.LEAST, AnomalousDispersion.MOST, energy));
                return notes;
            }
            List<String> distinct = elements.stream().distinct().sorted().toList();
            List<String> lacking = distinct.stream().filter(e -> !e.equals("H") && !e.equals("He") && !table.covers(e, energy)).toList();
            if (!lacking.isEmpty()) {
                notes.add("No anomalous dispersion of " + String.join(", ", lacking) + ": the table ends with U.");
            }
            List<String> near = distinct.stream().filter(e -> table.isNearEdge(e, energy)).toList();
            if (!near.isEmpty()) {
                notes.add("An absorption edge of " + String.join(", ", near) + " is near: its anomalous dispersion is rough.");
            }
        }
        return notes;
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

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bragglens.crystal.Site;
import org.bragglens.pattern.Radiation.Probe;

/** Says in sentences for people what a simulation knows about the scattering of atoms, and what it leaves out. */
record ScatteringNotes(Scattering scattering) {

    /**
     * @param atoms    all atoms of a cell
     * @param largestS the largest sin θ / λ in Å⁻¹ of the pattern
     */
    List<String> of(Collection<Site> atoms, double largestS) {
        List<String> elements = atoms.stream().map(Site::element).distinct().sorted().toList();
        return scattering.probe() == Probe.NEUTRONS ? neutrons(elements) : xRays(new Ions(atoms), elements, largestS);
    }

    private static List<String> neutrons(List<String> elements) {
        List<String> notes = new ArrayList<>();
        notes.add("Neutrons: nuclear scattering of natural elements alone; isotopes (H stands for D too) and magnetic lines are not in "
                + "it.");
        add(notes, "A resonance of %s for thermal neutrons: its scattering length depends on the wavelength, the table holds that at "
                + "1.8 Å.",
                elements.stream().filter(NeutronLengths::isResonant));
        return notes;
    }

    private List<String> xRays(Ions ions, List<String> elements, double largestS) {
        List<String> notes = new ArrayList<>();
        if (scattering.ions() && ions.areUsable()) {
            add(notes, "Form factors of ions: %s.", ions.names().stream());
        } else if (scattering.ions() && ions.areStated()) {
            List<String> unknown = ions.unknown();
            notes.add("Form factors of neutral atoms: " + (unknown.isEmpty() ? "the stated charges do not balance."
                    : "there is none of " + String.join(", ", unknown) + "."));
        }
        if (largestS > scattering.formFactors().largestS()) {
            notes.add(String.format(Locale.ROOT, "The form factors of %s hold up to Q = %.0f Å⁻¹, and the pattern goes on to %.0f Å⁻¹.",
                    scattering.formFactors().authors(), 4 * Math.PI * scattering.formFactors().largestS(), 4 * Math.PI * largestS));
        }
        double energy = scattering.energy();
        if (Double.isNaN(energy)) {
            return notes;
        }
        if (energy < AnomalousDispersion.LEAST || energy > AnomalousDispersion.MOST) {
            notes.add(String.format(Locale.ROOT, "No anomalous dispersion: the table covers %.0f to %.0f keV, not %.4g keV.",
                    AnomalousDispersion.LEAST, AnomalousDispersion.MOST, energy));
            return notes;
        }
        AnomalousDispersion table = AnomalousDispersion.cromerLiberman();
        add(notes, "No anomalous dispersion of %s: the table ends with U.",
                elements.stream().filter(e -> !e.equals("H") && !e.equals("He") && !table.covers(e, energy)));
        add(notes, "An absorption edge of %s is near: its anomalous dispersion is rough.",
                elements.stream().filter(e -> table.isNearEdge(e, energy)));
        return notes;
    }

    private static void add(List<String> notes, String sentence, Stream<String> names) {
        List<String> all = names.toList();
        if (!all.isEmpty()) {
            notes.add(String.format(Locale.ROOT, sentence, String.join(", ", all)));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Collection;
import java.util.List;

import org.bragglens.crystal.Site;

/**
 * The charges that a file states for the atoms of a cell. They are of use if every ion has a form factor and all of them together are
 * neutral: a cell that lacks electrons, or has too many, scatters worse than one of neutral atoms.
 *
 * @param atoms all atoms of a cell
 */
record Ions(Collection<Site> atoms) {

    /** Share of all charges that may be left over: occupancies are rounded. */
    private static final double LEFT_OVER = 0.05;

    /** For example {@code Na1+}. */
    static String name(Site ion) {
        return ion.element() + Math.abs(ion.charge()) + (ion.charge() > 0 ? '+' : '-');
    }

    boolean areUsable() {
        return areStated() && unknown().isEmpty() && areNeutral();
    }

    boolean areStated() {
        return atoms.stream().anyMatch(atom -> atom.charge() != 0);
    }

    /** Names of the ions, sorted. */
    List<String> names() {
        return atoms.stream().filter(atom -> atom.charge() != 0).map(Ions::name).distinct().sorted().toList();
    }

    /** Those that no table knows. */
    List<String> unknown() {
        return names().stream().filter(name -> !ScatteringFactors.waasmaierKirfel().covers(name)).toList();
    }

    private boolean areNeutral() {
        double sum = atoms.stream().mapToDouble(atom -> atom.charge() * atom.occupancy()).sum();
        double size = atoms.stream().mapToDouble(atom -> Math.abs(atom.charge()) * atom.occupancy()).sum();
        return Math.abs(sum) <= LEFT_OVER * size;
    }
}

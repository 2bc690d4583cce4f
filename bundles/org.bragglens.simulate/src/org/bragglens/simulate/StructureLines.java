// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.UnitCell;
import org.bragglens.pattern.IndexedLine;
import org.bragglens.pattern.IndexedLines;
import org.bragglens.pattern.Radiation;

/** The lines of a structure with the intensities that a simulation gives them; a preferred orientation is left out of them. */
final class StructureLines implements IndexedLines {

    /** So many lines are told apart by nobody. */
    private static final double MOST_LINES = 2e5;
    private static final double MOST_POINTS = 1e7;
    private static final double LARGEST_INDEX = 30_000;

    private final CrystalStructure structure;
    private final SimulationSettings settings;

    StructureLines(CrystalStructure structure, SimulationSettings settings) {
        this.structure = structure;
        this.settings = settings;
    }

    @Override
    public List<IndexedLine> upTo(double q) {
        Radiation radiation = settings.source();
        double wavelength = radiation.wavelength();
        double one = settings.axis().toQ(settings.from(), wavelength);
        double other = settings.axis().toQ(settings.to(), wavelength);
        double end = Math.max(one, other);
        List<Reflection> reflections = Reflections.list(structure, Math.min(largestQ(), Math.max(q, end)),
                settings.atoms().scattering(radiation));
        LorentzPolarisation factor = settings.instrument().factor(radiation.probe());
        double[] areas = new double[reflections.size()];
        double strongest = 0;
        for (int i = 0; i < areas.length; i++) {
            Reflection r = reflections.get(i);
            double theta = Math.asin(wavelength / (2 * r.d()));
            areas[i] = theta < Math.PI / 2 ? r.multiplicity() * r.fSquared() * factor.at(theta) : Double.NaN;
            double reached = 2 * Math.PI / r.d();
            if (reached >= Math.min(one, other) && reached <= end) {
                strongest = Math.max(strongest, areas[i]);
            }
        }
        List<IndexedLine> lines = new ArrayList<>(areas.length);
        for (int i = 0; i < areas.length; i++) {
            Reflection r = reflections.get(i);
            double intensity = strongest > 0 ? 100 * areas[i] / strongest : Double.NaN;
            lines.add(new IndexedLine(r.h(), r.k(), r.l(), r.multiplicity(), r.d(), Math.sqrt(r.fSquared()), intensity));
        }
        return lines;
    }

    /** Up to Q there are 4π/3 (Q/2π)³ V lattice points, and as many lines as there are sets of equivalent ones that the centring allows. */
    private double largestQ() {
        UnitCell cell = structure.cell();
        double points = Math.min(MOST_POINTS,
                MOST_LINES * 2 * structure.spaceGroup().laueRotations().size() * structure.spaceGroup().centring().size());
        double inverseD = Math.cbrt(points * 3 / (4 * Math.PI * cell.volume()));
        double longest = Math.max(cell.a(), Math.max(cell.b(), cell.c()));
        return 2 * Math.PI * Math.min(inverseD, LARGEST_INDEX / longest);
    }
}

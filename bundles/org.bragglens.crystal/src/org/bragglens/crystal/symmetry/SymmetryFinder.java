// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * Finds the space group of atoms that somebody lists without a word on their symmetry: the primitive lattice by the translations that move
 * atoms onto equal ones; all rotations that keep its metric; of these the ones that some translation completes to an operation of the
 * atoms; and the standard setting in which they are the operations of the tables.
 * Grosse-Kunstleve 1999, doi:10.1107/S0108767398010186; Togo and Tanaka 2018, arXiv:1808.01590. Immutable; any number of threads may use
 * it.
 */
public final class SymmetryFinder {

    /** Å: structures are written to four or five decimals. */
    public static final double USUAL_TOLERANCE = 0.01;

    /** Of the given cell. */
    public static final int MOST_ATOMS = 5_000;

    private static final double LARGEST_TOLERANCE = 0.5;
    /** Where what is found within a tolerance is no group, a smaller one is tried. */
    private static final double SMALLER = 0.9;
    private static final int ATTEMPTS = 40;
    private static final double[] SAME_AXES = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private final double tolerance;

    /**
     * @param tolerance in Å: so far may an atom lie from the image of another one, or the end of a lattice vector from that of another
     * @throws IllegalArgumentException if it is not above 0 and up to 0.5
     */
    public SymmetryFinder(double tolerance) {
        if (!(tolerance > 0 && tolerance <= LARGEST_TOLERANCE)) {
            throw new IllegalArgumentException("a tolerance for symmetry lies above 0 and up to " + LARGEST_TOLERANCE + " Å, not at "
                    + tolerance);
        }
        this.tolerance = tolerance;
    }

    /** With {@link #USUAL_TOLERANCE}. */
    public static SymmetryFinder usual() {
        return new SymmetryFinder(USUAL_TOLERANCE);
    }

    public double tolerance() {
        return tolerance;
    }

    /**
     * @param sites all atoms of the cell; elements and occupancies tell them apart
     * @throws IllegalArgumentException with a message for people, if they are none, more than {@link #MOST_ATOMS}, or too alike to be
     *                                  compared in bounded time
     */
    public FoundSymmetry find(UnitCell cell, List<Site> sites) {
        if (sites.isEmpty() || sites.size() > MOST_ATOMS) {
            throw new IllegalArgumentException("its " + sites.size() + " atoms are not 1 to " + MOST_ATOMS
                    + ", of which the symmetry is looked for");
        }
        List<Place> places = Place.of(cell, sites, tolerance);
        double within = tolerance;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<FoundSymmetry> found = attempt(cell, places, within);
            if (found.isPresent()) {
                return found.get();
            }
            within *= SMALLER;
        }
        List<Site> all = places.stream().flatMap(place -> place.sites().stream()).toList();
        return new FoundSymmetry(SpaceGroup.ofNumber(1), cell, all, new BasisChange(SAME_AXES, new double[3]), 0, 0);
    }

    private static Optional<FoundSymmetry> attempt(UnitCell cell, List<Place> places, double within) {
        return PrimitiveAtoms.of(cell, places, within).flatMap(primitive -> {
            Metric metric = primitive.metric();
            MappingSearch search = new MappingSearch(Surroundings.divided(primitive.atoms(), within), within);
            List<AtomMapping> operations = new ArrayList<>();
            for (int[] rotation : new MetricFit(metric, within).rotations()) {
                // a large tolerance lets matrices through that are no rotations
                if (SymmetryOperation.of(rotation, new int[3]).isCrystallographic()) {
                    search.with(rotation).ifPresent(operations::add);
                }
            }
            return SettingMatch.of(metric, operations).map(match -> standard(cell, primitive, operations, match, within));
        });
    }

    private static FoundSymmetry standard(UnitCell given, PrimitiveAtoms primitive, List<AtomMapping> operations, SettingMatch match,
            double within) {
        UnitCell cell = SymmetricCell.of(primitive.metric(), operations, match.axes());
        double[] axes = new double[9];
        for (int i = 0; i < 9; i++) {
            axes[i] = match.axes()[i];
        }
        double[] o = match.origin();
        BasisChange change = new BasisChange(Matrices.product(primitive.basis(), axes),
                Matrices.transform(primitive.basis(), o[0], o[1], o[2]));
        SymmetrizedAtoms symmetrized = new SymmetrizedAtoms(primitive.atoms(), operations, match.translations());
        List<Site> sites = new ArrayList<>();
        for (SymmetrizedAtoms.Atom atom : symmetrized.atoms()) {
            double[] inGiven = Matrices.transform(primitive.basis(), atom.place()[0], atom.place()[1], atom.place()[2]);
            double[] x = change.changed(inGiven[0], inGiven[1], inGiven[2]);
            for (Site site : primitive.places().get(atom.index()).sites()) {
                sites.add(site.at(inCell(x[0]), inCell(x[1]), inCell(x[2])).moving(change.changed(site.displacement(), given, cell)));
            }
        }
        return new FoundSymmetry(match.group(), cell, sites, change, within, symmetrized.largestShift());
    }

    /** From 0 up to 1; a hair below 1 is 0. */
    private static double inCell(double coordinate) {
        double inside = coordinate - Math.floor(coordinate);
        return inside > 1 - 1e-9 ? 0 : inside;
    }
}

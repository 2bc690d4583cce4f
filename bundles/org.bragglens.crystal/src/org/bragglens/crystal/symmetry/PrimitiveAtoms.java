// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;

/**
 * The atoms of the primitive cell of a structure.
 *
 * @param basis  a right-handed reduced basis of the primitive lattice in that of the given cell, column by column
 * @param atoms  on the reduced basis; each is the mean of those that translations make of it
 * @param places for each of them one of the given places
 */
record PrimitiveAtoms(double[] basis, AtomGrid atoms, List<Place> places) {

    private static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final int[] NO_ROTATION = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    /**
     * @param tolerance in Å: no atom lies farther from the mean of the atoms that translations make equal
     * @return empty if the translations found within the tolerance do not belong together: it is too large for these atoms
     */
    static Optional<PrimitiveAtoms> of(UnitCell cell, List<Place> places, double tolerance) {
        int[] kinds = Place.kinds(places);
        ReducedLattice given = new ReducedLattice(cell, IDENTITY);
        AtomGrid all = new AtomGrid(new Metric(given.metric()), coordinates(places, given.inverse()), kinds);
        TranslationLattice translations = new TranslationLattice();
        MappingSearch search = new MappingSearch(Surroundings.divided(all, tolerance), tolerance);
        for (int to : search.rarest()) {
            double[] rest = translations.rest(difference(all, search.rarest()[0], to));
            if (all.metric().squared(rest[0], rest[1], rest[2]) > tolerance * tolerance) {
                Optional<AtomMapping> found = search.onto(to, NO_ROTATION);
                if (found.isPresent() && !translations.add(found.get().translation(), found.get().period(search.rarest()[0]))) {
                    return Optional.empty();
                }
            }
        }
        double[] primitive = Matrices.product(given.change(), translations.basis());
        ReducedLattice lattice = new ReducedLattice(cell, primitive);
        double[] basis = Matrices.product(primitive, lattice.change());
        if (Matrices.determinant(basis) < 0) {
            // turned through its origin: another hand, the same metric
            for (int i = 0; i < 9; i++) {
                basis[i] = -basis[i];
            }
        }
        AtomGrid folded = new AtomGrid(new Metric(lattice.metric()), coordinates(places, Matrices.inverse(basis)), kinds);
        return folded(folded, translations.index(), places, tolerance).map(f -> new PrimitiveAtoms(basis, f.atoms(), f.places()));
    }

    /** Of the reduced basis. */
    Metric metric() {
        return atoms.metric();
    }

    private record Folded(AtomGrid atoms, List<Place> places) {
    }

    /** Each cluster of atoms in one place of the primitive cell becomes one atom. */
    private static Optional<Folded> folded(AtomGrid all, long each, List<Place> places, double tolerance) {
        boolean[] taken = new boolean[all.size()];
        List<Place> kept = new ArrayList<>();
        double[] means = new double[3 * all.size()];
        int[] kinds = new int[all.size()];
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                int atom = i;
                List<Integer> cluster = new ArrayList<>();
                all.within(all.coordinate(i, 0), all.coordinate(i, 1), all.coordinate(i, 2), 2 * tolerance, j -> {
                    if (!taken[j] && all.kind(j) == all.kind(atom) && squared(all, atom, j) <= 4 * tolerance * tolerance) {
                        cluster.add(j);
                        taken[j] = true;
                    }
                });
                double[] mean = mean(all, i, cluster);
                if (cluster.size() != each || cluster.stream().anyMatch(
                        j -> all.squaredDistance(j, mean[0], mean[1], mean[2]) > tolerance * tolerance)) {
                    return Optional.empty();
                }
                System.arraycopy(mean, 0, means, 3 * kept.size(), 3);
                kinds[kept.size()] = all.kind(i);
                kept.add(places.get(i));
            }
        }
        return Optional.of(new Folded(new AtomGrid(all.metric(), Arrays.copyOf(means, 3 * kept.size()),
                Arrays.copyOf(kinds, kept.size())), kept));
    }

    private static double[] mean(AtomGrid all, int atom, List<Integer> cluster) {
        double[] mean = {all.coordinate(atom, 0), all.coordinate(atom, 1), all.coordinate(atom, 2)};
        for (int j : cluster) {
            double[] step = difference(all, atom, j);
            for (int c = 0; c < 3; c++) {
                mean[c] += (step[c] - Math.rint(step[c])) / cluster.size();
            }
        }
        return mean;
    }

    private static double squared(AtomGrid all, int i, int j) {
        return all.squaredDistance(j, all.coordinate(i, 0), all.coordinate(i, 1), all.coordinate(i, 2));
    }

    private static double[] difference(AtomGrid atoms, int from, int to) {
        return new double[] {atoms.coordinate(to, 0) - atoms.coordinate(from, 0), atoms.coordinate(to, 1) - atoms.coordinate(from, 1),
            atoms.coordinate(to, 2) - atoms.coordinate(from, 2)};
    }

    private static double[] coordinates(List<Place> places, double[] change) {
        double[] coordinates = new double[3 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            Site first = places.get(i).sites().getFirst();
            System.arraycopy(Matrices.transform(change, first.x(), first.y(), first.z()), 0, coordinates, 3 * i, 3);
        }
        return coordinates;
    }
}

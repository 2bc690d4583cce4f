// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;

/**
 * One or more atoms that share a place: a mixed site is one place, and only equal mixtures are equivalent.
 *
 * @param sites what is there, at least one; the first says where
 */
record Place(List<Site> sites) {

    /** Shares of a place are compared to so many parts of 1. */
    private static final double PARTS = 200;
    private static final double FULL = 1.01;

    /**
     * @param tolerance in Å: atoms that are not farther apart share a place
     * @return in the order of the sites; of a whole atom that is listed twice only one
     */
    static List<Place> of(UnitCell cell, List<Site> sites, double tolerance) {
        ReducedLattice lattice = new ReducedLattice(cell, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        double[] reduced = new double[3 * sites.size()];
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            System.arraycopy(Matrices.transform(lattice.inverse(), site.x(), site.y(), site.z()), 0, reduced, 3 * i, 3);
        }
        AtomGrid grid = new AtomGrid(new Metric(lattice.metric()), reduced, new int[sites.size()]);
        boolean[] taken = new boolean[sites.size()];
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                List<Site> here = new ArrayList<>();
                double x = reduced[3 * i];
                double y = reduced[3 * i + 1];
                double z = reduced[3 * i + 2];
                grid.within(x, y, z, tolerance, j -> {
                    if (!taken[j] && grid.squaredDistance(j, x, y, z) <= tolerance * tolerance) {
                        taken[j] = true;
                        Site site = sites.get(j);
                        if (here.stream().noneMatch(s -> s.element().equals(site.element()) && s.occupancy() + site.occupancy() > FULL)) {
                            here.add(site);
                        }
                    }
                });
                places.add(new Place(List.copyOf(here)));
            }
        }
        return places;
    }

    /** A number from 0 up for each place, equal for equal mixtures. */
    static int[] kinds(List<Place> places) {
        Map<Map<String, Long>, Integer> known = new HashMap<>();
        return places.stream().mapToInt(place -> known.computeIfAbsent(place.mixture(), m -> known.size())).toArray();
    }

    private Map<String, Long> mixture() {
        Map<String, Double> shares = new TreeMap<>();
        sites.forEach(site -> shares.merge(site.element(), site.occupancy(), Double::sum));
        Map<String, Long> mixture = new TreeMap<>();
        shares.forEach((element, share) -> mixture.put(element, Math.round(share * PARTS)));
        return mixture;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/** How well a group of operations suits a cell and the atoms that a file lists for it. */
final class SymmetryFit {

    /** How far a cell may be from the symmetry, as a share of its metric tensor's largest component. */
    private static final double METRIC_TOLERANCE = 0.02;
    /** Images of one atom nearer than this, in Å, are the same atom. */
    private static final double SAME = 0.1;
    /** Atoms nearer than this, in Å, are none: the shortest bonds without hydrogen are those of N2 and CO. */
    private static final double OVERLAP = 0.9;
    /** Pairs of atoms times operations. */
    private static final long MOST_PAIRS = 300_000;
    private static final double OVERLAP_WITH_HYDROGEN = 0.5;

    private final UnitCell cell;
    private final double[] metric;
    private final List<Site> sites;
    /** Of the nearest lattice planes, squared and in Å²: half a distance from plane to plane. */
    private final double halfSpacing;

    SymmetryFit(UnitCell cell, List<Site> sites) {
        this.cell = cell;
        this.metric = cell.metric();
        this.sites = sites;
        double[] reciprocal = cell.reciprocalMetric();
        this.halfSpacing = 0.25 / Math.max(reciprocal[0], Math.max(reciprocal[1], reciprocal[2]));
    }

    /** Images of the listed atoms, those on special positions counted many times. */
    long images(List<SymmetryOperation> operations) {
        return (long) sites.size() * operations.size();
    }

    /** Listed atoms and images of listed atoms. */
    long pairs(List<SymmetryOperation> operations) {
        return sites.size() * images(operations);
    }

    /** Whether distances between all atoms are few enough to be looked at. */
    boolean isSmall(List<SymmetryOperation> operations) {
        return pairs(operations) <= MOST_PAIRS;
    }

    /** Whether every rotation keeps the metric tensor. */
    boolean keepsCell(SpaceGroup group) {
        double tolerance = METRIC_TOLERANCE * Math.max(metric[0], Math.max(metric[1], metric[2]));
        for (SymmetryOperation operation : group.laueRotations()) {
            for (int i = 0; i < 3; i++) {
                for (int j = i; j < 3; j++) {
                    if (Math.abs(product(operation, i, j) - component(i, j)) > tolerance) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether the atoms are in the ratio of the formula, as far as that is stated and they are few enough to be counted. */
    boolean makes(ChemicalFormula formula, double units, List<SymmetryOperation> operations) {
        return !formula.isKnown() || images(operations) > MOST_PAIRS
                || formula.agrees(composition(operations), units);
    }

    /** Atoms of each element in the cell; those that the operations make of other listed ones are counted once. */
    Map<String, Double> composition(List<SymmetryOperation> operations) {
        Map<String, Double> atoms = new HashMap<>();
        for (Site site : new EquivalentSites(cell, operations).distinct(sites, new ArrayList<>())) {
            int stabiliser = 0;
            for (SymmetryOperation operation : operations) {
                double[] image = operation.apply(site.x(), site.y(), site.z());
                if (squaredDistance(image[0] - site.x(), image[1] - site.y(), image[2] - site.z(), SAME * SAME) < SAME * SAME) {
                    stabiliser++;
                }
            }
            atoms.merge(site.element(), site.occupancy() * operations.size() / stabiliser, Double::sum);
        }
        return atoms;
    }

    /** Atoms in the cell, whatever their elements. */
    double atoms(List<SymmetryOperation> operations) {
        return composition(operations).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * The shortest distance between two atoms that do not share a place, in units of what is an overlap for them. Below 1 some overlap,
     * and the number is that of the first pair that does.
     */
    double roominess(List<SymmetryOperation> operations) {
        double least = Double.MAX_VALUE;
        List<Site> distinct = new EquivalentSites(cell, operations).distinct(sites, new ArrayList<>());
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i; j < distinct.size(); j++) {
                Site one = distinct.get(i);
                Site two = distinct.get(j);
                // parts of atoms may share a place
                if (one.occupancy() + two.occupancy() > 1.01) {
                    double limit = one.element().equals("H") || two.element().equals("H") ? OVERLAP_WITH_HYDROGEN : OVERLAP;
                    least = Math.min(least, nearest(one, two, operations, i == j) / (limit * limit));
                    if (least < 1) {
                        return Math.sqrt(least);
                    }
                }
            }
        }
        return Math.sqrt(least);
    }

    private double nearest(Site one, Site two, List<SymmetryOperation> operations, boolean same) {
        double least = Double.MAX_VALUE;
        for (SymmetryOperation operation : operations) {
            double[] image = operation.apply(two.x(), two.y(), two.z());
            double distance = squaredDistance(image[0] - one.x(), image[1] - one.y(), image[2] - one.z(), least);
            if (!same || distance >= SAME * SAME) {
                least = Math.min(least, distance);
            }
        }
        return least;
    }

    /**
     * To the nearest lattice point, exact in cells that are not far from a reduced one.
     *
     * @param limit larger distances need not be exact
     */
    private double squaredDistance(double x, double y, double z, double limit) {
        double dx = x - Math.rint(x);
        double dy = y - Math.rint(y);
        double dz = z - Math.rint(z);
        double least = UnitCell.squaredLength(metric, dx, dy, dz);
        // any other lattice point is at least half a spacing of planes away
        if (Math.min(least, limit) <= halfSpacing || cell.alpha() == 90 && cell.beta() == 90 && cell.gamma() == 90) {
            return least;
        }
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                for (int k = -1; k <= 1; k++) {
                    least = Math.min(least, UnitCell.squaredLength(metric, dx + i, dy + j, dz + k));
                }
            }
        }
        return least;
    }

    private double product(SymmetryOperation operation, int i, int j) {
        double sum = 0;
        for (int m = 0; m < 3; m++) {
            for (int n = 0; n < 3; n++) {
                sum += operation.rotation(m, i) * component(m, n) * operation.rotation(n, j);
            }
        }
        return sum;
    }

    private double component(int i, int j) {
        return i == j ? metric[i] : metric[6 - i - j];
    }
}

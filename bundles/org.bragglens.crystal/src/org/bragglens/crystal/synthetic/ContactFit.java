// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;

/**
 * How near atoms come to each other. A structure gives the shortest distance of each pair of its elements; a pair's contact is a low
 * quantile of these. Radii are fitted to the contacts, and the contact of a pair that is seldom seen is drawn towards the sum of its radii.
 */
final class ContactFit {

    private static final double QUANTILE = 0.05;
    /** A contact that so many structures show counts as much as the sum of the radii. */
    private static final double PRIOR = 10;
    private static final double FARTHEST = 8;

    private final Map<Long, float[]> distances = new TreeMap<>();
    private final Map<Long, Integer> counts = new TreeMap<>();

    void add(CrystalStructure structure) {
        UnitCell cell = structure.cell();
        double[] metric = cell.metric();
        double[] reciprocal = cell.reciprocalMetric();
        int[] reach = new int[3];
        for (int i = 0; i < 3; i++) {
            // images beyond the next cell matter only where a cell is very flat
            reach[i] = Math.sqrt(reciprocal[i]) > 0.5 ? 2 : 1;
        }
        List<Site> atoms = structure.expanded();
        Map<Long, Double> shortest = new TreeMap<>();
        for (Site site : structure.sites()) {
            int element = Elements.atomicNumber(site.element());
            for (Site atom : atoms) {
                int other = Elements.atomicNumber(atom.element());
                double distance = shortest(site, atom, metric, reach);
                if (distance < FARTHEST) {
                    shortest.merge(1000L * Math.min(element, other) + Math.max(element, other), distance, Math::min);
                }
            }
        }
        shortest.forEach(this::keep);
    }

    private static double shortest(Site site, Site atom, double[] metric, int[] reach) {
        double x = atom.x() - site.x();
        double y = atom.y() - site.y();
        double z = atom.z() - site.z();
        x -= Math.rint(x);
        y -= Math.rint(y);
        z -= Math.rint(z);
        double shortest = Double.MAX_VALUE;
        for (int i = -reach[0]; i <= reach[0]; i++) {
            for (int j = -reach[1]; j <= reach[1]; j++) {
                for (int k = -reach[2]; k <= reach[2]; k++) {
                    double squared = UnitCell.squaredLength(metric, x + i, y + j, z + k);
                    // an atom is no neighbour of itself, and parts of atoms may share a place
                    if (squared > 0.25 && squared < shortest) {
                        shortest = squared;
                    }
                }
            }
        }
        return Math.sqrt(shortest);
    }

    private void keep(long pair, double distance) {
        int count = counts.merge(pair, 1, Integer::sum);
        float[] kept = distances.computeIfAbsent(pair, p -> new float[4]);
        if (count > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
            distances.put(pair, kept);
        }
        kept[count - 1] = (float) distance;
    }

    /**
     * Contacts in Å, of each pair in the rows of the upper triangle.
     *
     * @param elements atomic numbers in order
     */
    double[] of(int[] elements) {
        int n = elements.length;
        double[] seen = new double[n * (n + 1) / 2];
        double[] weights = new double[seen.length];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                long key = 1000L * elements[i] + elements[j];
                int count = counts.getOrDefault(key, 0);
                if (count > 0) {
                    float[] sorted = Arrays.copyOf(distances.get(key), count);
                    Arrays.sort(sorted);
                    int p = Numbers.pair(i, j, n);
                    seen[p] = sorted[(int) (QUANTILE * count)];
                    weights[p] = count;
                }
            }
        }
        double[] radii = radii(seen, weights, n);
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                int p = Numbers.pair(i, j, n);
                seen[p] = (weights[p] * seen[p] + PRIOR * (radii[i] + radii[j])) / (weights[p] + PRIOR);
            }
        }
        return seen;
    }

    /** Least squares of the contacts, each weighted with the logarithm of its structures, one radius after the other until they stand. */
    private static double[] radii(double[] seen, double[] weights, int n) {
        double[] radii = new double[n];
        Arrays.fill(radii, 1.3);
        for (int sweep = 0; sweep < 200; sweep++) {
            for (int i = 0; i < n; i++) {
                double sum = 1.3;
                double weight = 1;
                for (int j = 0; j < n; j++) {
                    int p = Numbers.pair(i, j, n);
                    double w = Math.log1p(weights[p]);
                    sum += w * (i == j ? seen[p] / 2 : seen[p] - radii[j]);
                    weight += w;
                }
                radii[i] = Math.max(0.3, sum / weight);
            }
        }
        return radii;
    }
}

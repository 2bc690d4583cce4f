// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * Finds the atoms near each other. The atoms of the whole cell, centring included, lie in boxes of a grid over the cell, and only the boxes
 * within reach of an atom are looked into, so that the time grows with the number of atoms and not with its square.
 */
final class ContactSearch {

    private static final int PARTS = SymmetryOperation.PARTS;
    private static final double SMALLEST_BOX = 3;
    private static final double ATOMS_IN_BOX = 4;
    /** Some seconds' work. The atoms of real crystals, 10,000 of them, are within reach of a hundredth of that many. */
    private static final double MOST_STEPS = 1e9;
    /** Ten times those of a crystal of 50,000 atoms. */
    private static final int MOST_CONTACTS = 4_000_000;

    private final double[] metric;
    private final double[] spacing;
    private final double volume;
    private final List<BondingSite> sites;
    private final double largest;

    /** The images of the sites under the centring: index of the site, place in the cell, translation in 24ths that brought it there. */
    private final int[] site;
    private final double[][] place;
    private final int[][] shift;

    private final int[] boxes = new int[3];
    /** Images in the order of their boxes, and where each box begins in it. */
    private final int[] order;
    private final int[] begin;

    /** @param sites atoms of a primitive cell, their coordinates from 0 up to 1 */
    ContactSearch(UnitCell cell, List<BondingSite> sites, List<SymmetryOperation> centring) {
        this.metric = cell.metric();
        double[] reciprocal = cell.reciprocalMetric();
        this.spacing = new double[] {1 / Math.sqrt(reciprocal[0]), 1 / Math.sqrt(reciprocal[1]), 1 / Math.sqrt(reciprocal[2])};
        this.volume = cell.volume();
        this.sites = sites;
        this.largest = sites.stream().mapToDouble(BondingSite::radius).max().orElse(0);
        int images = sites.size() * centring.size();
        site = new int[images];
        place = new double[images][3];
        shift = new int[images][3];
        for (int i = 0; i < images; i++) {
            site[i] = i / centring.size();
            image(i, sites.get(site[i]), centring.get(i % centring.size()));
        }
        double box = Math.max(SMALLEST_BOX, Math.cbrt(ATOMS_IN_BOX * volume / images));
        for (int c = 0; c < 3; c++) {
            boxes[c] = (int) Math.max(1, Math.min(1000, spacing[c] / box));
        }
        begin = new int[boxes[0] * boxes[1] * boxes[2] + 1];
        order = new int[images];
        sortIntoBoxes();
    }

    /**
     * All contacts up to a multiple of the radii, each once, the relatively shortest first.
     *
     * @throws IllegalArgumentException with a message for people, if there are more than a crystal can have
     */
    List<Contact> within(double limit) {
        check(limit);
        List<Contact> found = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            BondingSite from = sites.get(i);
            int[] reach = reach(limit * (from.radius() + largest));
            if (found.size() > MOST_CONTACTS) {
                throw crowded();
            }
            int[] home = {box(from.x(), 0), box(from.y(), 1), box(from.z(), 2)};
            for (int a = home[0] - reach[0]; a <= home[0] + reach[0]; a++) {
                for (int b = home[1] - reach[1]; b <= home[1] + reach[1]; b++) {
                    for (int c = home[2] - reach[2]; c <= home[2] + reach[2]; c++) {
                        inBox(i, a, b, c, limit, found);
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Contact::ratio));
        return found;
    }

    private void inBox(int i, int a, int b, int c, double limit, List<Contact> found) {
        BondingSite from = sites.get(i);
        int box = (Math.floorMod(a, boxes[0]) * boxes[1] + Math.floorMod(b, boxes[1])) * boxes[2] + Math.floorMod(c, boxes[2]);
        int cellA = Math.floorDiv(a, boxes[0]);
        int cellB = Math.floorDiv(b, boxes[1]);
        int cellC = Math.floorDiv(c, boxes[2]);
        for (int n = begin[box]; n < begin[box + 1]; n++) {
            int image = order[n];
            int j = site[image];
            if (j < i) {
                continue;
            }
            double reach = limit * (from.radius() + sites.get(j).radius());
            double squared = UnitCell.squaredLength(metric, place[image][0] + cellA - from.x(), place[image][1] + cellB - from.y(),
                    place[image][2] + cellC - from.z());
            if (squared > reach * reach) {
                continue;
            }
            int x = shift[image][0] + PARTS * cellA;
            int y = shift[image][1] + PARTS * cellB;
            int z = shift[image][2] + PARTS * cellC;
            if (j > i || x > 0 || x == 0 && (y > 0 || y == 0 && z > 0)) {
                found.add(new Contact(i, j, x, y, z, limit * Math.sqrt(squared) / reach));
            }
        }
    }

    private void check(double limit) {
        double reach = 2 * limit * largest;
        int[] r = reach(reach);
        double lookedInto = (2.0 * r[0] + 1) * (2.0 * r[1] + 1) * (2.0 * r[2] + 1);
        double inReach = 4 / 3.0 * Math.PI * reach * reach * reach * site.length / volume;
        if (sites.size() * (lookedInto + inReach) > MOST_STEPS) {
            throw crowded();
        }
    }

    private IllegalArgumentException crowded() {
        return new IllegalArgumentException(site.length + " atoms in " + Math.round(100 * volume) / 100.0
                + " Å³ are too many, or the cell is too flat, to look for bonds");
    }

    /** How many boxes on each side lie within a distance in Å. */
    private int[] reach(double distance) {
        int[] reach = new int[3];
        for (int c = 0; c < 3; c++) {
            reach[c] = (int) Math.min(1_000_000, Math.ceil(distance * boxes[c] / spacing[c]));
        }
        return reach;
    }

    private int box(double coordinate, int axis) {
        return Math.min(boxes[axis] - 1, (int) (coordinate * boxes[axis]));
    }

    private void image(int i, BondingSite atom, SymmetryOperation translation) {
        double[] x = {atom.x(), atom.y(), atom.z()};
        for (int c = 0; c < 3; c++) {
            double moved = x[c] + translation.translation(c) / (double) PARTS;
            int cells = (int) Math.floor(moved);
            place[i][c] = moved - cells;
            shift[i][c] = translation.translation(c) - PARTS * cells;
        }
    }

    private void sortIntoBoxes() {
        int[] box = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            box[i] = (box(place[i][0], 0) * boxes[1] + box(place[i][1], 1)) * boxes[2] + box(place[i][2], 2);
            begin[box[i] + 1]++;
        }
        for (int n = 1; n < begin.length; n++) {
            begin[n] += begin[n - 1];
        }
        int[] next = begin.clone();
        for (int i = 0; i < order.length; i++) {
            order[next[box[i]]++] = i;
        }
    }
}

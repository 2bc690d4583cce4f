// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SymmetryOperation;

/** The atoms of a primitive cell as places: what shares a place by turns becomes one. */
final class BondingSites {

    /** Atoms nearer than this, in Å, or joined by others between them, take one place by turns, if one of them is not always there. */
    private static final double SAME_PLACE = 0.3;

    private BondingSites() {
    }

    /** @param notes is told what was left out or put together */
    static List<BondingSite> of(CrystalStructure structure, List<String> notes) {
        List<BondingSite> sites = new ArrayList<>();
        boolean mixed = false;
        int absent = 0;
        for (Site atom : structure.expandedModuloCentring()) {
            if (atom.occupancy() > 0) {
                double radius = CovalentRadii.of(atom.element());
                sites.add(new BondingSite(atom.element(), atom.x(), atom.y(), atom.z(), radius, atom.occupancy()));
                mixed |= atom.occupancy() < 1;
            } else {
                absent++;
            }
        }
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("none of its atoms is there in any cell");
        }
        if (absent > 0) {
            notes.add("Atoms of occupancy 0 were left out.");
        }
        return mixed ? merged(structure, sites, notes) : sites;
    }

    private static List<BondingSite> merged(CrystalStructure structure, List<BondingSite> sites, List<String> notes) {
        List<BondingSite> points = sites.stream().map(s -> s.withRadius(SAME_PLACE / 2)).toList();
        List<SymmetryOperation> centring = structure.spaceGroup().centring();
        int[] into = new int[sites.size()];
        for (int i = 0; i < into.length; i++) {
            into[i] = i;
        }
        for (Contact contact : new ContactSearch(structure.cell(), points, centring).within(1)) {
            int one = place(into, contact.from());
            int other = place(into, contact.to());
            if (one != other && (sites.get(one).occupancy() < 1 || sites.get(other).occupancy() < 1)) {
                into[other] = one;
                sites.set(one, together(sites.get(one), sites.get(other)));
            }
        }
        List<BondingSite> places = new ArrayList<>();
        for (int i = 0; i < into.length; i++) {
            if (into[i] == i) {
                places.add(sites.get(i));
            }
        }
        if (places.size() < sites.size()) {
            notes.add("Atoms that share a place count as one, with the mean of their radii.");
        }
        return places;
    }

    private static int place(int[] into, int site) {
        int place = site;
        while (into[place] != place) {
            place = into[place];
        }
        return place;
    }

    private static BondingSite together(BondingSite one, BondingSite other) {
        double sum = one.occupancy() + other.occupancy();
        double radius = (one.occupancy() * one.radius() + other.occupancy() * other.radius()) / sum;
        return new BondingSite(one.element(), one.x(), one.y(), one.z(), radius, sum);
    }
}

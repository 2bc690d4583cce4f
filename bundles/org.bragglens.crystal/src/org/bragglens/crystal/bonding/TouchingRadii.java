// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * Radii that let every atom touch its nearest neighbour. Covalent radii are those of bonds between few neighbours. In metals and salts an
 * atom has up to twelve, and all of them are further away: by 16 % in CdF₂, by 18 % in aluminium and PbS, by 28 % in LiH. Such an atom
 * would count as isolated, and so its radius is enlarged by the ratio of its shortest contact. What is isolated remains so: noble gases,
 * atoms whose nearest neighbour is half as far again as a bond, and atoms that have hydrogen bonds alone.
 */
final class TouchingRadii {

    private static final double FURTHEST = 1.5;
    /** A hydrogen atom bonds to its nearest neighbours; what is further away by this factor has a hydrogen bond at most. */
    private static final double SAME_SHELL = 1.1;

    private final List<BondingSite> sites;
    private final List<Contact> contacts;

    private TouchingRadii(UnitCell cell, List<BondingSite> sites, List<SymmetryOperation> centring) {
        this.sites = sites;
        this.contacts = new ContactSearch(cell, sites, centring).within(FURTHEST).stream()
                .filter(c -> !Alternatives.are(c, sites)).toList();
    }

    /** The same sites, some of them with larger radii. */
    static List<BondingSite> of(UnitCell cell, List<BondingSite> sites, List<SymmetryOperation> centring) {
        return new TouchingRadii(cell, sites, centring).enlarged();
    }

    private List<BondingSite> enlarged() {
        double[] nearest = none();
        for (Contact c : contacts) {
            nearest[c.from()] = Math.min(nearest[c.from()], c.ratio());
            nearest[c.to()] = Math.min(nearest[c.to()], c.ratio());
        }
        double[] shortest = none();
        for (Contact c : contacts) {
            if (isBond(c, c.to(), nearest)) {
                shortest[c.from()] = Math.min(shortest[c.from()], c.ratio());
            }
            if (isBond(c, c.from(), nearest)) {
                shortest[c.to()] = Math.min(shortest[c.to()], c.ratio());
            }
        }
        List<BondingSite> enlarged = new ArrayList<>();
        for (int i = 0; i < shortest.length; i++) {
            BondingSite site = sites.get(i);
            boolean apart = shortest[i] > 1 && shortest[i] < Double.POSITIVE_INFINITY && !site.isNobleGas();
            enlarged.add(apart ? site.withRadius(shortest[i] * site.radius()) : site);
        }
        return enlarged;
    }

    private boolean isBond(Contact contact, int partner, double[] nearest) {
        return !sites.get(partner).isHydrogen() || contact.ratio() <= SAME_SHELL * nearest[partner];
    }

    private double[] none() {
        double[] none = new double[sites.size()];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        return none;
    }
}

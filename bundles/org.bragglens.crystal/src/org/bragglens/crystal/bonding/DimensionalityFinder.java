// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.SymmetryOperation;

/**
 * Finds in how many dimensions a crystal is bonded, after Larsen, Pandey, Strange and Jacobsen 2019,
 * doi:10.1103/PhysRevMaterials.3.034003: two atoms are bonded if their distance is at most k times the sum of their radii. As k grows,
 * components grow together, and a dimensionality that holds from k₁ to k₂ has the score f(k₂) − f(k₁), see {@link DimensionalityScores}.
 *
 * <p>The dimensionality of a crystal is that of its most extended component: layers with molecules between them are layers, and a
 * framework with guests is a framework. It never falls as k grows, so that each dimensionality has one interval. The radii are covalent
 * ones, enlarged where an atom would touch no other, see {@link TouchingRadii}.
 */
public final class DimensionalityFinder {

    /**
     * Up to which k contacts are looked for, one after the other until all atoms are one network. What happens beyond the last is worth
     * 0.022 and goes to the dimensionality that holds there.
     */
    private static final double[] STAGES = {1.2, 1.5, 2};

    private DimensionalityFinder() {
    }

    /**
     * Works on the atoms as they are listed, with hydrogen or without. Partly occupied places count as occupied; two of them that are
     * nearer than any bond and whose occupancies add up to 1 at most are alternatives and not bonded to each other.
     *
     * @throws IllegalArgumentException with a message for people, if no atom is there at all, or more of them than fit into the cell
     */
    public static DimensionalityResult of(CrystalStructure structure) {
        List<String> notes = new ArrayList<>();
        List<SymmetryOperation> centring = structure.spaceGroup().centring();
        List<BondingSite> sites = TouchingRadii.of(structure.cell(), BondingSites.of(structure, notes), centring);
        ContactSearch search = new ContactSearch(structure.cell(), sites, centring);
        BondedComponents components = new BondedComponents(sites.size());
        DimensionalityScores scores = new DimensionalityScores(components);
        double done = -1;
        boolean alternatives = false;
        for (double stage : STAGES) {
            if (components.isOneNetwork()) {
                break;
            }
            for (Contact contact : search.within(stage)) {
                if (contact.ratio() <= done) {
                    continue;
                }
                if (Alternatives.are(contact, sites)) {
                    alternatives = true;
                } else if (components.add(contact)) {
                    scores.changed(contact.ratio());
                }
            }
            done = stage;
        }
        if (alternatives) {
            notes.add("Partly occupied places nearer than any bond are taken as alternatives.");
        }
        return scores.result(notes);
    }
}

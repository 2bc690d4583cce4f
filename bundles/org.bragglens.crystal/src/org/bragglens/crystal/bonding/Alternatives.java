// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import java.util.List;

/** Tells partly occupied places that are taken by turns from atoms that are bonded. */
final class Alternatives {

    /** The shortest bonds, of uranyl and of metals with four bonds between them, are 0.66 times the sum of the radii. */
    private static final double SHORTEST_BOND = 0.66;
    /** Occupancies of alternatives add up to 1 within their uncertainty. */
    private static final double ALWAYS = 1.05;

    private Alternatives() {
    }

    /** Whether the two places are too near for both to be taken, and their occupancies say that they need not be. */
    static boolean are(Contact contact, List<BondingSite> sites) {
        return contact.ratio() < SHORTEST_BOND
                && sites.get(contact.from()).occupancy() + sites.get(contact.to()).occupancy() <= ALWAYS;
    }
}

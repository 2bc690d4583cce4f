// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import org.bragglens.base.Seeds;

/**
 * Crystals of a first supply, and in a share of the items those of a second one.
 *
 * @param share of the items that the second supply gives, 0 to 1
 */
record MixedCrystals(CrystalSupply first, CrystalSupply second, double share, long seed) implements CrystalSupply {

    private static final long CHOICE = 2;

    @Override
    public int size() {
        return first.size();
    }

    @Override
    public Crystal crystal(long epoch, int item) {
        boolean other = Seeds.generator(seed, CHOICE, epoch, item).nextDouble() < share;
        return (other ? second : first).crystal(epoch, item);
    }
}

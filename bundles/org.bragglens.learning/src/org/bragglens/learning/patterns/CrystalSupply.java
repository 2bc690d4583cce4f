// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.List;

/** Which crystal an item of an epoch shows. The same epoch and item give the same crystal, on any thread. */
interface CrystalSupply {

    /** Items of an epoch. */
    int size();

    /** @param item 0 up to {@link #size()} */
    Crystal crystal(long epoch, int item);

    /** Every crystal once, in every epoch. */
    static CrystalSupply each(List<Crystal> crystals) {
        List<Crystal> all = List.copyOf(crystals);
        return new CrystalSupply() {

            @Override
            public int size() {
                return all.size();
            }

            @Override
            public Crystal crystal(long epoch, int item) {
                return all.get(item);
            }
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.bragglens.base.Seeds;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.bonding.DimensionalityFinder;
import org.bragglens.crystal.synthetic.SyntheticCrystals;

/**
 * Crystals that nobody has seen before. To invent one and find its lines costs several times what a pattern of it does, so each is shown
 * in a few epochs, augmented differently every time, before another one takes its place.
 */
final class InventedCrystals implements CrystalSupply {

    /** Crystals in a row that may have no line in reach before something else must be wrong. */
    private static final int MOST_TRIES = 100;

    private final SyntheticCrystals crystals;
    private final PatternTask task;
    private final double qMax;
    private final long seed;
    private final int lasting;
    private final AtomicReferenceArray<Kept> kept;

    /** A crystal and the place that it has in the stream. */
    private record Kept(long generation, Crystal crystal) {
    }

    /**
     * @param task    what must be known of a crystal
     * @param size    items of an epoch
     * @param lasting epochs that show the same crystal
     * @param qMax    how far lines must be known, in Å⁻¹
     */
    InventedCrystals(SyntheticCrystals crystals, PatternTask task, int size, int lasting, double qMax, long seed) {
        this.crystals = crystals;
        this.task = task;
        this.lasting = lasting;
        this.qMax = qMax;
        this.seed = seed;
        this.kept = new AtomicReferenceArray<>(size);
    }

    @Override
    public int size() {
        return kept.length();
    }

    @Override
    public Crystal crystal(long epoch, int item) {
        // neighbours change in different epochs, so that no epoch has to invent all of them
        long generation = (epoch + item % lasting) / lasting;
        Kept known = kept.get(item);
        if (known != null && known.generation == generation) {
            return known.crystal;
        }
        Crystal crystal = invented(generation, item);
        kept.set(item, new Kept(generation, crystal));
        return crystal;
    }

    private Crystal invented(long generation, int item) {
        for (int i = 0; i < MOST_TRIES; i++) {
            CrystalStructure structure = crystals.crystal(Seeds.derive(seed, generation, i), item);
            Crystal crystal = CrystalSet.crystal(structure, qMax);
            if (crystal.peaks().size() > 0) {
                return task.isToldBySpaceGroup() ? crystal : crystal.with(DimensionalityFinder.of(structure).best());
            }
        }
        throw new IllegalStateException("no invented crystal has a line up to Q = " + qMax);
    }
}

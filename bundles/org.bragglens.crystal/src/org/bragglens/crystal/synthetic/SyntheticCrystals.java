// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.bragglens.base.Seeds;
import org.bragglens.crystal.CrystalStructure;

/**
 * Crystals that are invented: a space group, a number of atoms, elements, Wyckoff positions, a volume, a cell and places for the atoms,
 * drawn one after the other from distributions that were fitted to a library. The idea is that of Schopmans, Reiser and Friederich (2023,
 * doi:10.1039/D3DD00071K). Immutable; any number of threads may draw.
 */
public final class SyntheticCrystals {

    /** Groups of which no crystal fits the settings are given up after so many attempts. */
    private static final int ATTEMPTS = 400;
    private static final int GROUPS_TRIED = 60;

    private final GroupDraw groups;
    private final CrystalDraw crystals;
    private final AtomicReferenceArray<GroupSites> sites = new AtomicReferenceArray<>(GroupTable.GROUPS + 1);

    public SyntheticCrystals(CrystalStatistics statistics, SyntheticSettings settings) {
        this.groups = new GroupDraw(statistics.groups(), settings);
        this.crystals = new CrystalDraw(statistics, settings, groups);
    }

    /**
     * A crystal of the endless stream of a seed: the same seed and index give the same crystal, on any thread. Where the settings leave a
     * space group that was drawn no crystal (a few atoms always have more symmetry than P1), another group is drawn.
     *
     * @throws IllegalStateException with a message for people, if the settings leave hardly any group a crystal
     */
    public CrystalStructure crystal(long seed, long index) {
        RandomGenerator random = Seeds.generator(seed, index);
        String id = id(seed, index);
        for (int tried = 0; tried < GROUPS_TRIED; tried++) {
            Optional<CrystalStructure> crystal = attempt(groups.group(random), id, random);
            if (crystal.isPresent()) {
                return crystal.get();
            }
        }
        throw new IllegalStateException("the settings for synthetic crystals leave no crystals: allow more atoms or a larger volume");
    }

    /**
     * A crystal of a space group in its standard setting; the same seed, index and group give the same crystal.
     *
     * @param spaceGroup 1 to 230
     * @return empty if the settings leave the group no crystal
     */
    public Optional<CrystalStructure> crystalOfGroup(int spaceGroup, long seed, long index) {
        return attempt(spaceGroup, id(seed, index) + "-" + spaceGroup, Seeds.generator(seed, index, spaceGroup));
    }

    /** The endless stream of a seed; it may be made parallel. */
    public Stream<CrystalStructure> stream(long seed) {
        return LongStream.range(0, Long.MAX_VALUE).mapToObj(index -> crystal(seed, index));
    }

    private Optional<CrystalStructure> attempt(int group, String id, RandomGenerator random) {
        GroupSites positions = sites.get(group);
        if (positions == null) {
            positions = GroupSites.of(group);
            sites.set(group, positions);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CrystalStructure crystal = crystals.attempt(positions, id, attempt, random);
            if (crystal != null) {
                return Optional.of(crystal);
            }
        }
        return Optional.empty();
    }

    private static String id(long seed, long index) {
        return "synthetic-" + seed + "-" + index;
    }
}

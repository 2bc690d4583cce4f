// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.List;
import java.util.Objects;

/**
 * A crystal: its cell, its symmetry and the atoms of the asymmetric unit.
 *
 * @param id         what its source calls it, for example {@code mp-22862} or a CIF's data block
 * @param name       what a list shows, for example {@code NaCl}
 * @param spaceGroup symmetry in the basis of {@code cell}; {@link SpaceGroup#labelOnly} if only its number is known, then {@code sites} are
 *                   all atoms of the cell
 * @param sites      one atom of each orbit
 * @param notes      what was assumed or deduced on the way, one sentence each
 */
public record CrystalStructure(String id, String name, UnitCell cell, SpaceGroup spaceGroup, List<Site> sites, List<String> notes) {

    /** @throws IllegalArgumentException if there are no sites */
    public CrystalStructure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(cell);
        Objects.requireNonNull(spaceGroup);
        sites = List.copyOf(sites);
        notes = List.copyOf(notes);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("a structure has atoms");
        }
    }

    /** All atoms of the cell, each special position once; coordinates lie from 0 up to 1. */
    public List<Site> expanded() {
        return new AtomExpansion(cell).expand(sites, spaceGroup, true);
    }

    /** The atoms of a primitive cell in coordinates of {@link #cell()}: the centring translations give the others. */
    public List<Site> expandedModuloCentring() {
        return new AtomExpansion(cell).expand(sites, spaceGroup, false);
    }

    /** Ratio of the elements' amounts with letters in their place, smallest amount first, for example {@code A2B3} or {@code AB}. */
    public String anonymousStoichiometry() {
        return Stoichiometry.of(expandedModuloCentring()).anonymous();
    }

    /** Anonymous stoichiometry and space-group number, for example {@code A2B3:167}: structures of one type never share a split. */
    public String structureType() {
        return anonymousStoichiometry() + ":" + spaceGroup.number();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.symmetry.FoundSymmetry;
import org.bragglens.crystal.symmetry.SymmetryFinder;

/** Gives all atoms of a cell, of which a file states no symmetry, the space group that they have. */
final class UnstatedSymmetry {

    private static final SymmetryFinder FINDER = SymmetryFinder.usual();
    /** Tolerances are said in so many parts of an Å. */
    private static final double PARTS = 1e5;

    private UnstatedSymmetry() {
    }

    /** The same crystal in the standard setting of the group that was found, or as it is if its group is known or it is too large. */
    static CrystalStructure found(CrystalStructure structure) {
        if (!structure.spaceGroup().isUnknown()) {
            return structure;
        }
        List<String> notes = new ArrayList<>(structure.notes());
        try {
            FoundSymmetry found = FINDER.find(structure.cell(), structure.sites());
            notes.add("No symmetry stated; found " + found.spaceGroup().shortSymbol() + " (" + found.spaceGroup().number() + ") within "
                    + Math.rint(found.tolerance() * PARTS) / PARTS + " Å, and the atoms are given in its standard setting.");
            return new CrystalStructure(structure.id(), structure.name(), found.cell(), found.spaceGroup(), found.sites(), notes);
        } catch (IllegalArgumentException e) {
            notes.add("No symmetry stated, and none was looked for: " + e.getMessage() + ".");
            return new CrystalStructure(structure.id(), structure.name(), structure.cell(), structure.spaceGroup(), structure.sites(),
                    notes);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.List;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

/**
 * The symmetry of atoms and the atoms with just this symmetry.
 *
 * @param spaceGroup   in its standard setting
 * @param cell         of that setting
 * @param sites        one atom of each orbit, in coordinates of {@code cell}, exactly on its special position
 * @param change       from the cell in which the atoms were given
 * @param tolerance    in Å: the one asked for, or the largest one below at which what was found is a group
 * @param largestShift in Å: so far was an atom from where it has the symmetry
 */
public record FoundSymmetry(SpaceGroup spaceGroup, UnitCell cell, List<Site> sites, BasisChange change, double tolerance,
        double largestShift) {

    public FoundSymmetry {
        sites = List.copyOf(sites);
    }
}

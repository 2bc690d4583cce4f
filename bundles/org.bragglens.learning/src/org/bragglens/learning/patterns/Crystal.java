// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.Objects;
import java.util.Optional;

import org.bragglens.crystal.bonding.Dimensionality;
import org.bragglens.pattern.PeakList;

/**
 * A structure reduced to what training needs.
 *
 * @param id             in its library
 * @param structureType  anonymous stoichiometry and space group: what a split keeps together
 * @param spaceGroup     1 to 230
 * @param dimensionality of its bonded components; empty if nobody has asked for it
 * @param peaks          its lines
 */
public record Crystal(String id, String structureType, int spaceGroup, Optional<Dimensionality> dimensionality, PeakList peaks) {

    public Crystal {
        Objects.requireNonNull(dimensionality);
    }

    Crystal with(Dimensionality found) {
        return new Crystal(id, structureType, spaceGroup, Optional.of(found), peaks);
    }
}

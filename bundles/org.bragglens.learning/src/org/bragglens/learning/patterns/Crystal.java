// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import org.bragglens.pattern.PeakList;

/**
 * A structure reduced to what training needs.
 *
 * @param id            in its library
 * @param structureType anonymous stoichiometry and space group: what a split keeps together
 * @param spaceGroup    1 to 230
 * @param peaks         its lines
 */
public record Crystal(String id, String structureType, int spaceGroup, PeakList peaks) {
}

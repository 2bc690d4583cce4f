// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

/**
 * A section on its way through a recipe.
 *
 * @param place   of the step in the recipe, from 1 on; 0 for the section as it was given
 * @param label   of the step
 * @param section after the step. For the eye: a section of more than {@value #MOST_POINTS} points is shown by the means of its pixels,
 *                unless it is the last
 * @param rows    of the section itself
 * @param columns of the section itself
 * @param note    what the step did
 */
public record SectionStage(int place, String label, Section section, int rows, int columns, String note) {

    /** A recipe has many stages, and all are in memory at once. */
    static final int MOST_POINTS = 1 << 18;
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

/**
 * What a step made of a section.
 *
 * @param section after the step
 * @param note    what the step did, a clause such as "312 of 4096 points masked"
 */
public record SectionChange(Section section, String note) {
}

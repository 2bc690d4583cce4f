// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

/** One step with its settings, ready to run: the same section and context always give the same result. */
@FunctionalInterface
public interface SectionStep {

    /**
     * Never changes its argument. A point that was not measured before is not measured after it.
     *
     * @throws SectionStepException if the section is not one that the step can work on
     */
    SectionChange apply(Section section, SectionContext context) throws SectionStepException;
}

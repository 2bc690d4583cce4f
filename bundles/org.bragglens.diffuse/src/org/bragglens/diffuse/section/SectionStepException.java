// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

/** A section that a step cannot work on. The step knows neither the file nor its own place in the recipe: whoever runs it says them. */
public final class SectionStepException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason what is wrong, a clause without a full stop
     * @param remedy what to do, a clause without a full stop
     */
    public SectionStepException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}

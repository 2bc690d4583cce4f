// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import org.bragglens.augment.AugmentationType;
import org.bragglens.base.recipe.DescribedStepType;

/** What every built-in kind of step says of itself. */
public abstract class BuiltInType<S extends Record> extends DescribedStepType<S> implements AugmentationType<S> {

    /** Whether a kind of step stands in the standard recipe. */
    public enum Standard {
        ON,
        /** Listed there, and switched off until somebody wants it. */
        OFF,
        /** To be added by hand. */
        ABSENT
    }

    BuiltInType(String id, String label, String description, String source, Class<S> settings) {
        super(id, label, description, source, settings);
    }

    /** Most kinds are called for by every measurement. */
    public Standard standard() {
        return Standard.ON;
    }
}

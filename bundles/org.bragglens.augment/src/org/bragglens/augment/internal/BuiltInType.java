// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.SettingsType;

/** What every built-in kind of step says of itself. */
public abstract class BuiltInType<S extends Record> implements AugmentationType<S> {

    /** Whether a kind of step stands in the standard recipe. */
    public enum Standard {
        ON,
        /** Listed there, and switched off until somebody wants it. */
        OFF,
        /** To be added by hand. */
        ABSENT
    }

    private final String id;
    private final String label;
    private final String description;
    private final String source;
    private final SettingsType<S> settings;

    BuiltInType(String id, String label, String description, String source, Class<S> settings) {
        this.id = id;
        this.label = label;
        this.description = description;
        this.source = source;
        this.settings = SettingsType.of(settings);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final SettingsType<S> settings() {
        return settings;
    }

    /** Most kinds are called for by every measurement. */
    public Standard standard() {
        return Standard.ON;
    }
}

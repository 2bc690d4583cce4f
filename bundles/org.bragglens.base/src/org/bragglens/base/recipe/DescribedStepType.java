// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.recipe;

import org.bragglens.base.settings.SettingsType;

/**
 * A kind of step that says what it is when it is made.
 *
 * @param <S> its settings record
 */
public abstract class DescribedStepType<S extends Record> implements StepType<S> {

    private final String id;
    private final String label;
    private final String description;
    private final String source;
    private final SettingsType<S> settings;

    protected DescribedStepType(String id, String label, String description, String source, Class<S> settings) {
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
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.recipe;

import org.bragglens.base.settings.SettingsType;

/**
 * A kind of step of a recipe: what it is called and what can be set. What it does is told by an interface of the recipe's purpose, which
 * extends this one.
 *
 * @param <S> its settings record
 */
public interface StepType<S extends Record> {

    /** Stable name in recipes, lower case with hyphens. */
    String id();

    /** What a list shows. */
    String label();

    /** One sentence: what it does or stands for. */
    String description();

    /** Where it comes from: a DOI; empty where it is common knowledge. */
    String source();

    SettingsType<S> settings();
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import org.bragglens.base.settings.SettingsType;

/**
 * A kind of augmentation step. An OSGi service: whoever offers one adds a step to the editor, to recipes and to training.
 *
 * @param <S> its settings record
 */
public interface AugmentationType<S extends Record> {

    /** Stable name in recipes, lower case with hyphens. */
    String id();

    /** What a list shows. */
    String label();

    /** One sentence: what in a measurement it stands for. */
    String description();

    /** Where it comes from: a DOI; empty where it is common knowledge. */
    String source();

    SettingsType<S> settings();

    Augmentation create(S settings);
}

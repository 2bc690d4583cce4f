// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

/** Hears of a training as it goes on, from the training's own thread; calls must return at once. */
public interface TrainingListener {

    /** A few times a second. */
    default void progress(TrainingProgress progress) {
    }

    /** After every epoch. */
    default void epoch(EpochReport report) {
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Model.CommandSpec;

/** Trainings on one kind of data: holds the options that are about it alone. */
interface TrainingKind {

    /** Options that no other kind knows. */
    List<String> ownOptions();

    /** Why one of them is wrong in a training of another kind, as the end of a sentence. */
    String refusal();

    /** Network unless the user says otherwise. */
    String usualNetwork();

    /** Components of the settings that usually differ from those of other trainings, by the option that sets them. */
    Map<String, Usual> usualSettings();

    /** A component and its usual value. */
    record Usual(String component, Object value) {
    }

    /** Adds options that annotations cannot say. */
    void addTo(CommandSpec command);

    /**
     * Everything is checked here that can be before the work.
     *
     * @throws IOException in one line for people
     */
    TrainingJob job(TrainingChoice choice) throws IOException;
}

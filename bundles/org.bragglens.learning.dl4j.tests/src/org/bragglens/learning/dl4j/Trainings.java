// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.TrainingSettings.Schedule;
import org.bragglens.learning.model.ModelDescription;

import com.google.gson.JsonObject;

/** Plans of small trainings. */
final class Trainings {

    static final int POINTS = 128;
    static final TrainingListener DEAF = new TrainingListener() {
    };

    private Trainings() {
    }

    static TrainingPlan plan(String network, int epochs) {
        return plan(network, epochs, Bumps.CLASSES, Optional.empty());
    }

    static TrainingPlan plan(String network, int epochs, TargetSpace targets, Optional<Path> checkpoint) {
        return plan(network, settings(epochs), targets, checkpoint);
    }

    static TrainingPlan plan(String network, TrainingSettings settings, TargetSpace targets, Optional<Path> checkpoint) {
        return new TrainingPlan(network, settings, description(targets), checkpoint, true);
    }

    static TrainingSettings settings(int epochs) {
        return new TrainingSettings(epochs, 0, 32, 2e-3, Schedule.CONSTANT, 1000, 5);
    }

    static ModelDescription description(TargetSpace targets) {
        JsonObject training = new JsonObject();
        training.addProperty("source", "bumps");
        return new ModelDescription("bumps-1", "width", List.of(POINTS), targets, "", "", new JsonObject(), training, Map.of(), List.of(),
                "# Bumps\n");
    }
}

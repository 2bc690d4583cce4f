// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.dl4j.network.NetworkDefinition;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import com.google.gson.JsonObject;

/** What a finished training says of itself: {@code training.engine} in the description, and the metrics of its best epoch. */
final class TrainedModel {

    /** Key below {@code training} of everything that this engine adds. */
    static final String ENGINE = "engine";
    /** Key below {@link #ENGINE} of the network's definition. */
    static final String DEFINITION = "definition";

    private TrainedModel() {
    }

    static ModelFile of(TrainingPlan plan, NetworkDefinition definition, TrainingRun.Outcome outcome) {
        JsonObject training = plan.description().training().deepCopy();
        JsonObject engine = new JsonObject();
        engine.add(DEFINITION, definition.toJson());
        engine.add("settings", settings(plan.settings()));
        engine.add("versions", versions());
        training.add(ENGINE, engine);
        Map<String, Double> metrics = new HashMap<>();
        metrics.put("epochs", (double) outcome.history().size());
        metrics.put("seconds", outcome.seconds());
        metrics.put("samplesPerSecond", outcome.samplesPerSecond());
        Optional<EpochReport> best = outcome.history().stream().filter(EpochReport::best).max(Comparator.comparingInt(EpochReport::epoch));
        best.ifPresent(report -> {
            metrics.put("validation.loss", report.validationLoss());
            if (!Double.isNaN(report.validationAccuracy())) {
                metrics.put("validation.accuracy", report.validationAccuracy());
            }
        });
        ModelDescription description = plan.description().trained(Dl4jEngine.ID, definition.id(), training, metrics, outcome.history());
        return new ModelFile(description, outcome.weights(), "");
    }

    private static JsonObject settings(TrainingSettings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("epochs", settings.epochs());
        json.addProperty("minutes", settings.minutes());
        json.addProperty("batch", settings.batch());
        json.addProperty("learningRate", settings.learningRate());
        json.addProperty("schedule", settings.schedule().name());
        json.addProperty("patience", settings.patience());
        json.addProperty("seed", settings.seed());
        return json;
    }

    private static JsonObject versions() {
        JsonObject json = new JsonObject();
        json.addProperty("dl4j", "1.0.0-M2.1");
        json.addProperty("java", Runtime.version().toString());
        Bundle bundle = FrameworkUtil.getBundle(TrainedModel.class);
        if (bundle != null) {
            json.addProperty("bragglens", bundle.getVersion().toString());
        }
        return json;
    }
}

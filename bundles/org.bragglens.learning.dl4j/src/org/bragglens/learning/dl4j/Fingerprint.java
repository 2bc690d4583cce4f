// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.dl4j.network.NetworkDefinition;

import com.google.gson.JsonObject;

/** Tells whether a checkpoint belongs to a plan: everything that decides what is learned, but not how long. */
final class Fingerprint {

    private Fingerprint() {
    }

    static String of(TrainingPlan plan, NetworkDefinition definition, SampleSource training, SampleSource validation) {
        TrainingSettings settings = plan.settings();
        JsonObject json = new JsonObject();
        json.addProperty("network", definition.id());
        json.add("definition", definition.toJson());
        json.addProperty("batch", settings.batch());
        json.addProperty("learningRate", settings.learningRate());
        json.addProperty("schedule", settings.schedule().name());
        json.addProperty("seed", settings.seed());
        json.addProperty("inputShape", plan.description().inputShape().toString());
        json.addProperty("targets", plan.description().targets().toString());
        json.addProperty("samples", training.size());
        json.addProperty("validationSamples", validation.size());
        json.add("input", plan.description().input());
        JsonObject provenance = plan.description().training().deepCopy();
        // what decides is named above; the rest of the settings says how long
        provenance.remove("settings");
        json.add("training", provenance);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

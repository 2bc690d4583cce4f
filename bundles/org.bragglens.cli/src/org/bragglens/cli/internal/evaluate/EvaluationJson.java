// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.nio.file.Path;

import org.bragglens.learning.ClassMetrics;
import org.bragglens.learning.Evaluation;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** An evaluation for programs; what is not defined, such as the recall of a class without samples, is null. */
final class EvaluationJson {

    private static final Gson GSON = new Gson();

    private EvaluationJson() {
    }

    static JsonObject of(Path file, ModelEvaluation.Result result) {
        Evaluation e = result.evaluation();
        JsonObject json = new JsonObject();
        JsonObject model = new JsonObject();
        model.addProperty("path", file.toString());
        model.addProperty("id", result.modelId());
        model.addProperty("sha256", result.modelSha256());
        json.add("model", model);
        json.addProperty("protocol", e.protocol());
        json.addProperty("samples", e.total());
        json.addProperty("groups", e.groups());
        number(json, "accuracy", e.accuracy());
        JsonArray interval = new JsonArray();
        interval.add(finite(e.interval().low()));
        interval.add(finite(e.interval().high()));
        json.add("interval", interval);
        number(json, "balancedAccuracy", e.balancedAccuracy());
        number(json, "macroF1", e.macroF1());
        JsonArray classes = new JsonArray();
        for (ClassMetrics c : e.perClass()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("label", c.label());
            entry.addProperty("samples", c.support());
            number(entry, "precision", c.precision());
            number(entry, "recall", c.recall());
            number(entry, "f1", c.f1());
            classes.add(entry);
        }
        json.add("classes", classes);
        json.add("confusion", GSON.toJsonTree(e.confusion()));
        return json;
    }

    static JsonObject error(Path file, String message) {
        JsonObject json = new JsonObject();
        JsonObject model = new JsonObject();
        model.addProperty("path", file.toString());
        json.add("model", model);
        json.addProperty("error", message);
        return json;
    }

    private static void number(JsonObject json, String key, double value) {
        json.add(key, finite(value));
    }

    private static JsonElement finite(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }
}

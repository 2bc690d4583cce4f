// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.nio.file.Path;

import org.bragglens.learning.ClassMetrics;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.Interval;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.VectorMetrics;
import org.bragglens.learning.disorder.DecodingEvaluation;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** An evaluation for programs; what is not defined, such as the recall of a class without samples, is null. */
final class EvaluationJson {

    private static final Gson GSON = new Gson();
    private static final String REFERENCE = "referenceR2";

    private EvaluationJson() {
    }

    static JsonObject of(Path file, ModelEvaluation.Result result) {
        JsonObject json = new JsonObject();
        JsonObject model = new JsonObject();
        model.addProperty("path", file.toString());
        model.addProperty("id", result.modelId());
        model.addProperty("sha256", result.modelSha256());
        json.add("model", model);
        json.addProperty("protocol", result.evaluation().protocol());
        json.addProperty("samples", result.evaluation().total());
        switch (result.evaluation()) {
            case Evaluation classes -> add(json, classes);
            case VectorEvaluation vectors -> add(json, vectors);
        }
        result.referenceR2().ifPresent(r2 -> number(json, REFERENCE, r2));
        result.asMeasured().ifPresent(m -> json.add("asMeasured", measured(m)));
        result.decoded().ifPresent(decoded -> json.add("decoded", decoded(decoded)));
        return json;
    }

    private static JsonObject measured(ModelEvaluation.Result.AsMeasured measured) {
        JsonObject json = new JsonObject();
        json.addProperty("protocol", measured.evaluation().protocol());
        json.addProperty("samples", measured.evaluation().total());
        add(json, measured.evaluation());
        measured.referenceR2().ifPresent(r2 -> number(json, REFERENCE, r2));
        return json;
    }

    private static void add(JsonObject json, VectorEvaluation e) {
        metrics(json, e.overall());
        JsonObject intervals = new JsonObject();
        intervals.add("mse", interval(e.mse()));
        intervals.add("r2", interval(e.r2()));
        intervals.add("residual", interval(e.residual()));
        intervals.add("slopeOnTruth", interval(e.slopeOnTruth()));
        intervals.add("slopeOnAnswer", interval(e.slopeOnAnswer()));
        json.add("intervals", intervals);
        JsonArray numbers = new JsonArray();
        for (VectorMetrics m : e.perNumber()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", m.name());
            metrics(entry, m);
            numbers.add(entry);
        }
        json.add("numbers", numbers);
    }

    private static void metrics(JsonObject json, VectorMetrics m) {
        number(json, "mse", m.mse());
        number(json, "r2", m.r2());
        number(json, "residual", m.residual());
        number(json, "slopeOnTruth", m.slopeOnTruth());
        number(json, "slopeOnAnswer", m.slopeOnAnswer());
    }

    private static JsonObject decoded(DecodingEvaluation decoded) {
        JsonObject json = new JsonObject();
        json.addProperty("pairs", decoded.answered().size());
        number(json, "medianR2", decoded.medianAnswered());
        number(json, "intrinsicMedianR2", decoded.medianKnown());
        json.add("differenceInterval", interval(decoded.difference()));
        number(json, "medianMse", decoded.medianMseAnswered());
        number(json, "intrinsicMedianMse", decoded.medianMseKnown());
        return json;
    }

    private static void add(JsonObject json, Evaluation e) {
        json.addProperty("groups", e.groups());
        number(json, "accuracy", e.accuracy());
        json.add("interval", interval(e.interval()));
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
    }

    private static JsonArray interval(Interval given) {
        JsonArray interval = new JsonArray();
        interval.add(finite(given.low()));
        interval.add(finite(given.high()));
        return interval;
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

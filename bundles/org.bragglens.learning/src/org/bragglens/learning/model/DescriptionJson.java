// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bragglens.base.InputException;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TargetSpace;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * {@code model.json}. Keys: {@code format} (1), {@code id}, {@code task}, {@code inputShape} (list of numbers), {@code targets}
 * ({@code type}: {@code classes} or {@code vector}; {@code names}), {@code engine}, {@code network}, {@code input} and {@code training}
 * (objects of those who made them), {@code metrics} (name → number) and {@code history} (one object an epoch, with the component names of
 * {@link EpochReport}). A number that is none is null. Keys that are not known are ignored, so that a later version may add some; one that
 * changes the meaning of a key raises {@code format}.
 */
final class DescriptionJson {

    static final int FORMAT = 1;
    private static final int MAX_RANK = 8;
    private static final int MAX_NAMES = 100_000;
    private static final int MAX_EPOCHS = 100_000;
    private static final String PLACE = ModelFileWriter.DESCRIPTION;

    private DescriptionJson() {
    }

    static String write(ModelDescription description) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("id", description.id());
        json.addProperty("task", description.task());
        json.add("inputShape", list(description.inputShape()));
        JsonObject targets = new JsonObject();
        targets.addProperty("type", description.targets() instanceof TargetSpace.Classes ? "classes" : "vector");
        JsonArray names = new JsonArray();
        description.targets().names().forEach(names::add);
        targets.add("names", names);
        json.add("targets", targets);
        json.addProperty("engine", description.engine());
        json.addProperty("network", description.network());
        json.add("input", description.input());
        json.add("training", description.training());
        JsonObject metrics = new JsonObject();
        // sorted, because the description's own order differs from run to run
        new TreeMap<>(description.metrics()).forEach((name, value) -> number(metrics, name, value));
        json.add("metrics", metrics);
        JsonArray history = new JsonArray();
        description.history().forEach(report -> history.add(epoch(report)));
        json.add("history", history);
        return new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    static ModelDescription read(String file, String text, String card) throws InputException {
        JsonFields json = new JsonFields(file, PLACE, text);
        int format = json.integer("format");
        if (format != FORMAT) {
            throw new InputException(file, PLACE, "it has format " + format + ", and this version reads format " + FORMAT,
                    "use a newer version");
        }
        List<Integer> shape = json.integers("inputShape", MAX_RANK);
        if (shape.isEmpty() || shape.contains(0)) {
            throw new InputException(file, PLACE, "inputShape must hold numbers of 1 or more", "");
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        JsonFields given = JsonFields.of(file, PLACE, json.object("metrics"));
        for (String name : given.object().keySet()) {
            metrics.put(name, given.number(name));
        }
        List<EpochReport> history = new ArrayList<>();
        for (JsonElement element : json.array("history", MAX_EPOCHS)) {
            history.add(epoch(JsonFields.of(file, PLACE, element)));
        }
        TargetSpace targets = targets(file, JsonFields.of(file, PLACE, json.object("targets")));
        return new ModelDescription(json.text("id"), json.text("task"), shape, targets, json.text("engine"), json.text("network"),
                json.object("input"), json.object("training"), metrics, history, card);
    }

    private static TargetSpace targets(String file, JsonFields json) throws InputException {
        List<String> names = json.texts("names", MAX_NAMES);
        try {
            return switch (json.text("type")) {
                case "classes" -> new TargetSpace.Classes(names);
                case "vector" -> new TargetSpace.Vector(names);
                default -> throw new InputException(file, PLACE, "the type of its targets is unknown", "use a newer version");
            };
        } catch (IllegalArgumentException e) {
            throw new InputException(file, PLACE, e.getMessage(), "", e);
        }
    }

    private static JsonObject epoch(EpochReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("epoch", report.epoch());
        number(json, "loss", report.loss());
        number(json, "accuracy", report.accuracy());
        number(json, "validationLoss", report.validationLoss());
        number(json, "validationAccuracy", report.validationAccuracy());
        number(json, "learningRate", report.learningRate());
        number(json, "seconds", report.seconds());
        json.addProperty("best", report.best());
        return json;
    }

    private static EpochReport epoch(JsonFields json) throws InputException {
        return new EpochReport(json.integer("epoch"), json.number("loss"), json.number("accuracy"), json.number("validationLoss"),
                json.number("validationAccuracy"), json.number("learningRate"), json.number("seconds"), json.flag("best"));
    }

    private static JsonArray list(List<Integer> values) {
        JsonArray list = new JsonArray();
        values.forEach(list::add);
        return list;
    }

    private static void number(JsonObject json, String key, double value) {
        if (Double.isFinite(value)) {
            json.addProperty(key, value);
        } else {
            json.add(key, JsonNull.INSTANCE);
        }
    }
}

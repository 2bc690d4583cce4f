// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;

import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What a model file holds. */
final class ModelFacts {

    private ModelFacts() {
    }

    static JsonObject of(Path file) throws IOException {
        ModelFile model = ModelFile.read(file);
        ModelDescription description = model.description();
        JsonObject json = new JsonObject();
        json.addProperty("kind", "model");
        json.addProperty("id", description.id());
        json.addProperty("sha256", model.sha256());
        json.addProperty("task", description.task());
        json.addProperty("network", description.network());
        json.addProperty("engine", description.engine());
        json.addProperty("weights", model.weights().stream().mapToLong(w -> w.data().length).sum());
        json.addProperty("answers", description.targets().width());
        json.add("input", description.input());
        json.addProperty("epochs", description.history().size());
        JsonObject metrics = new JsonObject();
        new TreeMap<>(description.metrics()).forEach((name, value) ->
                metrics.add(name, Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE));
        json.add("metrics", metrics);
        json.add("training", description.training());
        JsonArray labels = new JsonArray();
        description.targets().names().forEach(labels::add);
        json.add("labels", labels);
        json.addProperty("card", description.card());
        return json;
    }
}

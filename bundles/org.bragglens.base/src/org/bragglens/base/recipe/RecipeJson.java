// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.recipe;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Recipes of one book as JSON trees.
 *
 * @param book   whose kinds of step are known
 * @param format what tells these recipes from others
 * @param seeded whether they have a seed
 */
record RecipeJson(RecipeBook<?> book, String format, boolean seeded) {

    private static final int VERSION = 1;
    private static final int MOST_STEPS = 1000;

    JsonObject write(Recipe recipe) {
        JsonObject json = new JsonObject();
        json.addProperty("format", format);
        json.addProperty("version", VERSION);
        if (seeded) {
            json.addProperty("seed", recipe.seed());
        }
        JsonArray steps = new JsonArray();
        for (RecipeStep step : recipe.steps()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("type", step.type());
            entry.addProperty("enabled", step.enabled());
            entry.add("settings", settings(book.type(step.type()), step.settings()));
            steps.add(entry);
        }
        json.add("steps", steps);
        return json;
    }

    /** @throws IllegalArgumentException with a message for people */
    Recipe read(JsonObject json) {
        if (!new JsonPrimitive(format).equals(json.get("format"))) {
            throw new IllegalArgumentException("not a recipe: \"format\" is not \"" + format + "\"");
        }
        if (number(json, "version") != VERSION) {
            throw new IllegalArgumentException("recipe version " + json.get("version") + " is not known here; this version reads "
                    + VERSION);
        }
        if (!(json.get("steps") instanceof JsonArray array) || array.size() > MOST_STEPS) {
            throw new IllegalArgumentException("\"steps\" is not a list of at most " + MOST_STEPS + " steps");
        }
        List<RecipeStep> steps = new ArrayList<>();
        for (JsonElement element : array) {
            try {
                steps.add(step(element));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("step " + (steps.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return seeded ? new Recipe(number(json, "seed"), steps) : Recipe.of(steps);
    }

    private RecipeStep step(JsonElement element) {
        if (!(element instanceof JsonObject entry) || !entry.has("type") || !entry.get("type").isJsonPrimitive()) {
            throw new IllegalArgumentException("a step is an object with a \"type\"");
        }
        for (String key : entry.keySet()) {
            if (!List.of("type", "enabled", "settings").contains(key)) {
                throw new IllegalArgumentException("unknown key '" + key + "'");
            }
        }
        boolean enabled = true;
        if (entry.has("enabled")) {
            if (!entry.get("enabled").isJsonPrimitive() || !entry.getAsJsonPrimitive("enabled").isBoolean()) {
                throw new IllegalArgumentException("\"enabled\" is true or false");
            }
            enabled = entry.get("enabled").getAsBoolean();
        }
        StepType<?> type = book.type(entry.get("type").getAsString());
        JsonElement settings = entry.has("settings") ? entry.get("settings") : new JsonObject();
        if (!(settings instanceof JsonObject object)) {
            throw new IllegalArgumentException("\"settings\" is an object");
        }
        return new RecipeStep(type.id(), enabled, type.settings().fromJson(object));
    }

    private static long number(JsonObject json, String key) {
        try {
            return json.get(key).getAsLong();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("\"" + key + "\" is not a whole number", e);
        }
    }

    // a recipe holds steps of every kind; a step's settings are always of its own type's record
    @SuppressWarnings("unchecked")
    private static <S extends Record> JsonObject settings(StepType<S> type, Record settings) {
        return type.settings().toJson((S) settings);
    }
}

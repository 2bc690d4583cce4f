// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads a network's definition from a file that may lie: every number within bounds, or a clause that says which is not. */
final class DefinitionReader {

    private static final int MAX_LIST = 64;

    private final JsonObject json;

    DefinitionReader(JsonObject json) {
        this.json = json;
    }

    int number(String key, int min, int max) {
        return number(key, json.get(key), min, max);
    }

    /** From 0 up to, but not including, 1. */
    double share(String key) {
        JsonElement value = json.get(key);
        if (value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
            double number = value.getAsDouble();
            if (number >= 0 && number < 1) {
                return number;
            }
        }
        throw new IllegalArgumentException("the network's " + key + " must be a number from 0 up to 1");
    }

    boolean flag(String key) {
        JsonElement value = json.get(key);
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw new IllegalArgumentException("the network's " + key + " must be true or false");
        }
        return value.getAsBoolean();
    }

    List<Integer> numbers(String key, int min, int max) {
        List<Integer> values = new ArrayList<>();
        for (JsonElement element : list(key)) {
            values.add(number(key, element, min, max));
        }
        return values;
    }

    List<DefinitionReader> objects(String key) {
        List<DefinitionReader> values = new ArrayList<>();
        for (JsonElement element : list(key)) {
            if (!element.isJsonObject()) {
                throw new IllegalArgumentException("the network's " + key + " must be a list of objects");
            }
            values.add(new DefinitionReader(element.getAsJsonObject()));
        }
        return values;
    }

    private JsonArray list(String key) {
        JsonElement value = json.get(key);
        if (value == null || !value.isJsonArray() || value.getAsJsonArray().isEmpty() || value.getAsJsonArray().size() > MAX_LIST) {
            throw new IllegalArgumentException("the network's " + key + " must be a list of 1 to " + MAX_LIST + " entries");
        }
        return value.getAsJsonArray();
    }

    private static int number(String key, JsonElement value, int min, int max) {
        if (value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
            double number = value.getAsDouble();
            if (number >= min && number <= max && number == Math.rint(number)) {
                return (int) number;
            }
        }
        throw new IllegalArgumentException("the network's " + key + " must be a whole number from " + min + " to " + max);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Fields of a JSON object that may lie: each has the asked type, or an {@link InputException} names it. */
final class JsonFields {

    private final String file;
    private final String place;
    private final JsonObject json;

    /** Of a text that must be one JSON object. */
    JsonFields(String file, String place, String text) throws InputException {
        this(file, place, parse(file, place, text));
    }

    private JsonFields(String file, String place, JsonObject json) {
        this.file = file;
        this.place = place;
        this.json = json;
    }

    static JsonFields of(String file, String place, JsonElement element) throws InputException {
        if (!element.isJsonObject()) {
            throw new InputException(file, place, "it must be an object", "");
        }
        return new JsonFields(file, place, element.getAsJsonObject());
    }

    private static JsonObject parse(String file, String place, String text) throws InputException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException | IOException | NumberFormatException e) {
            throw new InputException(file, place, "it is not valid JSON", "", e);
        }
        throw new InputException(file, place, "it must be one JSON object", "");
    }

    JsonObject object() {
        return json;
    }

    JsonObject object(String key) throws InputException {
        JsonElement value = json.get(key);
        if (value == null || !value.isJsonObject()) {
            throw wrong(key, "an object");
        }
        return value.getAsJsonObject();
    }

    String text(String key) throws InputException {
        JsonElement value = json.get(key);
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw wrong(key, "a text");
        }
        return value.getAsString();
    }

    boolean flag(String key) throws InputException {
        JsonElement value = json.get(key);
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw wrong(key, "true or false");
        }
        return value.getAsBoolean();
    }

    /** A number, or NaN for null: JSON has no NaN. */
    double number(String key) throws InputException {
        JsonElement value = json.get(key);
        if (value != null && value.isJsonNull()) {
            return Double.NaN;
        }
        if (!isNumber(value) || !Double.isFinite(value.getAsDouble())) {
            throw wrong(key, "a number");
        }
        return value.getAsDouble();
    }

    int integer(String key) throws InputException {
        return integer(key, json.get(key));
    }

    /** At most {@code most} whole numbers that are not negative. */
    List<Integer> integers(String key, int most) throws InputException {
        List<Integer> values = new ArrayList<>();
        for (JsonElement element : array(key, most)) {
            values.add(integer(key, element));
        }
        return values;
    }

    /** At most {@code most} texts. */
    List<String> texts(String key, int most) throws InputException {
        List<String> values = new ArrayList<>();
        for (JsonElement element : array(key, most)) {
            if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
                throw wrong(key, "a list of texts");
            }
            values.add(element.getAsString());
        }
        return values;
    }

    JsonArray array(String key, int most) throws InputException {
        JsonElement value = json.get(key);
        if (value == null || !value.isJsonArray() || value.getAsJsonArray().size() > most) {
            throw wrong(key, "a list of at most " + most + " entries");
        }
        return value.getAsJsonArray();
    }

    private int integer(String key, JsonElement value) throws InputException {
        if (isNumber(value)) {
            double number = value.getAsDouble();
            if (number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number)) {
                return (int) number;
            }
        }
        throw wrong(key, "a whole number of 0 or more");
    }

    private static boolean isNumber(JsonElement value) {
        return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }

    private InputException wrong(String key, String wanted) {
        return new InputException(file, place, key + " must be " + wanted, "");
    }
}

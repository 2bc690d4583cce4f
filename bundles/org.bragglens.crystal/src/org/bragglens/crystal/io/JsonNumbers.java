// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Numbers of a JSON text; NaN stands for what is none, so that the text can be read on behind it. */
final class JsonNumbers {

    private JsonNumbers() {
    }

    static double number(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.NUMBER) {
            json.skipValue();
            return Double.NaN;
        }
        try {
            return json.nextDouble();
        } catch (NumberFormatException e) {
            json.skipValue();
            return Double.NaN;
        }
    }

    /**
     * The numbers of an array, of the arrays in it too; those beyond {@code most} are passed over, and nothing comes of what is no
     * array.
     */
    static double[] all(JsonReader json, int most) throws IOException {
        List<Double> numbers = new ArrayList<>();
        if (json.peek() != JsonToken.BEGIN_ARRAY) {
            json.skipValue();
            return new double[0];
        }
        int depth = 0;
        do {
            switch (json.peek()) {
                case BEGIN_ARRAY -> {
                    json.beginArray();
                    depth++;
                }
                case END_ARRAY -> {
                    json.endArray();
                    depth--;
                }
                default -> {
                    double value = number(json);
                    if (numbers.size() <= most) {
                        numbers.add(value);
                    }
                }
            }
        } while (depth > 0);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A JSON object as lines for people: a key and its value a line, objects indented, texts of several lines below their key. */
final class FactsText {

    private static final int LONG_ROW = 63;

    private FactsText() {
    }

    static String of(JsonObject facts) {
        StringBuilder text = new StringBuilder();
        append(facts, "", text);
        return text.toString();
    }

    private static void append(JsonObject object, String indent, StringBuilder text) {
        int width = object.keySet().stream().mapToInt(String::length).max().orElse(0);
        object.asMap().forEach((key, value) -> {
            text.append(indent).append(printable(key)).append(':');
            if (value.isJsonPrimitive() && !value.getAsString().contains("\n") || value.isJsonNull() || isPlain(value)) {
                text.append(" ".repeat(width - key.length() + 1)).append(plain(value)).append('\n');
                return;
            }
            text.append('\n');
            if (value instanceof JsonObject inner) {
                append(inner, indent + "  ", text);
            } else if (isLongRow(value)) {
                text.setLength(text.length() - 1);
                text.append(" ".repeat(width - key.length() + 1)).append(row((JsonArray) value)).append('\n');
            } else if (value instanceof JsonArray array) {
                array.forEach(element -> append(element, indent + "  ", text));
            } else {
                value.getAsString().lines().forEach(line -> text.append((indent + "  " + printable(line)).stripTrailing()).append('\n'));
            }
        });
    }

    private static void append(JsonElement element, String indent, StringBuilder text) {
        if (isLongRow(element)) {
            text.append(indent).append(row((JsonArray) element)).append('\n');
        } else if (element instanceof JsonObject object && !object.asMap().values().stream().allMatch(v -> v.isJsonPrimitive())) {
            text.append(indent).append("-\n");
            append(object, indent + "  ", text);
        } else {
            text.append(indent).append(plain(element)).append('\n');
        }
    }

    /** Whether it is an array of so many numbers that nobody reads them one by one: the JSON has them all. */
    private static boolean isLongRow(JsonElement value) {
        return value instanceof JsonArray array && array.size() > LONG_ROW && StreamSupport.stream(array.spliterator(), false)
                .allMatch(e -> e instanceof JsonPrimitive p && p.isNumber());
    }

    private static String row(JsonArray numbers) {
        return String.format(Locale.ROOT, "%d numbers, %.4g … %.4g", numbers.size(), numbers.get(0).getAsDouble(),
                numbers.get(numbers.size() - 1).getAsDouble());
    }

    /** Whether an array fits on a line. */
    private static boolean isPlain(JsonElement value) {
        return value instanceof JsonArray array && array.size() <= 12 && StreamSupport.stream(array.spliterator(), false)
                .allMatch(e -> e.isJsonPrimitive() && e.getAsString().length() <= 24);
    }

    private static String plain(JsonElement element) {
        return switch (element) {
            case JsonArray none when none.isEmpty() -> "-";
            case JsonArray array -> StreamSupport.stream(array.spliterator(), false).map(FactsText::plain)
                    .collect(Collectors.joining(", "));
            case JsonObject object -> object.asMap().entrySet().stream().map(e -> e.getKey() + " " + plain(e.getValue()))
                    .collect(Collectors.joining(", "));
            case JsonElement other when other.isJsonNull() || other.getAsString().isBlank() -> "-";
            default -> printable(element.getAsString());
        };
    }

    /** Files may come from anybody: what commands a terminal must not reach it. */
    private static String printable(String line) {
        return line.replaceAll("[\\p{Cntrl}]+", " ");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One component of a settings record, as a form or a command line sees it.
 *
 * @param name    the component's name, which is also its JSON key
 * @param type    {@code double}, {@code int}, {@code long}, {@code boolean}, {@code String} or an enum
 * @param setting its description
 */
public record SettingsField(String name, Class<?> type, Setting setting) {

    public boolean isNumber() {
        return type == double.class || isInteger();
    }

    public boolean isInteger() {
        return type == int.class || type == long.class;
    }

    /** The names of an enum's constants in lower case with hyphens, as JSON and command line write them; else empty. */
    public List<String> choices() {
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(SettingsField::spelled).toList() : List.of();
    }

    /**
     * The value that {@code text} spells.
     *
     * @throws IllegalArgumentException with a message for people, if the text does not spell a value of the type within the range
     */
    public Object parse(String text) {
        Object value = parsed(text.strip());
        check(value);
        return value;
    }

    /** How JSON and the command line write {@code value}. */
    public static String spelled(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-') : String.valueOf(value);
    }

    /** @throws IllegalArgumentException with a message for people, if a number is out of its range or not finite */
    void check(Object value) {
        if (value instanceof Number number) {
            double v = number.doubleValue();
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException(name + " must be a finite number, not " + value);
            }
            if (v < setting.min() || v > setting.max()) {
                throw new IllegalArgumentException(name + " must lie between " + short_(setting.min()) + " and " + short_(setting.max())
                        + (setting.unit().isEmpty() ? "" : " " + setting.unit()) + ", not " + value);
            }
        }
    }

    private Object parsed(String text) {
        try {
            if (type == double.class) {
                return Double.valueOf(text);
            }
            if (type == int.class) {
                return Integer.valueOf(text);
            }
            if (type == long.class) {
                return Long.valueOf(text);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be " + (isInteger() ? "a whole number" : "a number") + ", not '" + text + "'", e);
        }
        if (type == boolean.class) {
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
            throw new IllegalArgumentException(name + " must be true or false, not '" + text + "'");
        }
        if (type == String.class) {
            return text;
        }
        int choice = choices().indexOf(text.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (choice < 0) {
            throw new IllegalArgumentException(name + " must be one of " + String.join(", ", choices()) + ", not '" + text + "'");
        }
        return type.getEnumConstants()[choice];
    }

    private static String short_(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What can be done with a settings record without knowing it: list its fields, make the default, replace one value,
 * check ranges, go to JSON and come back. A component that is a settings record itself contributes its own fields in its place, so that a
 * long record may be a record of short ones; names are unique among all of them.
 *
 * @param <R> a public record, every component of which carries {@link Setting} or is a record of such components
 */
public final class SettingsType<R extends Record> {

    private final Class<R> type;
    private final List<SettingsField> fields;
    private final RecordComponent[] components;
    /** For each component the type of the record that it is, or null if it is a value. */
    private final List<SettingsType<?>> parts = new ArrayList<>();
    private final Constructor<R> constructor;

    private SettingsType(Class<R> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        List<SettingsField> all = new ArrayList<>();
        for (RecordComponent component : components) {
            SettingsType<?> part = part(component);
            parts.add(part);
            all.addAll(part == null ? List.of(new SettingsField(component.getName(), component.getType(), described(component)))
                    : part.fields);
        }
        this.fields = List.copyOf(all);
        if (fields.stream().map(SettingsField::name).distinct().count() < fields.size()) {
            throw new IllegalArgumentException(type + " has two settings of one name");
        }
        try {
            this.constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            this.constructor.setAccessible(true);
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    /** @throws IllegalArgumentException if a component carries no {@link Setting} or has a type that settings do not know */
    public static <R extends Record> SettingsType<R> of(Class<R> type) {
        return new SettingsType<>(type);
    }

    public List<SettingsField> fields() {
        return fields;
    }

    /** @throws IllegalArgumentException if there is no field of that name */
    public SettingsField field(String name) {
        return fields.get(index(name));
    }

    /** The record of all initial values. */
    public R defaults() {
        return create(fields.stream().map(f -> f.parse(f.setting().initial())).toArray());
    }

    public Object get(R settings, String name) {
        return values(settings)[index(name)];
    }

    /** A copy of {@code settings} with one value replaced, range checked. */
    public R with(R settings, String name, Object value) {
        Object[] values = values(settings);
        int i = index(name);
        fields.get(i).check(value);
        values[i] = value;
        return create(values);
    }

    /** The defaults, with the values that {@code texts} spells in their place. */
    public R parse(Map<String, String> texts) {
        // all at once: a record may refuse a value that does not go with the default of another one
        Object[] values = values(defaults());
        for (var entry : texts.entrySet()) {
            int i = index(entry.getKey());
            values[i] = fields.get(i).parse(entry.getValue());
        }
        return create(values);
    }

    /** What is out of range, one clause each; empty if all is well. */
    public List<String> problems(R settings) {
        Object[] values = values(settings);
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            try {
                fields.get(i).check(values[i]);
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }

    public JsonObject toJson(R settings) {
        JsonObject json = new JsonObject();
        Object[] values = values(settings);
        for (int i = 0; i < values.length; i++) {
            json.add(fields.get(i).name(), switch (values[i]) {
                case Number number -> new JsonPrimitive(number);
                case Boolean flag -> new JsonPrimitive(flag);
                default -> new JsonPrimitive(SettingsField.spelled(values[i]));
            });
        }
        return json;
    }

    /**
     * The record that {@code json} describes; what it does not name keeps its default.
     *
     * @throws IllegalArgumentException with a message for people: an unknown key, a wrong type, a value out of range
     */
    public R fromJson(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (var entry : json.entrySet()) {
            JsonElement value = entry.getValue();
            if (!value.isJsonPrimitive()) {
                throw new IllegalArgumentException(entry.getKey() + " must be a plain value");
            }
            texts.put(entry.getKey(), value.getAsString());
        }
        return parse(texts);
    }

    private R create(Object[] values) {
        Object[] arguments = new Object[components.length];
        int next = 0;
        for (int i = 0; i < arguments.length; i++) {
            SettingsType<?> part = parts.get(i);
            int count = part == null ? 1 : part.fields.size();
            arguments[i] = part == null ? values[next] : part.create(Arrays.copyOfRange(values, next, next + count));
            next += count;
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }

    private Object[] values(Record settings) {
        List<Object> values = new ArrayList<>();
        try {
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(settings);
                values.addAll(parts.get(i) == null ? List.of(value) : Arrays.asList(parts.get(i).values((Record) value)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + type, e);
        }
        return values.toArray();
    }

    private int index(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("unknown setting '" + name + "'; known are "
                + String.join(", ", fields.stream().map(SettingsField::name).toList()));
    }

    private static SettingsType<?> part(RecordComponent component) {
        return component.getType().isRecord() && component.getAnnotation(Setting.class) == null
                ? of(component.getType().asSubclass(Record.class)) : null;
    }

    private static Setting described(RecordComponent component) {
        Class<?> t = component.getType();
        Setting setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            throw new IllegalArgumentException(component + " carries no @Setting");
        }
        if (!(t == double.class || t == int.class || t == long.class || t == boolean.class || t == String.class || t.isEnum())) {
            throw new IllegalArgumentException(component + " has a type that settings do not know");
        }
        return setting;
    }
}

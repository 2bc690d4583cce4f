// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import java.util.stream.Collectors;

import org.bragglens.base.settings.SettingsField;
import org.bragglens.base.settings.SettingsType;

/** Steps in words. */
final class StepWords {

    private StepWords() {
    }

    /** The settings in one line. */
    static String summary(SettingsType<?> type, Record settings) {
        return type.fields().stream().map(f -> decapitalised(f.setting().label()) + " " + value(f, type, settings))
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> String value(SettingsField field, SettingsType<R> type, Record settings) {
        String text = SettingsField.spelled(type.get((R) settings, field.name()));
        String unit = field.setting().unit();
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String decapitalised(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}

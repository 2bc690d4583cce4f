// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bragglens.base.settings.SettingsField;
import org.bragglens.base.settings.SettingsType;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Command-line options made from a settings record: {@code learningRate} becomes {@code --learning-rate}, with the help, the unit, the
 * range and the default that its annotation states.
 */
public final class SettingsOptions<R extends Record> {

    /** From here on stand the options of every command. */
    private static final int LAST = 1000;

    private final SettingsType<R> type;
    private final List<SettingsField> fields;
    private final Map<String, String> leftOut;
    private final String when;

    /** @param leftOut components that the command sets in another way, with the option that does it */
    public SettingsOptions(SettingsType<R> type, Map<String, String> leftOut) {
        this(type, leftOut, "");
    }

    /** @param when what each option's help begins with: where it counts, for example {@code With --refine: }; may be empty */
    public SettingsOptions(SettingsType<R> type, Map<String, String> leftOut, String when) {
        this.when = when;
        this.type = type;
        this.leftOut = Map.copyOf(leftOut);
        this.fields = type.fields().stream().filter(f -> !leftOut.containsKey(f.name())).toList();
    }

    /** The options' names. */
    public List<String> names() {
        return fields.stream().map(this::option).toList();
    }

    public void addTo(CommandSpec command) {
        // behind the command's own options and those of records that were added before
        int order = command.options().stream().mapToInt(OptionSpec::order).filter(o -> o < LAST).max().orElse(0) + 1;
        for (SettingsField field : fields) {
            command.addOption(OptionSpec.builder(option(field)).type(String.class).paramLabel(label(field)).description(description(field))
                    .order(order++).build());
        }
    }

    /**
     * The record with what the user gave in place of the defaults.
     *
     * @param others values of components that were left out
     */
    public R read(CommandLine command, Map<String, Object> others) {
        Map<String, String> given = new HashMap<>();
        for (SettingsField field : fields) {
            String text = command.getParseResult().matchedOptionValue(option(field), null);
            if (text != null) {
                given.put(field.name(), text);
            }
        }
        R settings;
        try {
            settings = type.parse(given);
            for (var other : others.entrySet()) {
                settings = type.with(settings, other.getKey(), other.getValue());
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, optionNamed(e.getMessage()), e);
        }
        return settings;
    }

    private String optionNamed(String message) {
        for (SettingsField field : type.fields()) {
            if (message.startsWith(field.name() + " ")) {
                return option(field) + message.substring(field.name().length());
            }
        }
        return message;
    }

    private String option(SettingsField field) {
        String other = leftOut.get(field.name());
        return other != null ? other : "--" + field.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String label(SettingsField field) {
        return field.choices().isEmpty() ? field.isNumber() ? "N" : field.type() == boolean.class ? "true|false" : "TEXT"
                : String.join("|", field.choices());
    }

    private String description(SettingsField field) {
        var setting = field.setting();
        String said = setting.help().isEmpty() ? setting.label() : setting.help();
        StringBuilder text = new StringBuilder(when);
        text.append(when.isEmpty() ? said : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1));
        if (text.charAt(text.length() - 1) != '.') {
            text.append('.');
        }
        text.append(" Default: ").append(setting.initial());
        if (!setting.unit().isEmpty()) {
            text.append(' ').append(setting.unit());
        }
        // picocli reads % as the start of a format
        if (text.charAt(text.length() - 1) != '.') {
            text.append('.');
        }
        return text.toString().replace("%", "%%");
    }
}

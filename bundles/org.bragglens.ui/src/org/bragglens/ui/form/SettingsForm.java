// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.form;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bragglens.base.settings.Setting;
import org.bragglens.base.settings.SettingsField;
import org.bragglens.base.settings.SettingsType;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A form for one settings record: a line for each component with label, widget and unit, and below it, in red words, what is wrong with
 * what was typed. The record changes with every edit that is right; a wrong one changes nothing.
 *
 * @param <R> the record
 */
public final class SettingsForm<R extends Record> {

    /** Hears of every edit, also of one that is wrong and changes nothing but {@link #isValid}. */
    @FunctionalInterface
    public interface EditListener<R> {

        /**
         * @param field    name of the component that somebody changed
         * @param settings the record with that change, or as it was if the change is wrong
         */
        void edited(String field, R settings);
    }

    private static final int TYPED_WIDTH = 90;

    private record Line(FieldEditor editor, Label problem) {
    }

    private final SettingsType<R> type;
    private final EditListener<R> listener;
    private final Composite area;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private R settings;

    public SettingsForm(Composite parent, SettingsType<R> type, R settings, EditListener<R> listener) {
        this.type = type;
        this.listener = listener;
        // not a class of its own: themes know widgets by the names of their classes
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(area);
        type.fields().forEach(this::addLine);
        setSettings(settings);
    }

    public Composite control() {
        return area;
    }

    public R settings() {
        return settings;
    }

    /** Shows other settings; the listener does not hear of it. */
    public void setSettings(R newSettings) {
        settings = newSettings;
        lines.forEach((name, line) -> {
            line.editor.show(type.get(newSettings, name));
            setProblem(line, "");
        });
    }

    /** Whether every line says what the record says. */
    public boolean isValid() {
        return lines.values().stream().allMatch(l -> l.problem.getText().isEmpty());
    }

    private void addLine(SettingsField field) {
        Setting setting = field.setting();
        Label label = Widgets.label(area, setting.label());
        FieldEditor editor = FieldEditor.of(area, field, text -> edited(field, text));
        Widgets.named(editor.control(), "field." + field.name());
        boolean wide = editor.control() instanceof Text && field.type() == String.class;
        // choices are read whole
        boolean natural = editor.control() instanceof Button || editor.control() instanceof Combo;
        int width = natural ? SWT.DEFAULT : TYPED_WIDTH;
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).align(wide ? SWT.FILL : SWT.BEGINNING, SWT.CENTER).applyTo(editor.control());
        Label unit = Widgets.label(area, setting.unit());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(unit);
        String tip = tip(setting);
        label.setToolTipText(tip);
        editor.control().setToolTipText(tip);
        Label problem = Widgets.named(new Label(area, SWT.WRAP), "problem." + field.name());
        problem.setForeground(area.getDisplay().getSystemColor(SWT.COLOR_RED));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).exclude(true).hint(200, SWT.DEFAULT).applyTo(problem);
        problem.setVisible(false);
        lines.put(field.name(), new Line(editor, problem));
    }

    private void edited(SettingsField field, String text) {
        Line line = lines.get(field.name());
        try {
            settings = type.with(settings, field.name(), field.parse(text));
            setProblem(line, "");
        } catch (IllegalArgumentException e) {
            // the record's own words begin with the component's name, which nobody sees here
            setProblem(line, e.getMessage().replaceFirst("^" + field.name() + "\\b", field.setting().label()));
        }
        listener.edited(field.name(), settings);
    }

    private void setProblem(Line line, String text) {
        Widgets.setText(line.problem, text);
        Widgets.setShown(line.problem, !text.isEmpty());
    }

    private static String tip(Setting setting) {
        StringBuilder tip = new StringBuilder(setting.help());
        boolean bounded = !Double.isInfinite(setting.min()) || !Double.isInfinite(setting.max());
        if (bounded) {
            tip.append(tip.isEmpty() ? "" : "\n").append("Range: ").append(plain(setting.min())).append(" to ").append(plain(setting.max()))
                    .append(setting.unit().isEmpty() ? "" : " " + setting.unit());
        }
        if (!setting.source().isEmpty()) {
            tip.append(tip.isEmpty() ? "" : "\n").append("Source: ").append(setting.source());
        }
        return tip.isEmpty() ? null : tip.toString();
    }

    private static String plain(double bound) {
        if (Double.isInfinite(bound)) {
            return "any";
        }
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}

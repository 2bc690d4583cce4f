// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

import org.bragglens.base.settings.Setting;
import org.bragglens.base.settings.SettingsField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** The widget for one component of a settings record. It speaks in texts as {@link SettingsField#parse} understands them. */
abstract class FieldEditor {

    /** Whole numbers with more choices than this are typed. */
    private static final double MOST_SPINS = 1e6;

    /** Makes the widget that suits the field; {@code edited} hears of every change that a person makes. */
    static FieldEditor of(Composite parent, SettingsField field, Consumer<String> edited) {
        if (field.type() == boolean.class) {
            return new Check(parent, edited);
        }
        if (field.type().isEnum()) {
            return new Choice(parent, field.choices(), edited);
        }
        Setting setting = field.setting();
        if (field.type() == int.class && setting.max() - setting.min() <= MOST_SPINS) {
            return new Whole(parent, (int) setting.min(), (int) setting.max(), edited);
        }
        return new Typed(parent, field, edited);
    }

    abstract Control control();

    /** Shows a value; not an edit. */
    abstract void show(Object value);

    private static final class Check extends FieldEditor {

        private final Button button;

        Check(Composite parent, Consumer<String> edited) {
            button = Widgets.check(parent, "");
            button.addListener(SWT.Selection, e -> edited.accept(Boolean.toString(button.getSelection())));
        }

        @Override
        Control control() {
            return button;
        }

        @Override
        void show(Object value) {
            button.setSelection((Boolean) value);
        }
    }

    private static final class Choice extends FieldEditor {

        private final Combo combo;
        private final List<String> choices;

        Choice(Composite parent, List<String> choices, Consumer<String> edited) {
            this.choices = choices;
            combo = new Combo(parent, SWT.READ_ONLY);
            choices.forEach(c -> combo.add(c.replace('-', ' ')));
            combo.addListener(SWT.Selection, e -> edited.accept(choices.get(combo.getSelectionIndex())));
        }

        @Override
        Control control() {
            return combo;
        }

        @Override
        void show(Object value) {
            combo.select(choices.indexOf(SettingsField.spelled(value)));
        }
    }

    private static final class Whole extends FieldEditor {

        private final Spinner spinner;
        private boolean showing;

        Whole(Composite parent, int min, int max, Consumer<String> edited) {
            spinner = new Spinner(parent, SWT.BORDER);
            spinner.setValues(min, min, max, 0, 1, 10);
            spinner.addListener(SWT.Modify, e -> {
                if (!showing) {
                    edited.accept(Integer.toString(spinner.getSelection()));
                }
            });
        }

        @Override
        Control control() {
            return spinner;
        }

        @Override
        void show(Object value) {
            showing = true;
            spinner.setSelection((Integer) value);
            showing = false;
        }
    }

    private static final class Typed extends FieldEditor {

        private final Text text;
        private final SettingsField field;
        private boolean showing;

        Typed(Composite parent, SettingsField field, Consumer<String> edited) {
            this.field = field;
            text = new Text(parent, SWT.BORDER);
            text.addListener(SWT.Modify, e -> {
                if (!showing) {
                    edited.accept(text.getText());
                }
            });
            if (field.type() == double.class) {
                text.addListener(SWT.KeyDown, this::nudge);
            }
        }

        @Override
        Control control() {
            return text;
        }

        @Override
        void show(Object value) {
            if (Objects.equals(parsed(), value)) {
                return;
            }
            showing = true;
            text.setText(shortest(value));
            showing = false;
        }

        private Object parsed() {
            try {
                return field.parse(text.getText());
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        /** Up and down change the second digit: a preview is watched while they are held. */
        private void nudge(Event e) {
            int direction = e.keyCode == SWT.ARROW_UP ? 1 : e.keyCode == SWT.ARROW_DOWN ? -1 : 0;
            if (direction == 0 || !(parsed() instanceof Double value)) {
                return;
            }
            e.doit = false;
            double unit = value == 0 ? 0.01 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
            double next = Math.clamp(Math.round(value / unit + direction) * unit, field.setting().min(), field.setting().max());
            text.setText(shortest(Double.valueOf(String.format(Locale.ROOT, "%.6g", next))));
        }

        private static String shortest(Object value) {
            String spelled = SettingsField.spelled(value);
            return spelled.endsWith(".0") ? spelled.substring(0, spelled.length() - 2) : spelled;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.AugmentationType;
import org.bragglens.augment.RecipeStep;
import org.bragglens.base.settings.SettingsField;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.ui.form.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The steps of the recipe in their order; a tick says that a step is on. */
final class StepList {

    private final RecipeEditor editor;
    private final Composite area;
    private final Table table;
    private final Button remove;
    private final Button up;
    private final Button down;
    private final Button duplicate;

    StepList(Composite parent, RecipeEditor editor, AugmentationCatalog catalog) {
        this.editor = editor;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 2, 2).spacing(0, 2).applyTo(area);
        Composite buttons = Widgets.buttonRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        Menu kinds = kinds(catalog);
        Button add = Widgets.named(new Button(buttons, SWT.PUSH), "step.add");
        add.setText("Add step ▾");
        add.setToolTipText("Adds a step behind the selected one");
        add.setMenu(kinds);
        add.addListener(SWT.Selection, e -> {
            kinds.setLocation(add.toDisplay(0, add.getSize().y));
            kinds.setVisible(true);
        });
        remove = Widgets.button(buttons, "step.remove", "Remove", "Takes the selected step out of the recipe (Delete)",
                () -> editor.remove(editor.selected()));
        up = Widgets.button(buttons, "step.up", "Up", "The selected step runs earlier", () -> editor.move(editor.selected(), -1));
        down = Widgets.button(buttons, "step.down", "Down", "The selected step runs later", () -> editor.move(editor.selected(), 1));
        duplicate = Widgets.button(buttons, "step.duplicate", "Duplicate", "Adds the selected step once more behind it",
                () -> editor.duplicate(editor.selected()));
        table = Widgets.named(new Table(area, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER), "steps");
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(table);
        new TableColumn(table, SWT.LEFT).setText("Step");
        new TableColumn(table, SWT.LEFT).setText("Settings");
        table.setHeaderVisible(true);
        table.setToolTipText("Select a step to change its settings; its tick switches it on or off");
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL && editor.selected() >= 0) {
                editor.remove(editor.selected());
            }
        });
        table.addListener(SWT.Resize, e -> fitColumns());
    }

    Composite control() {
        return area;
    }

    void refresh() {
        List<RecipeStep> steps = editor.recipe().steps();
        while (table.getItemCount() > steps.size()) {
            table.remove(table.getItemCount() - 1);
        }
        while (table.getItemCount() < steps.size()) {
            new TableItem(table, SWT.NONE);
        }
        for (int i = 0; i < steps.size(); i++) {
            AugmentationType<?> type = editor.typeOf(steps.get(i));
            TableItem item = table.getItem(i);
            item.setText(new String[] {type.label(), summary(type.settings(), steps.get(i).settings())});
            item.setChecked(steps.get(i).enabled());
        }
        int selected = editor.selected();
        if (selected != table.getSelectionIndex()) {
            table.setSelection(selected);
        }
        remove.setEnabled(selected >= 0);
        duplicate.setEnabled(selected >= 0);
        up.setEnabled(selected > 0);
        down.setEnabled(selected >= 0 && selected < steps.size() - 1);
        fitColumns();
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

    private Menu kinds(AugmentationCatalog catalog) {
        Menu menu = new Menu(area);
        for (AugmentationType<?> type : catalog.types()) {
            MenuItem item = Widgets.named(new MenuItem(menu, SWT.PUSH), "step.add." + type.id());
            item.setText(type.label());
            item.setToolTipText(type.description());
            item.addListener(SWT.Selection, e -> editor.add(type.id()));
        }
        return menu;
    }

    private void selected(Event e) {
        int index = table.indexOf((TableItem) e.item);
        if (e.detail == SWT.CHECK) {
            editor.setEnabled(index, ((TableItem) e.item).getChecked());
        } else {
            editor.select(index);
        }
    }

    private void fitColumns() {
        int width = table.getClientArea().width;
        table.getColumn(0).setWidth(Math.clamp(width / 3, 110, 190));
        table.getColumn(1).setWidth(Math.max(80, width - table.getColumn(0).getWidth()));
    }
}

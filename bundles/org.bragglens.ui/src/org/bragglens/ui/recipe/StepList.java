// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import java.util.List;

import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.recipe.StepType;
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

    StepList(Composite parent, RecipeEditor editor, RecipeWords words) {
        this.editor = editor;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 2, 2).spacing(0, 2).applyTo(area);
        Composite buttons = Widgets.buttonRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        Menu kinds = kinds(words);
        Button add = Widgets.named(new Button(buttons, SWT.PUSH), words.name("step.add"));
        add.setText("Add step ▾");
        add.setToolTipText("Adds a step behind the selected one");
        add.setMenu(kinds);
        add.addListener(SWT.Selection, e -> {
            kinds.setLocation(add.toDisplay(0, add.getSize().y));
            kinds.setVisible(true);
        });
        remove = Widgets.button(buttons, words.name("step.remove"), "Remove", "Takes the selected step out of the recipe (Delete)",
                () -> editor.remove(editor.selected()));
        up = Widgets.button(buttons, words.name("step.up"), "Up", "The selected step runs earlier",
                () -> editor.move(editor.selected(), -1));
        down = Widgets.button(buttons, words.name("step.down"), "Down", "The selected step runs later",
                () -> editor.move(editor.selected(), 1));
        duplicate = Widgets.button(buttons, words.name("step.duplicate"), "Duplicate", "Adds the selected step once more behind it",
                () -> editor.duplicate(editor.selected()));
        table = Widgets.named(new Table(area, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER), words.name("steps"));
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
            StepType<?> type = editor.typeOf(steps.get(i));
            TableItem item = table.getItem(i);
            item.setText(new String[] {type.label(), StepWords.summary(type.settings(), steps.get(i).settings())});
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

    private Menu kinds(RecipeWords words) {
        Menu menu = new Menu(area);
        for (StepType<?> type : editor.book().types()) {
            MenuItem item = Widgets.named(new MenuItem(menu, SWT.PUSH), words.name("step.add." + type.id()));
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

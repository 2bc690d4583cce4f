// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import java.util.Optional;

import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.recipe.StepType;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.ui.form.SettingsForm;
import org.bragglens.ui.form.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the selected step does, and its settings. */
final class StepForm {

    private final RecipeEditor editor;
    private final RecipeWords words;
    private final ScrolledComposite scroll;
    private final Composite area;
    private final Label title;
    private final Label description;
    private SettingsForm<?> form;
    private String shownType = "";
    private int shownIndex = -1;

    StepForm(Composite parent, RecipeEditor editor, RecipeWords words) {
        this.editor = editor;
        this.words = words;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        area = Widgets.named(new Composite(scroll, SWT.NONE), words.name("step.form"));
        scroll.setContent(area);
        GridLayoutFactory.fillDefaults().extendedMargins(8, 8, 2, 4).spacing(0, 4).applyTo(area);
        title = Widgets.named(Widgets.label(area, ""), words.name("step.title"));
        Font bold = FontDescriptor.createFrom(title.getFont()).setStyle(SWT.BOLD).createFont(area.getDisplay());
        title.setFont(bold);
        title.addListener(SWT.Dispose, e -> bold.dispose());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        description = Widgets.quietLabel(area);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(description);
        scroll.addListener(SWT.Resize, e -> fit());
    }

    ScrolledComposite control() {
        return scroll;
    }

    void refresh() {
        Optional<RecipeStep> step = editor.selectedStep();
        if (step.isEmpty()) {
            clear();
            Widgets.setText(title, editor.recipe().steps().isEmpty() ? words.empty() : "No step selected");
            Widgets.setText(description, "");
            return;
        }
        StepType<?> type = editor.typeOf(step.get());
        if (form == null || shownIndex != editor.selected() || !shownType.equals(type.id())) {
            build(type, step.get());
        } else {
            update(form, step.get().settings());
            // a line about a mistake has come or gone
            fit();
        }
    }

    private void build(StepType<?> type, RecipeStep step) {
        clear();
        shownType = type.id();
        shownIndex = editor.selected();
        Widgets.setText(title, type.label());
        Widgets.setText(description, type.description() + (type.source().isEmpty() ? "" : " (" + type.source() + ")"));
        form = form(type.settings(), step.settings());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
        area.layout(true, true);
        fit();
    }

    private <R extends Record> SettingsForm<R> form(SettingsType<R> type, Record settings) {
        @SuppressWarnings("unchecked")
        R own = (R) settings;
        return new SettingsForm<>(area, type, own, (field, edited) -> editor.setSettings(editor.selected(), field, edited));
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> void update(SettingsForm<R> form, Record settings) {
        if (!form.settings().equals(settings)) {
            form.setSettings((R) settings);
        }
    }

    private void clear() {
        if (form != null) {
            form.control().dispose();
            form = null;
        }
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        scroll.setMinSize(SWT.DEFAULT, area.computeSize(width, SWT.DEFAULT).y);
    }
}

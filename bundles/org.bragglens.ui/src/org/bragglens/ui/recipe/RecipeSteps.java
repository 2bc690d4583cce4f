// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/** The steps of a recipe and, below them, the settings of the selected one. Follows its editor. */
public final class RecipeSteps {

    private final SashForm rows;
    private final StepList list;
    private final StepForm form;

    public RecipeSteps(Composite parent, RecipeEditor editor, RecipeWords words) {
        rows = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        list = new StepList(rows, editor, words);
        form = new StepForm(rows, editor, words);
        rows.setWeights(60, 40);
        Runnable leave = editor.onChange(this::refresh);
        rows.addListener(SWT.Dispose, e -> leave.run());
        refresh();
    }

    public Composite control() {
        return rows;
    }

    private void refresh() {
        list.refresh();
        form.refresh();
    }
}

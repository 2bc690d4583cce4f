// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.List;

import org.bragglens.ui.diffuse.session.PreparationChoice;
import org.bragglens.ui.form.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Says which section the models are shown, prepared or as it was opened, and switches between the two. */
final class SubjectLine {

    private final InterpretationModel model;
    private final Composite area;
    private final Button prepared;
    private final Label words;

    /** @param editRecipe shows the view in which the recipe is edited */
    SubjectLine(Composite parent, InterpretationModel model, Runnable editRecipe) {
        this.model = model;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(area);
        prepared = Widgets.named(Widgets.check(area, "Prepare the section:"), "interpretation.prepare");
        prepared.setToolTipText("Sections are prepared for the models when they are asked: Bragg peaks masked, gaps filled in");
        prepared.addListener(SWT.Selection, e -> model.setPrepared(prepared.getSelection()));
        words = Widgets.named(new Label(area, SWT.NONE), "interpretation.subject");
        // wide enough for all that it says, so that nothing moves when it says something else
        words.setText("models see it prepared by 100 steps");
        int width = words.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        words.setText("");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(words);
        Widgets.button(area, "interpretation.recipe", "Steps…", "Shows Section Preparation, where the steps are edited and previewed",
                editRecipe);
        refresh();
    }

    Control control() {
        return area;
    }

    void refresh() {
        PreparationChoice choice = model.preparation();
        if (prepared.getSelection() != choice.used()) {
            prepared.setSelection(choice.used());
        }
        int steps = choice.steps();
        String said = choice.used() && steps > 0 ? "models see it prepared by " + steps + (steps == 1 ? " step" : " steps")
                : "models see it as opened";
        if (!said.equals(words.getText())) {
            words.setText(said);
        }
        List<String> labels = model.preparationSteps();
        String tip = labels.isEmpty() ? "The recipe has no step that is on" : String.join("\n", labels);
        if (!tip.equals(words.getToolTipText())) {
            words.setToolTipText(tip);
        }
    }
}

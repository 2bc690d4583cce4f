// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.util.concurrent.ThreadLocalRandom;

import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.CurvePlot;
import org.bragglens.ui.recipe.RecipeEditor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** The original and its augmented copies, and what decides about them beside the steps: how many, and the seed. */
final class PreviewPanel {

    private static final int LARGEST_SEED = 1_000_000;

    private final RecipeEditor editor;
    private final PreviewModel preview;
    private final Composite area;
    private final Label subject;
    private final Text seed;
    private final Label problem;
    private final CurvePlot plot;

    PreviewPanel(Composite parent, RecipeEditor editor, PreviewModel preview) {
        this.editor = editor;
        this.preview = preview;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).extendedMargins(8, 6, 2, 2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Widgets.label(row, "Copies");
        Spinner copies = Widgets.named(new Spinner(row, SWT.BORDER), "preview.copies");
        copies.setToolTipText("How many augmented patterns are drawn");
        copies.setValues(5, 1, PreviewModel.MOST_COPIES, 0, 1, 5);
        copies.addListener(SWT.Modify, e -> preview.setCopies(copies.getSelection()));
        Button raised = Widgets.named(Widgets.check(row, "Raise"), "preview.raised");
        raised.setToolTipText("Draws every copy above the one before");
        raised.addListener(SWT.Selection, e -> preview.setRaised(raised.getSelection()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(raised);
        Widgets.label(row, "Seed");
        seed = Widgets.named(new Text(row, SWT.BORDER), "preview.seed");
        seed.setToolTipText("The same seed gives the same patterns");
        GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(seed);
        seed.addListener(SWT.Modify, e -> typed());
        Widgets.button(row, "preview.newSeed", "New seed", "Other chances for the same steps", () -> {
            editor.pause();
            editor.setSeed(ThreadLocalRandom.current().nextInt(1, LARGEST_SEED));
        });
        subject = row(Widgets.named(Widgets.quietLabel(area), "preview.subject"));
        problem = Widgets.problemLabel(area, "preview.problem");
        plot = Widgets.named(new CurvePlot(area), "preview.plot");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(plot);
    }

    Composite control() {
        return area;
    }

    /** Shows the newest preview. */
    void refreshPreview() {
        preview.latest().ifPresent(p -> {
            Widgets.setText(subject, "Preview of " + p.subject() + (p.subject().equals(SampleCrystal.NAME) ? ", as no pattern is selected"
                    : ""));
            Widgets.setProblem(problem, p.problem());
            if (plot.content() != p.plot()) {
                plot.setContent(p.plot());
            }
        });
    }

    /** Shows the recipe's seed. */
    void refreshSeed() {
        String wanted = Long.toString(editor.recipe().seed());
        if (!seed.getText().strip().equals(wanted)) {
            seed.setText(wanted);
        }
    }

    private void typed() {
        try {
            long value = Long.parseLong(seed.getText().strip());
            if (value != editor.recipe().seed()) {
                editor.setSeed(value);
            }
        } catch (NumberFormatException e) {
            // half a number: the recipe keeps the last whole one
            return;
        }
    }

    private Label row(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }
}

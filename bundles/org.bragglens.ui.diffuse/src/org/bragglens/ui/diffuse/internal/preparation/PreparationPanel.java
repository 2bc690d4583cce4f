// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.Optional;

import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.recipe.RecipeEditor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The section before and after the selected step, side by side, and whether models are shown prepared sections. */
final class PreparationPanel {

    private static final String NO_SECTION = "Open a section: File > Open, or drop an image here";

    private final RecipeEditor editor;
    private final PreparationModel model;
    private final Button used;
    private final Button marked;
    private final Label remark;
    private final Label problem;
    private final StagePlot before;
    private final StagePlot after;

    PreparationPanel(Composite parent, RecipeEditor editor, PreparationModel model) {
        this.editor = editor;
        this.model = model;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 2, 4).spacing(0, 2).applyTo(area);
        Composite row = Widgets.buttonRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        used = Widgets.named(Widgets.check(row, "Show models prepared sections"), "preparation.used");
        used.setToolTipText("Models are asked about what the whole recipe makes of a section; without the tick, about sections"
                + " as they were opened");
        used.addListener(SWT.Selection, e -> model.setUsed(used.getSelection()));
        marked = Widgets.named(Widgets.check(row, "Mark filled-in points"), "preparation.marked");
        marked.setToolTipText("Draws points that were filled in like points without an intensity");
        marked.addListener(SWT.Selection, e -> refresh());
        remark = Widgets.named(Widgets.quietLabel(area), "preparation.remark");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(remark);
        problem = Widgets.problemLabel(area, "preparation.problem");
        Composite images = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(6, 0).applyTo(images);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(images);
        before = new StagePlot(images, "preparation.before");
        after = new StagePlot(images, "preparation.after");
        images.getChildren()[0].setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        images.getChildren()[1].setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        PlotPair.join(before.plot(), after.plot());
        refresh();
    }

    /** Shows the newest preparation around the selected step. */
    void refresh() {
        Optional<Prepared> latest = model.latest();
        used.setSelection(model.used());
        Optional<StagePair> pair = latest.map(p -> p.around(editor.selected()));
        SectionContext context = latest.map(p -> p.request().context()).orElse(SectionContext.USUAL);
        String words = model.isEmpty() ? NO_SECTION : pair.map(StagePair::remark).orElse("");
        Optional<SectionStage> second = pair.flatMap(StagePair::after);
        before.show(pair.flatMap(StagePair::before), context, marked.getSelection(), "");
        after.show(second, context, marked.getSelection(), pair.isPresent() ? words : "");
        Widgets.setText(remark, words);
        // where a second image is missing its place says why
        Widgets.setShown(remark, !words.isEmpty() && (second.isPresent() || pair.isEmpty()));
        Widgets.setProblem(problem, latest.map(Prepared::problem).orElse(""));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.ui.diffuse.internal.Correlations.Origin;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.PlotColours;
import org.bragglens.ui.work.Refresh;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** The view with a slider for each correlation, which remakes lattice and image at once. */
public final class CorrelationsView {

    /** Spans that can be played with where no model has answered. */
    private static final List<Integer> SPANS = List.of(2, 3, 4);

    private static final int HEAD_SPACING = 12;

    private CorrelationsModel model;
    private TrainingSetPanel training;
    private CorrelationSliders sliders;
    private ScrolledComposite scroll;
    private Combo spans;
    private Button answer;
    private Button refined;
    private Label fit;
    private Label obstacle;
    private Label making;
    private List<Integer> shownSpans = List.of();
    private final List<Runnable> leave = new ArrayList<>();

    @PostConstruct
    void create(Composite parent, IEclipseContext context, CorrelationsModel correlations, TrainingSetModel sending) {
        model = correlations;
        // what is made later has the background of what is there already, whatever the theme gave that
        parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 4, 4).spacing(0, 3).applyTo(parent);
        createHead(parent);
        obstacle = Widgets.problemLabel(parent, "correlations.obstacle");
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        sliders = new CorrelationSliders(scroll, model);
        scroll.setContent(sliders.control());
        scroll.addListener(SWT.Resize, e -> fitSliders());
        training = new TrainingSetPanel(parent, sending, () -> context.get(FileChooser.class));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(training.control());
        Refresh refresh = new Refresh(parent, this::refresh);
        leave.add(model.onChange(refresh::request));
        leave.add(sending.onChange(refresh::request));
        refresh();
    }

    /** Buttons, and beside them, or below them where it is narrow, how well the lattice explains the section. */
    private void createHead(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Composite row = Widgets.buttonRow(head);
        createButtons(row);
        // their places are fixed: with every movement of a slider they say something else, and nothing is laid out anew for that
        fit = Widgets.named(new Label(head, SWT.NONE), "correlations.fit");
        fit.setText(CorrelationWords.LONGEST_FIT);
        int width = fit.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        fit.setText("");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(fit);
        making = Widgets.named(new Label(head, SWT.RIGHT), "correlations.making");
        making.setForeground(new Color(PlotColours.quiet(parent.getDisplay())));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(making);
        fitHead(head, row, true);
        head.addListener(SWT.Resize, e -> {
            boolean beside = head.getSize().x >= row.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + HEAD_SPACING + width;
            if (beside != (((GridLayout) head.getLayout()).numColumns == 3)) {
                fitHead(head, row, beside);
                head.requestLayout();
            }
        });
    }

    private static void fitHead(Composite head, Composite row, boolean beside) {
        GridLayoutFactory.fillDefaults().numColumns(beside ? 3 : 2).spacing(HEAD_SPACING, 0).applyTo(head);
        GridDataFactory.fillDefaults().span(beside ? 1 : 2, 1).applyTo(row);
    }

    private void createButtons(Composite row) {
        spans = Widgets.named(new Combo(row, SWT.READ_ONLY), "correlations.span");
        spans.setToolTipText("Span of the correlations");
        spans.addListener(SWT.Selection, e -> model.chooseSpan(shownSpans.get(spans.getSelectionIndex())));
        answer = Widgets.button(row, "correlations.answer", "Answer", "Sets the correlations that the models answered",
                () -> model.reset(Origin.ANSWER));
        refined = Widgets.button(row, "correlations.refined", "Refined", "Sets the correlations that the search found",
                () -> model.reset(Origin.REFINED));
        Widgets.button(row, "correlations.none", "No order", "Sets all correlations to 0", model::clear);
        Widgets.button(row, "correlations.seed", "Another lattice", "Makes another lattice with the same correlations", model::anotherSeed);
    }

    private void refresh() {
        Correlations now = model.correlations();
        List<Integer> choices = now.interpreted().map(i -> i.answers().stream().map(a -> a.span()).toList()).orElse(SPANS);
        if (!choices.equals(shownSpans)) {
            shownSpans = choices;
            spans.setItems(choices.stream().map(s -> "Span " + s).toArray(String[]::new));
            spans.requestLayout();
        }
        if (spans.getSelectionIndex() != choices.indexOf(now.wanted().span())) {
            spans.select(choices.indexOf(now.wanted().span()));
        }
        answer.setEnabled(now.answer().isPresent());
        refined.setEnabled(now.answer().flatMap(a -> a.interpretation().refined()).filter(r -> r.improved()).isPresent());
        setText(fit, CorrelationWords.fit(now, model.made()));
        Widgets.setProblem(obstacle, CorrelationWords.obstacle(now, model.made()));
        setText(making, CorrelationWords.making(model.made()));
        training.refresh();
        if (sliders.refresh()) {
            fitSliders();
        }
    }

    private void fitSliders() {
        sliders.fit(scroll.getSize().x);
        scroll.setMinSize(sliders.control().computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static void setText(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.setToolTipText(text);
        }
    }

    @Focus
    void focus() {
        sliders.control().setFocus();
    }

    @PreDestroy
    void dispose() {
        leave.forEach(Runnable::run);
    }
}

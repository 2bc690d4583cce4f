// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.Optional;

import org.bragglens.learning.Evaluation;
import org.bragglens.learning.TrainingProgress;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.CurvePlot;
import org.bragglens.ui.trainer.internal.RunState.Phase;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** Start and end of a training, how it goes, and what came out. */
final class RunPanel {

    private static final int PROGRESS_STEPS = 1000;

    private final TrainerModel model;
    private final TrainerActions actions;
    private final Composite area;
    private final Button start;
    private final Button stop;
    private final Button cancel;
    private final Button save;
    private final ProgressBar progress;
    private final Label status;
    private final Label summary;
    private final CTabFolder tabs;
    private final CurvePlot loss;
    private final CurvePlot accuracy;
    private final ConfusionView confusion;
    private final MetricsTable metrics;
    private RunState shown = RunState.IDLE;

    /** What the buttons do beyond the model. */
    interface TrainerActions {

        /** Whether the form says what will be done. */
        boolean canStart();

        void start();

        /** Asks where, and saves the finished model. */
        void save();
    }

    RunPanel(Composite parent, TrainerModel model, TrainerActions actions) {
        this.model = model;
        this.actions = actions;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(8, 8, 4, 4).spacing(6, 4).applyTo(area);
        Composite buttons = Widgets.buttonRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        start = Widgets.button(buttons, "train.start", "Start", "Trains a network on what is filled in above", actions::start);
        stop = Widgets.button(buttons, "train.stop", "Stop and keep",
                "Ends the training; the best weights so far become the model", model::stopAndKeep);
        cancel = Widgets.button(buttons, "train.cancel", "Cancel", "Ends the training; nothing is kept", model::cancel);
        save = Widgets.button(buttons, "train.save", "Save model…", "Writes the model to a file and chooses it in the viewer", actions::save);
        progress = Widgets.named(new ProgressBar(area, SWT.HORIZONTAL), "train.progress");
        progress.setMaximum(PROGRESS_STEPS);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        status = row("train.status");
        summary = row("train.summary");
        tabs = Widgets.named(new CTabFolder(area, SWT.BORDER | SWT.FLAT), "train.tabs");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(tabs);
        SashForm curves = new SashForm(tabs, SWT.HORIZONTAL | SWT.SMOOTH);
        loss = Widgets.named(new CurvePlot(curves), "train.loss");
        accuracy = Widgets.named(new CurvePlot(curves), "train.accuracy");
        loss.setContent(LearningCurves.loss(shown.epochs()));
        accuracy.setContent(LearningCurves.accuracy(shown.epochs()));
        confusion = Widgets.named(new ConfusionView(tabs), "result.confusion");
        metrics = new MetricsTable(tabs);
        tab("Learning curves", curves);
        tab("Confusion matrix", confusion);
        tab("Classes", metrics.control());
        tabs.setSelection(0);
    }

    Composite control() {
        return area;
    }

    void refresh() {
        RunState state = model.state();
        Phase phase = state.phase();
        String obstacle = model.obstacle();
        start.setEnabled(obstacle.isEmpty() && actions.canStart());
        stop.setEnabled(phase == Phase.RUNNING);
        cancel.setEnabled(phase.isActive());
        save.setEnabled(phase == Phase.FINISHED);
        String words = phase == Phase.IDLE ? obstacle : state.status();
        Widgets.setText(status, words);
        status.setToolTipText(words);
        status.setForeground(phase == Phase.FAILED ? status.getDisplay().getSystemColor(SWT.COLOR_RED) : null);
        double fraction = phase == Phase.FINISHED ? 1 : phase.isActive() ? state.progress().map(TrainingProgress::fraction).orElse(0.0) : 0;
        progress.setSelection((int) Math.round(fraction * PROGRESS_STEPS));
        if (!state.epochs().equals(shown.epochs())) {
            loss.setContent(LearningCurves.loss(state.epochs()));
            accuracy.setContent(LearningCurves.accuracy(state.epochs()));
        }
        if (!state.result().equals(shown.result())) {
            showResult(state.result().map(r -> r.validation()));
        }
        if (phase.isActive() && !shown.phase().isActive()) {
            tabs.setSelection(0);
        }
        shown = state;
    }

    private void showResult(Optional<Evaluation> evaluation) {
        confusion.show(evaluation);
        metrics.show(evaluation);
        Widgets.setText(summary, evaluation.map(Confusion::summary).orElse(""));
        summary.setToolTipText(evaluation.map(Evaluation::protocol).orElse(null));
        Widgets.setShown(summary, evaluation.isPresent());
        evaluation.ifPresent(e -> tabs.setSelection(1));
    }

    private Label row(String name) {
        Label label = Widgets.named(new Label(area, SWT.WRAP), name);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void tab(String title, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(content);
    }
}

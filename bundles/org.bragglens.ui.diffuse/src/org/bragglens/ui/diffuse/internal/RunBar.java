// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.disorder.InterpreterSettings;
import org.bragglens.learning.disorder.RefinementSettings;
import org.bragglens.ui.diffuse.internal.RunState.Phase;
import org.bragglens.ui.form.SettingsForm;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.work.ProgressJob;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** Beginning and end of interpretation and search, how far they are, and how carefully they go about it. */
final class RunBar {

    private static final int PROGRESS_STEPS = 1000;

    private final InterpretationModel model;
    private final Composite area;
    private final Button interpret;
    private final Button refine;
    private final Button stop;
    private final Button more;
    private final ProgressBar progress;
    private final Label status;
    private final Label problem;
    private final Composite forms;
    private final SettingsForm<InterpreterSettings> settings;
    private final SettingsForm<RefinementSettings> search;

    RunBar(Composite parent, InterpretationModel model) {
        this.model = model;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 2).applyTo(area);
        Composite buttons = Widgets.buttonRow(area);
        interpret = Widgets.button(buttons, "interpret", "Interpret", "Asks the ticked models for the correlations of the section",
                this::interpret);
        refine = Widgets.button(buttons, "refine", "Refine",
                "Searches on from the answer for correlations whose lattices explain the section better", this::refine);
        stop = Widgets.button(buttons, "interpret.stop", "Stop", "Ends it; a search keeps the best that it has found", model::stop);
        more = Widgets.named(new Button(buttons, SWT.TOGGLE), "interpret.more");
        more.setText("Settings");
        more.setToolTipText("How carefully a section is interpreted and searched for");
        more.addListener(SWT.Selection, e -> showForms(more.getSelection()));
        GridDataFactory.fillDefaults().applyTo(buttons);
        progress = Widgets.named(new ProgressBar(area, SWT.HORIZONTAL), "interpret.progress");
        progress.setMaximum(PROGRESS_STEPS);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(110, SWT.DEFAULT).applyTo(progress);
        status = Widgets.named(new Label(area, SWT.NONE), "interpret.status");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(status);
        problem = Widgets.problemLabel(area, "interpret.problem");
        GridDataFactory.createFrom((GridData) problem.getLayoutData()).span(3, 1).applyTo(problem);
        forms = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(forms);
        settings = new SettingsForm<>(forms, SettingsType.of(InterpreterSettings.class), model.settings(), (f, s) -> model.setSettings(s));
        search = new SettingsForm<>(forms, SettingsType.of(RefinementSettings.class), model.search(), (f, s) -> model.setSearch(s));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(settings.control());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(search.control());
        GridDataFactory.fillDefaults().span(3, 1).exclude(true).applyTo(forms);
        forms.setVisible(false);
    }

    Control control() {
        return area;
    }

    void refresh() {
        RunState run = model.run();
        Phase phase = run.phase();
        String obstacle = model.obstacle();
        String refinementObstacle = model.refinementObstacle();
        interpret.setEnabled(obstacle.isEmpty() && settings.isValid());
        refine.setEnabled(refinementObstacle.isEmpty() && search.isValid());
        stop.setEnabled(phase == Phase.INTERPRETING || phase == Phase.REFINING);
        boolean settingsAreWrong = !phase.isActive() && !(settings.isValid() && search.isValid());
        String words = settingsAreWrong ? "One of the settings is wrong: it is named under Settings" : model.status();
        // what went wrong may take more than a line
        Widgets.setProblem(problem, phase == Phase.FAILED ? words : "");
        String line = phase == Phase.FAILED ? "" : words;
        if (!line.equals(status.getText())) {
            status.setText(line);
            status.setToolTipText(line);
        }
        if (progress.getVisible() != phase.isActive()) {
            progress.setVisible(phase.isActive());
        }
        int share = (int) Math.round((phase.isActive() ? run.progress() : 0) * PROGRESS_STEPS);
        if (progress.getSelection() != share) {
            progress.setSelection(share);
        }
    }

    private void interpret() {
        model.startInterpretation().ifPresent(t -> new ProgressJob("Interpreting a section", t.work(), t.stop()).schedule());
    }

    private void refine() {
        model.startRefinement().ifPresent(t -> new ProgressJob("Refining an interpretation", t.work(), t.stop()).schedule());
    }

    private void showForms(boolean shown) {
        Widgets.setShown(forms, shown);
    }
}

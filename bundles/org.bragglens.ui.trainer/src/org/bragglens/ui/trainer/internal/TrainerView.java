// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.List;

import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.ProgressJob;
import org.bragglens.ui.work.Refresh;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.PersistState;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** The view in which models are trained. */
public final class TrainerView implements RunPanel.TrainerActions {

    private static final String STRUCTURES = "structures";
    private static final FileChooser.Kind MODELS = new FileChooser.Kind("Models", List.of("braggmodel"));

    /** The form never takes more of the view than this, in per cent. */
    private static final int LARGEST_FORM = 65;

    private IEclipseContext context;
    private TrainerModel model;
    private SashForm rows;
    private FormPanel form;
    private RunPanel run;
    private Runnable leave;

    @PostConstruct
    void create(Composite parent, IEclipseContext ownContext, TrainerModel trainer, MPart part) {
        context = ownContext;
        model = trainer;
        String last = part.getPersistedState().get(STRUCTURES);
        if (last != null && model.form().structures().isEmpty()) {
            model.edit(f -> f.withStructures(last));
        }
        // what is made later has the background of what is there already, whatever the theme gave that
        parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        rows = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        form = new FormPanel(rows, model, () -> context.get(FileChooser.class), this::divide);
        run = new RunPanel(rows, model, this);
        rows.addListener(SWT.Resize, e -> divide());
        Refresh refresh = new Refresh(parent, this::refresh);
        leave = model.onChange(refresh::request);
        refresh();
    }

    @Override
    public boolean canStart() {
        return form.isValid();
    }

    /** Trains what the form shows, or nothing where it shows a mistake. */
    @Override
    public void start() {
        if (canStart() && model.start()) {
            new ProgressJob("Training a network", model::run, model::cancel).schedule();
        }
    }

    @Override
    public void save() {
        String proposed = model.state().result().map(r -> r.model().description().id()).orElse("model");
        context.get(FileChooser.class).save(rows.getShell(), "Save the model", MODELS, proposed)
                .ifPresent(file -> new JobExecutor("Save model").execute(() -> model.save(file)));
    }

    /** Gives the form the height that it wants, and the rest to the run. */
    private void divide() {
        int height = rows.getClientArea().height;
        if (height > 0) {
            int share = Math.clamp(100L * (form.preferredHeight() + rows.getSashWidth()) / height + 1, 10, LARGEST_FORM);
            rows.setWeights(share, 100 - share);
        }
    }

    private void refresh() {
        form.refresh();
        run.refresh();
    }

    @PersistState
    void persist(MPart part) {
        part.getPersistedState().put(STRUCTURES, model.form().structures());
    }

    @Focus
    void focus() {
        form.control().setFocus();
    }

    @PreDestroy
    void dispose() {
        leave.run();
    }
}

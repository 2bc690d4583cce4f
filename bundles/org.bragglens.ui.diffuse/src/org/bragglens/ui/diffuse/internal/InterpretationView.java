// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.image.ImageAppearance;
import org.bragglens.ui.open.FileDrop;
import org.bragglens.ui.open.FileOpening;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Refresh;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** The view in which models are asked about the section in hand, with their answers one below the other. */
public final class InterpretationView {

    private static final int LEAST_ROW_HEIGHT = 140;

    private InterpretationModel interpretation;
    private RowsModel model;
    private CorrelationsModel correlations;
    private ModelList models;
    private SubjectLine subject;
    private RunBar run;
    private Label remark;
    private ScrolledComposite scroll;
    private Composite area;
    private Optional<ImageAppearance> appearance = Optional.empty();
    private final PanelRow.Views views = new PanelRow.Views();
    private final List<PanelRow> rows = new ArrayList<>();
    private final List<Runnable> leave = new ArrayList<>();

    @PostConstruct
    void create(Composite parent, IEclipseContext context, DiffuseSession session, ModelChoice choice, InterpretationModel asking,
            CorrelationsModel sliders, FileOpening opening, EPartService parts) {
        interpretation = asking;
        correlations = sliders;
        model = new RowsModel(session, correlations, new JobExecutor("Draw interpretations"));
        // what is made later has the background of what is there already, whatever the theme gave that
        parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 4, 0).spacing(6, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        // one row that wraps where it is narrow: each name is read whole
        Composite row = Widgets.named(Widgets.buttonRow(head), "interpret.models");
        ((RowLayout) row.getLayout()).center = true;
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(row);
        models = new ModelList(row, choice, () -> context.get(FileChooser.class));
        subject = new SubjectLine(row, interpretation, () -> parts.showPart(DiffusePerspective.PREPARATION, PartState.ACTIVATE));
        run = new RunBar(head, interpretation);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(run.control());
        remark = Widgets.named(Widgets.quietLabel(parent), "interpretation.remark");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).hint(200, SWT.DEFAULT).exclude(true).applyTo(remark);
        remark.setVisible(false);
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        area = new Composite(scroll, SWT.NONE);
        area.setLayout(new FillLayout(SWT.VERTICAL));
        scroll.setContent(area);
        FileDrop.on(parent, opening::open);
        Refresh refresh = new Refresh(parent, this::refresh);
        leave.add(session.onChange(refresh::request));
        leave.add(choice.onChange(refresh::request));
        leave.add(interpretation.onChange(refresh::request));
        leave.add(model.onChange(refresh::request));
        refresh();
    }

    private void refresh() {
        models.refresh();
        subject.refresh();
        run.refresh();
        Widgets.setText(remark, interpretation.remark());
        Widgets.setShown(remark, !interpretation.remark().isEmpty());
        List<InterpretationRow> shown = model.rows();
        if (shown.size() != rows.size()) {
            createRows(shown);
        }
        for (int i = 0; i < shown.size(); i++) {
            rows.get(i).show(shown.get(i), shown.get(i).span() == model.chosenSpan());
        }
    }

    private void createRows(List<InterpretationRow> shown) {
        rows.forEach(r -> r.control().dispose());
        rows.clear();
        for (int i = 0; i < shown.size(); i++) {
            int number = i;
            PanelRow row = new PanelRow(area, i + 1, views, () -> chooseRow(number), this::setAppearance);
            appearance.ifPresent(row::setAppearance);
            rows.add(row);
        }
        scroll.setMinHeight(LEAST_ROW_HEIGHT * shown.size());
        area.requestLayout();
    }

    /** Rows that are made later look as these do. */
    private void setAppearance(ImageAppearance chosen) {
        appearance = Optional.of(chosen);
        rows.forEach(r -> r.setAppearance(chosen));
    }

    private void chooseRow(int number) {
        correlations.chooseSpan(model.rows().get(number).span());
    }

    @Focus
    void focus() {
        run.control().setFocus();
    }

    @PreDestroy
    void dispose() {
        leave.forEach(Runnable::run);
        model.dispose();
    }
}

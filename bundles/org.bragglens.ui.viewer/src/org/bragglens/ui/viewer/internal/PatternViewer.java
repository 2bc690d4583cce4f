// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Optional;

import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.NoticeBar;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.open.FileDrop;
import org.bragglens.ui.open.FileOpening;
import org.bragglens.ui.open.SelectionFollower;
import org.bragglens.ui.open.SelectionFollower.InHand;
import org.bragglens.ui.plot.CurvePlot;
import org.bragglens.ui.session.PatternOpener;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.viewer.internal.ViewerModel.Picture;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Refresh;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** The view of the open patterns: their curves, their wavelength, and what a model says of the selected one. */
public final class PatternViewer {

    private Session session;
    private ViewerModel model;
    private SelectionFollower follower;
    private CurvePlot plot;
    private ViewerTools tools;
    private WavelengthBar wavelength;
    private NoticeBar notices;
    private PatternTable patterns;
    private AnswerPanel answers;
    private Picture shown;
    private Runnable leaveSession;

    @PostConstruct
    void create(Composite parent, IEclipseContext context, Session openSession, PatternOpener opener, FileOpening opening,
            Classifiers classifiers, ESelectionService selections, MPart part) {
        session = openSession;
        model = new ViewerModel(session, classifiers, new JobExecutor("Classify"), new JobExecutor("Draw patterns"));
        follower = new SelectionFollower(selections, part, new JobExecutor("Follow the selection"),
                data -> DatasetPatterns.of(data).ifPresent(p -> session.follow(Optional.empty(), List.of(p))), opener::follow);
        // what is made later has the background of what is there already, whatever the theme gave that
        parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(4, 4, 2, 2).spacing(0, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        SashForm rows = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        plot = Widgets.named(new CurvePlot(rows), "plot");
        createHead(head);
        SashForm columns = new SashForm(rows, SWT.HORIZONTAL | SWT.SMOOTH);
        patterns = new PatternTable(columns, session);
        answers = new AnswerPanel(columns, session, model, () -> context.get(FileChooser.class));
        columns.setWeights(46, 54);
        rows.setWeights(60, 40);
        FileDrop.on(parent, opening::open);
        follow(parent);
    }

    private void createHead(Composite head) {
        tools = new ViewerTools(head, model, plot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tools.bar());
        notices = new NoticeBar(head, "notice", 200, session::dismissNotices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(notices.control());
        wavelength = new WavelengthBar(head, new WavelengthModel(session));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(wavelength.control());
    }

    private void follow(Composite parent) {
        Refresh refresh = new Refresh(parent, this::refresh);
        model.onChange(refresh::request);
        leaveSession = session.onChange(refresh::request);
        refresh();
    }

    private void refresh() {
        // taken first: the plot must not be ahead of the widgets that say what it shows
        Picture picture = model.picture();
        notices.show(session.state().notices());
        wavelength.refresh();
        tools.refresh();
        patterns.refresh();
        answers.refresh();
        follower.offer(session.state().selectedPattern().map(p -> new InHand(p.id(), p.pattern().intensities())));
        if (picture != shown) {
            plot.setContent(picture.plot(), shown == null ? plot.viewport()
                    : AxisSwitch.converted(plot.viewport(), shown.axis(), picture.axis(), picture.wavelength()));
            shown = picture;
        }
    }

    @Focus
    void focus() {
        plot.setFocus();
    }

    @PreDestroy
    void dispose() {
        leaveSession.run();
        follower.dispose();
        model.dispose();
    }
}

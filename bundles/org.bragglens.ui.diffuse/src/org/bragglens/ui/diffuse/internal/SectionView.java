// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.OpenSection;
import org.bragglens.ui.diffuse.session.OpenSection.Rows;
import org.bragglens.ui.diffuse.session.SectionOpener;
import org.bragglens.ui.form.NoticeBar;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.ImagePlot;
import org.bragglens.ui.image.LineProfile;
import org.bragglens.ui.image.ProfilePlot;
import org.bragglens.ui.open.FileDrop;
import org.bragglens.ui.open.FileOpening;
import org.bragglens.ui.open.SelectionFollower;
import org.bragglens.ui.open.SelectionFollower.InHand;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Latest;
import org.bragglens.ui.work.Refresh;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.PersistState;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** The view of the section in hand, as it was measured, and of its profile along a line. */
public final class SectionView {

    private static final String ROWS = "rows";

    private final Map<Rows, ToolItem> rows = new EnumMap<>(Rows.class);
    private DiffuseSession session;
    private SelectionFollower follower;
    private Latest<Rows, Void> exchange;
    private NoticeBar notices;
    private Label name;
    private SashForm pictures;
    private ImagePlot plot;
    private ProfilePlot profile;
    private long shown = -1;
    private Runnable leave;

    @PostConstruct
    void create(Composite parent, DiffuseSession openSession, SectionOpener opener, FileOpening opening, ESelectionService selections,
            MPart part) {
        session = openSession;
        String remembered = part.getPersistedState().get(ROWS);
        if (remembered != null && session.state().section().isEmpty()) {
            session.setRows(Rows.K.name().equals(remembered) ? Rows.K : Rows.H);
        }
        follower = new SelectionFollower(selections, part, new JobExecutor("Follow the selection"), opener::follow, opener::follow);
        exchange = new Latest<>(new JobExecutor("Exchange rows and columns"), session::setRows);
        // what is made later has the background of what is there already, whatever the theme gave that
        parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createHead(parent);
        pictures = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pictures);
        plot = Widgets.named(new ImagePlot(pictures), "section.plot");
        plot.setMessage("Open a section (.tif), or drop one here");
        profile = Widgets.named(new ProfilePlot(pictures), "section.profile");
        pictures.setWeights(65, 35);
        pictures.setMaximizedControl(plot);
        plot.onProfile(this::showProfile);
        FileDrop.on(parent, opening::open);
        Refresh refresh = new Refresh(parent, this::refresh);
        leave = session.onChange(refresh::request);
        refresh();
    }

    private void createHead(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(6, 4, 2, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        name = Widgets.named(new Label(head, SWT.NONE), "section.name");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(name);
        Widgets.label(head, "Rows are");
        ToolBar bar = new ToolBar(head, SWT.FLAT);
        for (Rows each : Rows.values()) {
            String axis = each.name().toLowerCase(Locale.ROOT);
            rows.put(each, Widgets.tool(bar, SWT.RADIO, "rows." + each.name(), "  " + axis + "  ",
                    "The rows of the stored image are lines of constant " + axis, () -> choose(each)));
        }
        notices = new NoticeBar(head, "section.notice", 120, session::dismissNotices);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(notices.control());
    }

    private void refresh() {
        Optional<OpenSection> open = session.state().section();
        notices.show(session.state().notices());
        rows.forEach((each, item) -> item.setSelection(each == session.rows()));
        Widgets.setText(name, open.map(OpenSection::name).orElse(""));
        name.setToolTipText(open.map(o -> o.file().map(Path::toString).orElse(o.name()) + "\n" + o.section().rows() + " points along h, "
                + o.section().columns() + " along k").orElse(null));
        follower.offer(open.map(o -> new InHand(o.id(), o.section().intensities())));
        if (open.map(OpenSection::id).orElse(-1L) != shown) {
            shown = open.map(OpenSection::id).orElse(-1L);
            Optional<ImageContent> image = open.map(SectionPicture::of);
            if (image.isPresent() && plot.content().isPresent() && !image.get().hasPointsOf(plot.content().get())) {
                plot.viewport().reset();
            }
            plot.show(image);
        }
    }

    /** A profile takes room as long as there is one. */
    private void showProfile(Optional<LineProfile> along) {
        profile.show(along.map(List::of).orElse(List.of()));
        boolean wanted = along.isPresent();
        if (wanted == (pictures.getMaximizedControl() != null)) {
            pictures.setMaximizedControl(wanted ? null : plot);
        }
    }

    private void choose(Rows each) {
        if (rows.get(each).getSelection()) {
            exchange.submit(each);
        }
    }

    @PersistState
    void persist(MPart part) {
        part.getPersistedState().put(ROWS, session.rows().name());
    }

    @Focus
    void focus() {
        plot.setFocus();
    }

    @PreDestroy
    void dispose() {
        leave.run();
        follower.dispose();
    }
}

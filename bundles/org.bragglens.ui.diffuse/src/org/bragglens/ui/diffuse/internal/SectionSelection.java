// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.diffuse.section.Section;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.OpenSection;
import org.bragglens.ui.diffuse.session.SectionOpener;
import org.bragglens.ui.work.Latest;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.jface.viewers.IStructuredSelection;

/**
 * Between the section view and the rest of the workbench: what is selected elsewhere and is a section's file, or data of rank 2, is shown
 * here, and the section in hand is the workbench's selection, as a dataset.
 */
final class SectionSelection {

    private final DiffuseSession session;
    private final SectionOpener opener;
    private final ESelectionService selections;
    private final MPart own;
    private final ISelectionListener listener = this::selected;
    private final Latest<Runnable, Boolean> following;
    private long offered;

    /** @param background reads what is selected elsewhere */
    SectionSelection(DiffuseSession session, SectionOpener opener, ESelectionService selections, MPart own, Executor background) {
        this.session = session;
        this.opener = opener;
        this.selections = selections;
        this.own = own;
        following = new Latest<>(background, read -> {
            read.run();
            return true;
        }, (read, done) -> { });
        selections.addSelectionListener(listener);
    }

    void dispose() {
        selections.removeSelectionListener(listener);
        following.forget();
    }

    /** Tells the workbench which section is in hand. */
    void offer() {
        session.state().section().filter(s -> s.id() != offered).ifPresent(s -> {
            offered = s.id();
            selections.setSelection(s.section().intensities());
        });
    }

    private void selected(MPart part, Object selection) {
        if (part == own || selection == null) {
            return;
        }
        Object element = selection instanceof IStructuredSelection several ? several.getFirstElement() : selection;
        if (element == null) {
            return;
        }
        IDataset data = Adapters.adapt(element, IDataset.class);
        Path path = Adapters.adapt(element, Path.class);
        File file = path == null ? Adapters.adapt(element, File.class) : path.toFile();
        if (data != null) {
            following.submit(() -> follow(data));
        } else if (file != null) {
            following.submit(() -> opener.follow(file.toPath()));
        }
    }

    /** A dataset of rank 2 that is not in hand already; another dataset is nobody's fault and no section. */
    private void follow(IDataset data) {
        boolean inHand = session.state().section().map(OpenSection::section).filter(s -> s.intensities() == data).isPresent();
        if (data.getRank() != 2 || data.getSize() == 0 || inHand) {
            return;
        }
        Section section;
        try {
            section = Section.of(DatasetUtils.convertToDataset(data));
        } catch (IllegalArgumentException e) {
            return;
        }
        session.open(Optional.empty(), section);
    }
}

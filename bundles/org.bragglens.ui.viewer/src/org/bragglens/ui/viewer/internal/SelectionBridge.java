// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.PatternOpener;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.work.Latest;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.jface.viewers.IStructuredSelection;

/**
 * Between the viewer and the rest of the workbench: what is selected elsewhere and is a pattern's file or data is shown here, and the
 * pattern that is selected here is the workbench's selection, as a dataset with its axis.
 */
final class SelectionBridge {

    private final Session session;
    private final PatternOpener opener;
    private final ESelectionService selections;
    private final MPart own;
    private final ISelectionListener listener = this::selected;
    private final Latest<Runnable, Boolean> following;
    private Optional<Long> offered = Optional.empty();

    /** @param background reads what is selected elsewhere */
    SelectionBridge(Session session, PatternOpener opener, ESelectionService selections, MPart own, Executor background) {
        this.session = session;
        this.opener = opener;
        this.selections = selections;
        this.own = own;
        this.following = new Latest<>(background, read -> {
            read.run();
            return true;
        }, (read, done) -> { });
        selections.addSelectionListener(listener);
    }

    void dispose() {
        selections.removeSelectionListener(listener);
        following.forget();
    }

    /** Tells the workbench which pattern is selected here. */
    void offer() {
        Optional<OpenPattern> selected = session.state().selectedPattern();
        if (!selected.map(OpenPattern::id).equals(offered)) {
            offered = selected.map(OpenPattern::id);
            selections.setSelection(selected.map(s -> s.pattern().intensities()).orElse(null));
        }
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
            // its axis may still lie in a file
            following.submit(() -> DatasetPatterns.of(data).ifPresent(p -> session.follow(Optional.empty(), List.of(p))));
        } else if (file != null) {
            following.submit(() -> opener.follow(file.toPath()));
        }
    }
}

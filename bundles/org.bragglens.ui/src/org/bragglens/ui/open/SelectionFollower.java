// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.open;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.bragglens.ui.work.Latest;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.jface.viewers.IStructuredSelection;

/**
 * Between a view and the rest of the workbench: what is selected elsewhere in the same window and is data or a file is handed to the view,
 * and what is in hand in the view is the workbench's selection. Belongs to the user-interface thread.
 */
public final class SelectionFollower {

    /**
     * What a view has in hand.
     *
     * @param id        another one for everything else
     * @param selection what the workbench is told
     */
    public record InHand(long id, Object selection) {
    }

    private final ESelectionService selections;
    private final MPart own;
    private final Consumer<IDataset> data;
    private final Consumer<Path> files;
    private final ISelectionListener listener = this::selected;
    private final Latest<Runnable, Void> following;
    private Optional<Long> offered = Optional.empty();

    /**
     * @param own        the view's part, whose selections are not followed
     * @param background reads what is selected elsewhere; of several selections that wait only the newest is read
     * @param data       takes data in the background, parts of which may still lie in a file; what is not for the view it leaves
     * @param files      takes files in the background; what is not for the view it leaves
     */
    public SelectionFollower(ESelectionService selections, MPart own, Executor background, Consumer<IDataset> data,
            Consumer<Path> files) {
        this.selections = selections;
        this.own = own;
        this.data = data;
        this.files = files;
        following = new Latest<>(background, Runnable::run);
        selections.addSelectionListener(listener);
    }

    /** Follows nothing any more, and forgets what has not been read yet. */
    public void dispose() {
        selections.removeSelectionListener(listener);
        following.forget();
    }

    /** Tells the workbench what is in hand, if it has not been told already. */
    public void offer(Optional<InHand> inHand) {
        if (!inHand.map(InHand::id).equals(offered)) {
            offered = inHand.map(InHand::id);
            selections.setSelection(inHand.map(InHand::selection).orElse(null));
        }
    }

    private void selected(MPart part, Object selection) {
        Object element = selection instanceof IStructuredSelection several ? several.getFirstElement() : selection;
        if (part == own || element == null) {
            return;
        }
        IDataset dataset = Adapters.adapt(element, IDataset.class);
        Path path = Adapters.adapt(element, Path.class);
        File file = path == null ? Adapters.adapt(element, File.class) : path.toFile();
        if (dataset != null) {
            following.submit(() -> data.accept(dataset));
        } else if (file != null) {
            following.submit(() -> files.accept(file.toPath()));
        }
    }
}

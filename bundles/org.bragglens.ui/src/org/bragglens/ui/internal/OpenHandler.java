// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.internal;

import java.nio.file.Path;
import java.util.List;

import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.open.FileOpening;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for files and opens them. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FileOpening opening = window.getService(FileOpening.class);
        List<Path> files = window.getService(FileChooser.class).openSeveral(window.getShell(), "Open",
                new FileChooser.Kind(opening.kinds(), opening.extensions()), opening.lastFolder());
        opening.open(files);
        return null;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.PatternOpener;
import org.bragglens.ui.session.Session;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for pattern files and opens them. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        PatternOpener opener = window.getService(PatternOpener.class);
        List<Path> files = window.getService(FileChooser.class).openSeveral(window.getShell(), "Open patterns",
                new FileChooser.Kind("Patterns and structures", opener.extensions()), lastFolder(window.getService(Session.class)));
        if (!files.isEmpty()) {
            opener.open(files);
        }
        return null;
    }

    private static Optional<Path> lastFolder(Session session) {
        return session.state().patterns().reversed().stream().map(OpenPattern::file).flatMap(Optional::stream)
                .map(Path::getParent).filter(Objects::nonNull).findFirst();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.SaveName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Component;

/** Asks with the system's dialogs. */
@Component
public final class DialogFileChooser implements FileChooser {

    @Override
    public List<Path> openSeveral(Shell shell, String title, Kind kind, Optional<Path> folder) {
        FileDialog dialog = dialog(shell, SWT.OPEN | SWT.MULTI, title, kind);
        folder.ifPresent(f -> dialog.setFilterPath(f.toString()));
        if (dialog.open() == null) {
            return List.of();
        }
        return Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
    }

    @Override
    public Optional<Path> open(Shell shell, String title, Kind kind) {
        return Optional.ofNullable(dialog(shell, SWT.OPEN, title, kind).open()).map(Path::of);
    }

    @Override
    public Optional<Path> save(Shell shell, String title, Kind kind, String proposedName) {
        String extension = "." + kind.extensions().getFirst();
        FileDialog dialog = dialog(shell, SWT.SAVE, title, kind);
        dialog.setFileName(proposedName + extension);
        return SaveName.ask(dialog, extension);
    }

    @Override
    public Optional<Path> grow(Shell shell, String title, Kind kind, String proposedName) {
        String extension = "." + kind.extensions().getFirst();
        FileDialog dialog = dialog(shell, SWT.SAVE, title, kind);
        dialog.setFileName(proposedName + extension);
        // nothing is lost, so nobody is asked
        dialog.setOverwrite(false);
        return Optional.ofNullable(dialog.open()).map(name -> kind.extensions().stream()
                .anyMatch(e -> name.toLowerCase(Locale.ROOT).endsWith("." + e)) ? Path.of(name) : Path.of(name + extension));
    }

    @Override
    public Optional<Path> folder(Shell shell, String title) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText(title);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private static FileDialog dialog(Shell shell, int style, String title, Kind kind) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        // names of files know upper and lower case here, and instruments write both
        String patterns = kind.extensions().stream().map(e -> "*." + e + ";*." + e.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(";"));
        dialog.setFilterExtensions(new String[] {patterns, "*"});
        dialog.setFilterNames(new String[] {kind.name(), "All files"});
        return dialog;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.form;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.FileDialog;

/**
 * The name of a file that is to be written, with its usual extension. The system's dialog asks whether a file of the typed name may be
 * replaced; where the extension is put behind that name, nobody has asked about the file that is meant.
 */
public final class SaveName {

    private SaveName() {
    }

    /**
     * Opens the dialog until there is an answer.
     *
     * @param extension in lower case, with its dot
     * @return empty if the person thought better of it
     */
    public static Optional<Path> ask(FileDialog dialog, String extension) {
        dialog.setOverwrite(true);
        return of(dialog::open, extension, file -> MessageDialog.openQuestion(dialog.getParent(), dialog.getText(),
                file.getFileName() + " exists. Replace it?"));
    }

    /**
     * @param typed      a name at each call; null to leave it
     * @param mayReplace asked about a file that exists under a name that was not typed
     */
    static Optional<Path> of(Supplier<String> typed, String extension, Predicate<Path> mayReplace) {
        for (String name = typed.get(); name != null; name = typed.get()) {
            boolean complete = name.toLowerCase(Locale.ROOT).endsWith(extension);
            Path file = Path.of(complete ? name : name + extension);
            if (complete || Files.notExists(file) || mayReplace.test(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}

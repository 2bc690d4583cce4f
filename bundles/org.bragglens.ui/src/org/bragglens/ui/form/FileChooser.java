// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

/** Asks a person for files. An OSGi service, so that a host may ask in its own way. Called on the user-interface thread. */
public interface FileChooser {

    /**
     * A kind of file.
     *
     * @param name       for people
     * @param extensions in lower case without the dot, the usual one first
     */
    record Kind(String name, List<String> extensions) {
    }

    /** Several files that exist; empty if the person thought better of it. */
    List<Path> openSeveral(Shell shell, String title, Kind kind, Optional<Path> folder);

    /** A file that exists. */
    Optional<Path> open(Shell shell, String title, Kind kind);

    /** A file to be written, with the kind's usual extension; the person has agreed to losing what it holds. */
    Optional<Path> save(Shell shell, String title, Kind kind, String proposedName);

    /** A file that something is added to, with the kind's usual extension: one that exists, which loses nothing, or a new one. */
    Optional<Path> grow(Shell shell, String title, Kind kind, String proposedName);

    /** A folder that exists. */
    Optional<Path> folder(Shell shell, String title);
}

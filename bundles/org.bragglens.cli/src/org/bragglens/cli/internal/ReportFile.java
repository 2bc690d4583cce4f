// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.bragglens.base.InputException;

/** Where a report is to be written: what is wrong with the place is said before anything takes long. */
public final class ReportFile {

    private ReportFile() {
    }

    /** @throws InputException in one line, if no page can be written there */
    public static void check(Path file) throws InputException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".htm")) {
            throw new InputException(file.toString(), "", "a report is a page, and its name ends in .html", "choose such a name");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(file.toString(), "", "its folder does not exist", "create the folder first");
        }
        if (Files.isDirectory(file)) {
            throw new InputException(file.toString(), "", "a folder has this name", "choose a file name");
        }
        OutFolder.check(folder, file);
    }
}

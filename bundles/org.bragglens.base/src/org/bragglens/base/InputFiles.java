// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are about to be read as a whole. */
public final class InputFiles {

    private InputFiles() {
    }

    /**
     * Refuses what is there and no regular file: a pipe that nobody writes into is waited for without end, and a device may never end. What
     * is not there at all passes, for whoever opens it says so.
     *
     * @param remedy what to do, as in {@link InputException}
     * @throws InputException in one line
     */
    public static void check(Path file, String remedy) throws InputException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputException(file.toString(), "", Files.isDirectory(file) ? "it is a folder" : "it is a pipe or a device and no file",
                    remedy);
        }
    }
}

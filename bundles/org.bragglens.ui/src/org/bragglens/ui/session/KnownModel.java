// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.session;

import java.nio.file.Path;

/**
 * A model file that can be chosen.
 *
 * @param file     a {@code *.braggmodel} file
 * @param label    what a list shows
 * @param revision another number each time that the file was written in this session
 */
public record KnownModel(Path file, String label, long revision) {

    private static final String EXTENSION = ".braggmodel";

    /** A model that is called as its file. */
    static KnownModel of(Path file, long revision) {
        String name = file.getFileName().toString();
        String label = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        return new KnownModel(file, label, revision);
    }
}

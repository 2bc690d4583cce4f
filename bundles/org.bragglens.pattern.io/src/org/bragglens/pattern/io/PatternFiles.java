// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.pattern.DiffractionPattern;

/** Opens a pattern file of whatever format somebody can read. An OSGi service. */
public interface PatternFiles {

    /**
     * Every pattern of the file, one at least.
     *
     * @throws IOException an {@link org.bragglens.base.InputException} in one line for people: no such file, empty, unknown format, or what
     * its reader found wrong
     */
    List<DiffractionPattern> read(Path file) throws IOException;

    /** All extensions that some reader claims, in lower case without the dot, sorted. */
    List<String> extensions();
}

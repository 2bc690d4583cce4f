// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads one file format. An OSGi service: whoever offers one adds a format to viewer and command line. */
public interface PatternReader {

    /** The format's name for people, for example {@code columns of text}. */
    String format();

    /** File name extensions in lower case without the dot, the usual one first. */
    List<String> extensions();

    /**
     * Whether the content looks like this format, whatever the name says.
     *
     * @param head the first bytes of the file, at most 4096
     */
    boolean recognises(Path file, byte[] head);

    /**
     * Every pattern of the file, one at least.
     *
     * @throws IOException an {@link org.bragglens.base.InputException} in one line for people, if there is none
     */
    List<DiffractionPattern> read(Path file) throws IOException;
}

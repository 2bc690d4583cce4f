// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.open;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;

/**
 * Opens the files of one kind. An OSGi service: a bundle whose views show files offers one, and <em>File &gt; Open</em> and files dropped
 * on any view find their way there.
 */
public interface FileOpener {

    /** What the files are, in lower case and in the plural, for a list of such words. */
    String kind();

    /** In lower case without the dot. */
    List<String> extensions();

    /** Whether folders, and files that no opener claims by their name, are for this one. */
    default boolean takesOthers() {
        return false;
    }

    /** Where the files are seen. */
    ViewPlace place();

    /** Opens files in a job that shows its progress and can be cancelled; never throws. */
    Job open(List<Path> files);
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.nio.file.Path;
import java.util.List;

/** Offers model files that came with an installation. An OSGi service. */
public interface ModelProvider {

    /** Readable {@code *.braggmodel} files, the recommended one first. */
    List<Path> models();
}

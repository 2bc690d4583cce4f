// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.nio.file.Path;
import java.util.List;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.learning.LearningEngine;
import org.bragglens.pattern.io.PatternFiles;

/** What commands are given from outside. Each is made when it is first asked for, so that a command starts no more than it needs. */
public interface Services {

    PatternFiles patternFiles();

    AugmentationCatalog augmentations();

    /** Steps that prepare measured sections. */
    SectionCatalog sections();

    /** What measuring does to an image. */
    MeasuringCatalog measuring();

    /** All learning engines, one at least. */
    List<LearningEngine> engines();

    /** The model files of the installation, the recommended one first; perhaps none. */
    List<Path> models();

    /** Version of this program, for example {@code 1.0.0}. */
    String version();
}

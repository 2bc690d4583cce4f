// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.nio.file.Path;
import java.util.List;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.dl4j.Dl4jEngine;
import org.bragglens.pattern.io.DetectingPatternFiles;
import org.bragglens.pattern.io.PatternFiles;
import org.bragglens.pattern.io.RruffReader;
import org.bragglens.pattern.io.TextColumnsReader;
import org.bragglens.simulate.CifPatternReader;

/** The real services, put together by hand. */
record PlainServices(List<Path> models) implements Services {

    private static final PatternFiles FILES = new DetectingPatternFiles(List.of(new TextColumnsReader(), new RruffReader(),
            new CifPatternReader()));
    private static final AugmentationCatalog CATALOG = AugmentationCatalog.standard();
    private static final SectionCatalog SECTIONS = SectionCatalog.standard();
    private static final MeasuringCatalog MEASURING = MeasuringCatalog.standard();
    private static final LearningEngine ENGINE = new Dl4jEngine();

    @Override
    public PatternFiles patternFiles() {
        return FILES;
    }

    @Override
    public AugmentationCatalog augmentations() {
        return CATALOG;
    }

    @Override
    public SectionCatalog sections() {
        return SECTIONS;
    }

    @Override
    public MeasuringCatalog measuring() {
        return MEASURING;
    }

    @Override
    public List<LearningEngine> engines() {
        return List.of(ENGINE);
    }

    @Override
    public String version() {
        return "1.2.3";
    }
}

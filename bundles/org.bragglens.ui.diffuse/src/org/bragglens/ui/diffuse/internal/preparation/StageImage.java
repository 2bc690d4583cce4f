// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.Optional;

import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionGrid;
import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.ui.image.ImageAxis;
import org.bragglens.ui.image.ImageContent;

/** A stage of a preparation as it is drawn. */
final class StageImage {

    private StageImage() {
    }

    /**
     * @param marked whether points that were filled in are drawn as points that were not measured; those without an intensity always are
     */
    static ImageContent of(SectionStage stage, SectionContext context, boolean marked) {
        Section section = stage.section();
        Optional<SectionGrid> grid = SectionGrid.of(section, context);
        // of a large section means are shown; its points are counted all the same
        ImageAxis first = grid.map(g -> new ImageAxis("h", "r.l.u.", g.h0(), g.hStep()))
                .orElse(counted("row", stage.rows(), section.rows()));
        ImageAxis second = grid.map(g -> new ImageAxis("k", "r.l.u.", g.k0(), g.kStep()))
                .orElse(counted("column", stage.columns(), section.columns()));
        ImageContent image = new ImageContent(stage.label(), "intensity", section.intensities(), Optional.empty(), first, second);
        return marked ? image.withMeasured(section.measured()) : image;
    }

    private static ImageAxis counted(String name, int points, int shown) {
        double each = (double) points / shown;
        return new ImageAxis(name, "", (each - 1) / 2, each);
    }

    /** One line: how many points there are, and what the step did. */
    static String words(SectionStage stage) {
        return stage.rows() + " × " + stage.columns() + ", " + stage.note();
    }
}

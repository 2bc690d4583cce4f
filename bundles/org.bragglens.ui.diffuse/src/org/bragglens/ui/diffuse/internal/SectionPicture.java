// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import org.bragglens.diffuse.section.Section;
import org.bragglens.ui.diffuse.session.OpenSection;
import org.bragglens.ui.image.ImageAxis;
import org.bragglens.ui.image.ImageContent;
import org.eclipse.january.metadata.AxesMetadata;

/** Sections as pictures. */
final class SectionPicture {

    private SectionPicture() {
    }

    /** Over its own axes; where it has none, rows and columns are counted, the first of each 0. */
    static ImageContent of(OpenSection open) {
        Section section = open.section();
        ImageContent content = ImageContent.of(open.name(), "intensity", section.intensities()).withMeasured(section.measured());
        return section.intensities().getFirstMetadata(AxesMetadata.class) != null ? content
                : content.withAxes(ImageAxis.counted("h (number of the point)"), ImageAxis.counted("k (number of the point)"));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.TrainingDistribution;

/**
 * An image that models were asked about.
 *
 * @param file     as the user named it
 * @param section  as the models saw it
 * @param stages   of its preparation, the section as it was given first; empty if it was not prepared
 * @param extent   h and k of its last row and column
 * @param readings one a span, rising
 */
public record InterpretedSection(String file, Section section, List<SectionStage> stages, double extent, List<Reading> readings) {

    /**
     * What models of one span say.
     *
     * @param learned distribution that the first of these models learned from; empty if it does not say
     */
    public record Reading(Interpretation interpretation, Optional<TrainingDistribution> learned) {

        int span() {
            return interpretation.encoding().span();
        }
    }

    /** @throws IllegalArgumentException if nothing was read */
    public InterpretedSection {
        stages = List.copyOf(stages);
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("nothing was read from " + file);
        }
    }

    /** The file's name without its folder. */
    String name() {
        return Path.of(file).getFileName().toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.diffuse.section.Section;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DoubleDataset;

/**
 * A section that is open.
 *
 * @param id      another number for each section and for each way that its rows are read
 * @param file    where it comes from; empty if it is in no file
 * @param section rows are h, columns k
 * @param rows    what the rows were when it was opened: the section is exchanged already where they were k
 */
public record OpenSection(long id, Optional<Path> file, Section section, Rows rows) {

    /** What the rows of a stored image are. */
    public enum Rows {
        H, K;

        public Rows other() {
            return this == H ? K : H;
        }
    }

    /** What lists and titles call it. */
    public String name() {
        String name = section.intensities().getName();
        return file.map(f -> f.getFileName().toString()).orElse(name == null || name.isEmpty() ? "selected data" : name);
    }

    /** @param stored as it lies in the file */
    static OpenSection of(long id, Optional<Path> file, Section stored, Rows rows) {
        return new OpenSection(id, file, rows == Rows.H ? stored : transposed(stored), rows);
    }

    OpenSection withRows(long otherId, Rows other) {
        return other == rows ? this : new OpenSection(otherId, file, transposed(section), other);
    }

    /** Axes go with their rows and columns. */
    static Section transposed(Section section) {
        DoubleDataset intensities = section.intensities().getTransposedView().copy(DoubleDataset.class);
        intensities.setName(section.intensities().getName());
        return new Section(intensities, section.measured().getTransposedView().copy(BooleanDataset.class));
    }
}

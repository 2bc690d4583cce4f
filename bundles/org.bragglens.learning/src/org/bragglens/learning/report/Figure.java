// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.List;

/**
 * Panels in rows, what their lines mean, and what they show.
 *
 * @param columns panels in a row
 * @param panels  row by row
 * @param caption the message of the figure
 */
public record Figure(int columns, List<Graphic> panels, String caption) implements Block {

    public Figure {
        panels = List.copyOf(panels);
    }

    public static Figure of(Graphic panel, String caption) {
        return new Figure(1, List.of(panel), caption);
    }
}

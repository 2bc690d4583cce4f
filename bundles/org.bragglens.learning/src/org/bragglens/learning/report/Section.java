// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.List;

/**
 * A part of a page with a title of its own.
 *
 * @param parts sections within it, after its blocks
 */
public record Section(String title, List<Block> blocks, List<Section> parts) {

    public Section {
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
    }

    public static Section of(String title, Block... blocks) {
        return new Section(title, List.of(blocks), List.of());
    }
}

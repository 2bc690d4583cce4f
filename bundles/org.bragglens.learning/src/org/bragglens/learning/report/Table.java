// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text under titles.
 *
 * @param titles  one that begins with {@code >} is of a column of numbers, which stand on the right
 * @param rows    of as many cells each; the first one names the row
 * @param caption what the table says
 */
public record Table(List<String> titles, List<List<String>> rows, String caption) implements Block {

    /** @throws IllegalArgumentException if a row has not as many cells as there are titles */
    public Table {
        titles = List.copyOf(titles);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != titles.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + titles.size() + " titles");
            }
        }
    }

    public static Table of(String caption, String... titles) {
        return new Table(List.of(titles), List.of(), caption);
    }

    /** The table with one row more. */
    public Table with(String... cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(titles, more, caption);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;

/**
 * A text file taken apart into its header and its numbers.
 *
 * @param header what stands before the numbers
 * @param table  the numbers, one row at least, all rows equally long
 */
record ColumnText(TextHeader header, NumberTable table, ColumnSeparator separator) {

    private static final String NEEDED = "a pattern needs two columns: 2θ, Q or d, and intensity";

    /** @throws InputException if there are no columns of numbers */
    static ColumnText read(Path file) throws IOException {
        TextHeader header = new TextHeader();
        NumberTable table = new NumberTable();
        ColumnSeparator separator = null;
        int loneNumbers = 0;
        int loneLine = 0;
        try (TextLines lines = new TextLines(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String text = line.strip();
                if (text.isEmpty()) {
                    continue;
                }
                if (TextHeader.isComment(text)) {
                    header.add(text);
                    continue;
                }
                text = withoutComment(text);
                if (separator == null) {
                    Optional<ColumnSeparator> found = ColumnSeparator.of(text);
                    if (found.isEmpty()) {
                        if (TextNumber.is(text)) {
                            loneNumbers++;
                            loneLine = lines.number();
                        } else {
                            header.add(text);
                        }
                        continue;
                    }
                    separator = found.get();
                }
                add(table, separator.split(text), lines);
            }
        }
        // Fit2D writes the number of points on a line of its own
        if (separator == null || loneNumbers > 1) {
            throw loneNumbers > 0
                    ? new InputException(file.toString(), "line " + loneLine, "has one column only", NEEDED)
                    : new InputException(file.toString(), "", "holds no line of two or more numbers", NEEDED);
        }
        return new ColumnText(header, table, separator);
    }

    private static void add(NumberTable table, List<String> tokens, TextLines lines) throws InputException {
        if (!tokens.stream().allMatch(ColumnSeparator::numeric)) {
            String text = String.join(" ", tokens);
            throw lines.problem("is not a row of numbers: '" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'",
                    "remove the line or put # before it");
        }
        if (table.rows() > 0 && tokens.size() != table.columns()) {
            throw lines.problem("has " + tokens.size() + (tokens.size() == 1 ? " column" : " columns") + ", but the lines before have "
                    + table.columns(),
                    "give every line the same columns");
        }
        if (!table.add(tokens, lines.number())) {
            throw lines.problem("comes after " + NumberTable.MOST_NUMBERS + " numbers", "no powder pattern is so long");
        }
    }

    private static String withoutComment(String line) {
        int end = line.indexOf(" #");
        int other = line.indexOf(" !");
        int cut = end < 0 ? other : other < 0 ? end : Math.min(end, other);
        return cut < 0 ? line : line.substring(0, cut).stripTrailing();
    }
}

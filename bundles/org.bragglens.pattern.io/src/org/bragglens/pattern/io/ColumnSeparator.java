// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between the columns of a line. */
enum ColumnSeparator {

    SEMICOLON(';'), BLANK(' '), COMMA(',');

    private final char mark;

    ColumnSeparator(char mark) {
        this.mark = mark;
    }

    /**
     * The separator under which the line is two numbers or more. Blanks come before commas, so that {@code 10,02 31,5} is a pair with
     * decimal commas and {@code 10.02,31.5} one without.
     */
    static Optional<ColumnSeparator> of(String line) {
        for (ColumnSeparator separator : values()) {
            List<String> tokens = separator.split(line);
            if (tokens.size() > 1 && TextNumber.is(tokens.getFirst()) && tokens.stream().allMatch(ColumnSeparator::numeric)) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    /** Whether a column of numbers may hold this. */
    static boolean numeric(String token) {
        return TextNumber.is(token) || TextNumber.isMissing(token);
    }

    /** The columns of a line, without blanks and quotation marks around them; empty columns at its end are left out. */
    List<String> split(String line) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || separates(line.charAt(i))) {
                if (this != BLANK || i > start) {
                    tokens.add(bare(line.substring(start, i)));
                }
                start = i + 1;
            }
        }
        while (!tokens.isEmpty() && tokens.getLast().isEmpty()) {
            tokens.removeLast();
        }
        return tokens;
    }

    private boolean separates(char c) {
        return this == BLANK ? c <= ' ' : c == mark;
    }

    private static String bare(String token) {
        String text = token.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1).strip() : text;
    }
}

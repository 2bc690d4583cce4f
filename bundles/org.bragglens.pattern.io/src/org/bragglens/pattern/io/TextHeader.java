// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.Radiation;

/** What stands before the numbers of a text file: comment lines, words, titles of columns. Remembers a bounded number of lines. */
final class TextHeader {

    private static final String COMMENT_MARKS = "#!;'%*";
    private static final int LINES_KEPT = 32;
    private static final int LINES_UNDERSTOOD = 10_000;

    private final WavelengthStatements wavelengths = new WavelengthStatements();
    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private Optional<AxisTitle> axis = Optional.empty();
    private int lines;

    static boolean isComment(String line) {
        return COMMENT_MARKS.indexOf(line.charAt(0)) >= 0;
    }

    /** Takes a line that is not blank. */
    void add(String line) {
        int start = 0;
        while (start < line.length() && (COMMENT_MARKS.indexOf(line.charAt(start)) >= 0 || line.charAt(start) <= ' ')) {
            start++;
        }
        String text = line.substring(start).stripTrailing();
        if (text.isEmpty() || text.length() > 4096) {
            return;
        }
        if (lines++ < LINES_UNDERSTOOD) {
            wavelengths.look(text);
            axis = AxisTitle.atStartOf(text).or(() -> axis);
        }
        if (first.size() < LINES_KEPT) {
            first.add(text);
        }
        last.addFirst(text);
        if (last.size() > LINES_KEPT) {
            last.removeLast();
        }
    }

    /** The radiation that the header states, or unknown. */
    Radiation radiation() {
        return wavelengths.radiation();
    }

    boolean contradictsItself() {
        return wavelengths.isContradictory();
    }

    /** The axis of a line that begins with the title of one, the last such line. */
    Optional<AxisTitle> axis() {
        return axis;
    }

    /** What follows {@code key} and an equals sign in one of the first lines. */
    Optional<String> value(String key) {
        return first.stream().filter(l -> l.startsWith(key + "=")).map(l -> l.substring(key.length() + 1).strip()).filter(v -> !v.isEmpty())
                .findFirst();
    }

    /** The line right before the numbers; empty without a header. */
    String lastLine() {
        return last.isEmpty() ? "" : last.getFirst();
    }

    /**
     * Titles of so many columns: a line near the numbers that has as many titles, one of them an axis', else the very last line if it fits.
     */
    List<String> titles(int columns) {
        List<String> fallback = List.of();
        for (String line : last) {
            for (List<String> titles : splittings(line)) {
                if (titles.size() != columns) {
                    continue;
                }
                if (titles.stream().anyMatch(t -> AxisTitle.of(t).isPresent() || AxisTitle.isForeign(t))) {
                    return titles;
                }
                if (line.equals(last.getFirst()) && fallback.isEmpty()) {
                    fallback = titles;
                }
            }
        }
        return fallback;
    }

    private static List<List<String>> splittings(String line) {
        return List.of(titles(line.split(";", -1)), titles(line.split(",", -1)), titles(line.split("\t+")), titles(line.split(" {2,}|\t")),
                titles(line.split("\\s+")));
    }

    private static List<String> titles(String[] parts) {
        return Arrays.stream(parts).map(p -> p.strip().replaceAll("^\"|\"$", "").strip()).toList();
    }
}

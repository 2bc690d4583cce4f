// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Words for a place that may be too narrow for them.
 *
 * @param width pixels that words take
 * @param room  pixels that there are
 */
record FittingWords(ToIntFunction<String> width, int room) {

    private static final String MORE = "…";

    /** The first of {@code variants}, the best one first, that has room; else the last one, cut short; empty where not even that has. */
    String of(List<String> variants) {
        return variants.stream().filter(this::fits).findFirst().orElseGet(() -> shortened(variants.getLast()));
    }

    /** In lines, broken between words; a word that is too long for a line is cut short. */
    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || fits(longer)) {
                line = longer;
            } else {
                lines.add(of(List.of(line)));
                line = word;
            }
        }
        lines.add(of(List.of(line)));
        return lines;
    }

    private boolean fits(String words) {
        return width.applyAsInt(words) <= room;
    }

    private String shortened(String words) {
        int length = words.length();
        while (length > 0 && !fits(words.substring(0, length).strip() + MORE)) {
            length--;
        }
        return length == 0 ? "" : words.substring(0, length).strip() + MORE;
    }
}

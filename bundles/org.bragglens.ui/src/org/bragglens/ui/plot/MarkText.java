// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.function.IntUnaryOperator;

/**
 * A label of which characters may have a bar above them, as negative Miller indices are printed: few fonts place a combining bar well, so
 * the bars are drawn.
 *
 * @param plain  the characters
 * @param barred whether each has a bar
 */
record MarkText(String plain, boolean[] barred) {

    /** Follows a character that has a bar: the combining overline. */
    static final char BAR = '\u0305';

    static MarkText of(String label) {
        StringBuilder plain = new StringBuilder();
        boolean[] barred = new boolean[label.length()];
        for (int i = 0; i < label.length(); i++) {
            if (label.charAt(i) != BAR) {
                plain.append(label.charAt(i));
            } else if (!plain.isEmpty()) {
                barred[plain.length() - 1] = true;
            }
        }
        return new MarkText(plain.toString(), barred);
    }

    /** Pixels that the text is wide. */
    int width(IntUnaryOperator widthOfCharacter) {
        return plain.chars().map(widthOfCharacter).sum();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

/**
 * A paragraph.
 *
 * @param text    without markup
 * @param finding whether it says what the section comes to: it stands out then
 */
public record Prose(String text, boolean finding) implements Block {

    public static Prose of(String text) {
        return new Prose(text, false);
    }

    public static Prose finding(String text) {
        return new Prose(text, true);
    }
}

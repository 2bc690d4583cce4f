// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.function.Supplier;

/** What a line of a file says cannot be understood: message for people. */
final class FaultyLine extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 60;

    private final int line;

    /** @param line counted from 1 */
    FaultyLine(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }

    /** The reading of something that this line says: what goes wrong is the line's fault. */
    static <T> T in(int line, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FaultyLine e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new FaultyLine(line, e.getMessage());
        }
    }

    /** A text of the file for a message: quoted, and not longer than a line should be. */
    static String quoted(String text) {
        return "'" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "'";
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.bragglens.base.InputException;

/** The lines of a table that are neither blank nor comments, of bounded length. They end as those of Unix, DOS and old Macs do. */
final class TsvLines implements Iterator<TsvLines.Line> {

    /** Letters; a line of many more atoms than {@link TsvStructureReader} takes. A longer one is no structure. */
    private static final int LONGEST = 1_000_000;

    /** @param number counted from 1 */
    record Line(int number, String text) {
    }

    private final String file;
    private final BoundedReader bounded;
    private final BufferedReader reader;
    private int number;
    private int last;
    private Line next;

    TsvLines(String file, BoundedReader bounded) {
        this.file = file;
        this.bounded = bounded;
        this.reader = new BufferedReader(bounded, 1 << 16);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            String line = readLine();
            if (line == null) {
                return false;
            }
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                next = new Line(number, line);
            }
        }
        return true;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        bounded.restart();
        return line;
    }

    private String readLine() {
        try {
            StringBuilder line = new StringBuilder(512);
            int c = read();
            while (c >= 0 && c != '\n') {
                line.append((char) c);
                if (line.length() > LONGEST) {
                    throw new InputException(file, "line " + (number + 1), "the line does not end", "give one structure a line");
                }
                c = read();
            }
            return c < 0 && line.isEmpty() ? null : line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(ContentStream.unreadable(file, "line " + (number + 1), e));
        }
    }

    /** A letter, with all line ends as {@code \n}. */
    private int read() throws IOException {
        int c = reader.read();
        if (c == '\n' && last == '\r') {
            c = reader.read();
        }
        last = c;
        return c == '\r' ? '\n' : c;
    }
}

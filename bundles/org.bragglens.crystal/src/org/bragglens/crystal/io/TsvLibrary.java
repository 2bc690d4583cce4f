// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;

/**
 * A table of structures, one a line, columns separated by tabs: id; formula; number of atoms in the primitive cell; space-group number;
 * Hall number; conventional cell ({@code a b c α β γ}); primitive cell; sites of the primitive cell ({@code El x y z;…}); further columns
 * are not read. Lines that begin with {@code #} are comments. The file may be compressed with gzip.
 */
final class TsvLibrary implements StructureLibrary {

    /** A line of many more atoms than {@link TsvStructureReader} takes; a longer one is no structure. */
    private static final int LONGEST_LINE = 1_000_000;

    private static final int ROWS_A_BATCH = 32;

    private final Path file;

    TsvLibrary(Path file) {
        this.file = file;
    }

    @Override
    public Stream<CrystalStructure> stream(Consumer<InputException> problems) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(content(), StandardCharsets.UTF_8), 1 << 16);
        TsvStructureReader rows = new TsvStructureReader();
        Stream<NumberedLine> lines = StreamSupport.stream(new SmallBatches<>(new Lines(reader), ROWS_A_BATCH, line -> 100 + line.text()
                .length()), false);
        return lines.onClose(() -> close(reader)).mapMulti((line, next) -> {
            try {
                next.accept(rows.read(line.text()));
            } catch (IllegalArgumentException e) {
                problems.accept(new InputException(file.toString(), "line " + line.number(), e.getMessage(), ""));
            }
        });
    }

    @Override
    public String description() {
        return "table of structures " + file.getFileName();
    }

    @Override
    public String sha256() throws IOException {
        return Hashes.sha256(file);
    }

    private InputStream content() throws IOException {
        InputStream in = Files.newInputStream(file);
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw new InputException(file.toString(), "", "it is not compressed with gzip, as its name says", "", e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record NumberedLine(int number, String text) {
    }

    /** Lines that are no comments, of bounded length. */
    private final class Lines implements Iterator<NumberedLine> {

        private final BufferedReader reader;
        private int number;
        private NumberedLine next;

        Lines(BufferedReader reader) {
            this.reader = reader;
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
                    next = new NumberedLine(number, line);
                }
            }
            return true;
        }

        @Override
        public NumberedLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            NumberedLine line = next;
            next = null;
            return line;
        }

        private String readLine() {
            try {
                StringBuilder line = new StringBuilder(512);
                for (int c = reader.read(); c != '\n'; c = reader.read()) {
                    if (c < 0) {
                        return line.isEmpty() ? null : line.toString();
                    }
                    if (c != '\r') {
                        line.append((char) c);
                    }
                    if (line.length() > LONGEST_LINE) {
                        throw new InputException(file.toString(), "line " + (number + 1), "the line does not end", "");
                    }
                }
                return line.toString();
            } catch (InputException e) {
                throw new UncheckedIOException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(new InputException(file.toString(), "line " + (number + 1), "it cannot be read on: "
                        + e.getMessage(), "", e));
            }
        }
    }
}

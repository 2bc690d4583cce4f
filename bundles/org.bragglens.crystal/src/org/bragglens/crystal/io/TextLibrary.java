// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;

/**
 * Structures that stand one behind the other in one text of UTF-8, perhaps compressed with gzip. One thread cuts the text into pieces of
 * type {@code T}; any thread makes structures of them.
 */
abstract class TextLibrary<T> implements StructureLibrary {

    /** Letters for a structure and what stands around it. */
    private static final long MOST_LETTERS = 32L << 20;

    private final Path file;
    private final String kind;

    /** @param kind what it is, for the description */
    TextLibrary(Path file, String kind) {
        this.file = file;
        this.kind = kind;
    }

    /** Cuts the text; the pieces end where the reader has given too many letters without one. */
    abstract SmallBatches<T> pieces(String name, BoundedReader reader);

    /**
     * Makes a structure; called from several threads.
     *
     * @throws IllegalArgumentException with a message for people
     */
    abstract CrystalStructure structure(T piece);

    /** Where in the file a piece stands. */
    abstract String place(T piece);

    @Override
    public final Stream<CrystalStructure> stream(Consumer<InputException> problems, DoubleConsumer progress) throws IOException {
        Reader text = new InputStreamReader(ContentStream.open(file, progress), StandardCharsets.UTF_8);
        SmallBatches<T> pieces = pieces(file.toString(), new BoundedReader(text, MOST_LETTERS));
        return StreamSupport.stream(pieces, false).onClose(() -> close(text)).mapMulti((piece, next) -> {
            CrystalStructure structure;
            try {
                structure = structure(piece);
            } catch (IllegalArgumentException e) {
                problems.accept(new InputException(file.toString(), place(piece), e.getMessage(), "", e));
                return;
            }
            next.accept(structure);
        });
    }

    @Override
    public final String description() {
        return kind + " " + file.getFileName();
    }

    @Override
    public final String sha256() throws IOException {
        return Hashes.sha256(file);
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

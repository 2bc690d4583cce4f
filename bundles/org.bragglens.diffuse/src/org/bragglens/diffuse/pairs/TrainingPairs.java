// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.SpinLattice;

/**
 * A file of images, each with the lattice that it was made from and that lattice's correlations. Nothing but a few numbers is kept in
 * memory. For several threads; an interrupt of a thread that reads closes the file for all.
 * <p>
 * Methods that read a pair throw {@link UncheckedIOException} where the file cannot be read any more or holds what no pair has; its cause,
 * an {@link InputException} wherever the content is at fault, says it in one line.
 */
public final class TrainingPairs implements AutoCloseable {

    /** Of an image: some processors take what lies below for 0. */
    static final double LEAST_MEAN = Float.MIN_NORMAL;
    /** Rounding of correlations. */
    private static final double SAME = 1e-9;

    private final String file;
    private final FileChannel channel;
    private final PairFields fields;

    private TrainingPairs(String file, FileChannel channel, PairFields fields) {
        this.file = file;
        this.channel = channel;
        this.fields = fields;
    }

    /** Whether a file may be one of training pairs: it starts as an HDF5 file does. */
    public static boolean recognises(byte[] head) {
        return head.length >= 8 && HdfSkeleton.isSignature(head);
    }

    /** Whether {@code file} is a regular file that starts so. */
    public static boolean recognises(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return recognises(in.readNBytes(8));
        }
    }

    /**
     * Opens a finished file.
     *
     * @throws InputException in one line, where the file is no such file, is not finished or contradicts itself
     * @throws IOException    where it cannot be read
     */
    public static TrainingPairs open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputException(file.toString(), "", "is no file", "give a file of training pairs");
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new TrainingPairs(file.toString(), channel, PairFields.of(file.toString(), channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Number of pairs, at least 1. */
    public int size() {
        return fields.count();
    }

    /** Span of the encodings. */
    public int span() {
        return fields.span();
    }

    /** Points along each edge of an image. */
    public int points() {
        return fields.settings().image().points();
    }

    /** How lattices and images were made. */
    public DiffuseSettings settings() {
        return fields.settings();
    }

    /** Whether the images were measured and their correlations accepted by somebody, see {@link AcceptedPairs}; else both are simulated. */
    public boolean isMeasured() {
        return fields.origin().isPresent();
    }

    /**
     * The seed of all pairs; of measured ones a number that was drawn when the file was begun. Two files of one seed, the same settings and
     * the same {@link #generator} hold the same images, as far as both go.
     */
    public long seed() {
        return fields.seed();
    }

    /** {@link DiffuseSimulator#GENERATOR} of the program that made the pairs; empty where the file does not say, and for measured ones. */
    public OptionalLong generator() {
        return fields.generator();
    }

    /**
     * SHA-256 of what the file holds, in hexadecimal digits: settings, seed and all pairs, wherever they lie in it, without their origins.
     * Each call reads the whole file.
     */
    public String hash() {
        try {
            return PairHash.of(channel, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The intensities of image {@code i}, [h][k] row by row.
     *
     * @param target receives points² numbers, all finite, their mean above 0 (1.2e-38 at least)
     */
    public void image(int i, float[] target) {
        int points = points() * points();
        ByteBuffer numbers = part(fields.image(), i, 4 * points);
        double sum = 0;
        for (int p = 0; p < points; p++) {
            target[p] = numbers.getFloat(4 * p);
            if (!Float.isFinite(target[p])) {
                throw fault(fields.image(), i, "the intensity " + target[p] + " is no finite number", null);
            }
            sum += target[p];
        }
        if (sum < points * LEAST_MEAN) {
            throw fault(fields.image(), i, sum == 0 ? "it is zero everywhere" : sum < 0 ? "its mean is below 0"
                    : "its mean is too small for numbers of 32 bits", null);
        }
    }

    /**
     * The correlations that the lattice of image {@code i} has, or, of a measured image, that were accepted, without c(0,0): span² − 1
     * numbers in [−1, 1], a fresh array.
     */
    public double[] reached(int i) {
        return numbers(fields.reached(), i);
    }

    /** The correlations that were wanted of it, of a measured image those accepted too; as {@link #reached}. */
    public double[] wanted(int i) {
        return numbers(fields.wanted(), i);
    }

    /** Where measured pair {@code i} comes from; empty for simulated ones. */
    public Optional<PairOrigin> origin(int i) {
        if (fields.origin().isEmpty()) {
            return Optional.empty();
        }
        HdfFields.Field field = fields.origin().get();
        String text = PairFields.text(part(field, i, field.type().bytes()));
        try {
            return Optional.of(PairOrigin.parse(text));
        } catch (IllegalArgumentException e) {
            throw fault(field, i, e.getMessage(), e);
        }
    }

    /** Bytes of the text of an origin; 0 for simulated pairs. */
    int originBytes() {
        return fields.origin().map(f -> f.type().bytes()).orElse(0);
    }

    /** The pair whose image has exactly these intensities, or {@link #size()}. */
    int find(float[] image) {
        byte[] wanted = ImageHash.bytes(image);
        for (int i = 0; i < size(); i++) {
            if (Arrays.equals(wanted, bytes(PairFormat.IMAGE, i))) {
                return i;
            }
        }
        return size();
    }

    /** The part of pair {@code i} of a measured file's dataset {@code path}, see {@link PairFormat#MEASURED_ROWS}. */
    byte[] bytes(String path, int i) {
        HdfFields.Field field = switch (path) {
            case PairFormat.REACHED -> fields.reached();
            case PairFormat.WANTED -> fields.wanted();
            case PairFormat.LATTICE -> fields.lattice();
            case PairFormat.ORIGIN -> fields.origin().orElseThrow();
            case PairFormat.IMAGE -> fields.image();
            // an unfinished file would not have been opened
            case PairFormat.COMPLETE -> null;
            default -> throw new IllegalArgumentException(path);
        };
        return field == null ? new byte[] {1} : part(field, i, (int) field.rowBytes()).array();
    }

    /**
     * The lattice of image {@code i}; of a measured pair one of spins −1 alone where none was made. Of pairs that our own program made it
     * has the correlations {@link #reached}: new images are made of it that are learned with these.
     */
    public SpinLattice lattice(int i) {
        int size = settings().lattice().size();
        byte[] rows = part(fields.lattice(), i, PackedRows.bytes(size)).array();
        try {
            SpinLattice lattice = PackedRows.lattice(size, rows);
            if (generator().isPresent() && !isMeasured()
                    && lattice.correlations(span()).distance(Encoding.of(span(), reached(i))) > SAME) {
                throw fault(fields.lattice(), i, "it has other correlations than those that the file says", null);
            }
            return lattice;
        } catch (IllegalArgumentException e) {
            throw fault(fields.lattice(), i, e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private double[] numbers(HdfFields.Field field, int i) {
        int count = Encoding.size(span());
        double[] numbers = new double[count];
        part(field, i, 8 * count).asDoubleBuffer().get(numbers);
        try {
            return Encoding.of(span(), numbers).numbers();
        } catch (IllegalArgumentException e) {
            throw fault(field, i, e.getMessage(), e);
        }
    }

    private ByteBuffer part(HdfFields.Field field, int i, int bytes) {
        if (i < 0 || i >= size()) {
            throw new IndexOutOfBoundsException("pair " + i + " of " + size());
        }
        try {
            return PairFields.bytes(channel, field.address() + (long) i * bytes, bytes);
        } catch (ClosedByInterruptException e) {
            throw new UncheckedIOException(new InputException(file, "pair " + i, "was interrupted while it was read", "try again", e));
        } catch (IOException e) {
            throw new UncheckedIOException(new InputException(file, "pair " + i, "cannot be read any more: " + e, "", e));
        }
    }

    private UncheckedIOException fault(HdfFields.Field field, int i, String reason, Throwable cause) {
        return new UncheckedIOException(new InputException(file, field.path() + " of pair " + i, reason, "make the file anew", cause));
    }
}

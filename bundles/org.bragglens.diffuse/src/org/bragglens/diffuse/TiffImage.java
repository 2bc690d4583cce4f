// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.bragglens.base.InputException;
import org.bragglens.base.InputFiles;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

/**
 * Reads the first image of a TIFF file (TIFF revision 6.0, Adobe 1992) as programs for diffraction write them: one channel, uncompressed
 * strips, whole numbers of 8, 16 or 32 bits or floating-point numbers of 32 or 64. The values come out as they stand in the file.
 * Everything that the file states is checked against its length before anything is allocated.
 */
public final class TiffImage {

    /** Points along an edge. */
    private static final int MAX_EDGE = 1 << 15;
    private static final long MAX_POINTS = 1L << 26;
    private static final long MAX_BYTES = (1L << 29) + (1L << 20);
    private static final int[] TYPE_BYTES = { 0, 1, 1, 2, 4 };

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS_A_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int SAMPLE_FORMAT = 339;
    private static final Set<Integer> KNOWN = Set.of(WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, STRIP_OFFSETS, SAMPLES, ROWS_A_STRIP,
            STRIP_BYTES, TILE_OFFSETS, SAMPLE_FORMAT);

    private final String file;
    private final ByteBuffer data;
    /** The numbers of each tag that matters here. */
    private final Map<Integer, long[]> tags = new HashMap<>();
    /** Where the file says that its next image is described; 0 where this is the last. */
    private long next;

    private TiffImage(String file, ByteBuffer data) {
        this.file = file;
        this.data = data;
    }

    /** Whether a file starts as a TIFF file does. */
    public static boolean recognises(byte[] head) {
        return head.length >= 4 && (head[0] == 'I' && head[1] == 'I' && head[2] == 42 && head[3] == 0
                || head[0] == 'M' && head[1] == 'M' && head[2] == 0 && head[3] == 42);
    }

    /**
     * The image, [row][column] from the first row of the file on, named after the file.
     *
     * @param remarks hears in one line each what is worth saying of the file
     * @throws InputException where the file is no such image
     * @throws IOException    where it cannot be read
     */
    public static Dataset read(Path file, Consumer<String> remarks) throws IOException {
        InputFiles.check(file, "give a TIFF file");
        if (Files.size(file) > MAX_BYTES) {
            throw new InputException(file.toString(), "", "it has more than " + (MAX_BYTES >> 20) + " MiB", "cut the section out first");
        }
        Dataset image = read(Files.readAllBytes(file), file.toString(), remarks);
        image.setName(String.valueOf(file.getFileName()));
        return image;
    }

    /** The same where nobody listens. */
    public static Dataset read(Path file) throws IOException {
        return read(file, remark -> {
        });
    }

    static Dataset read(byte[] bytes, String file, Consumer<String> remarks) throws InputException {
        if (!recognises(bytes)) {
            throw new InputException(file, "", "it is no TIFF file", "");
        }
        ByteBuffer data = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        TiffImage tiff = new TiffImage(file, data);
        Dataset image = tiff.image();
        if (tiff.next != 0) {
            remarks.accept(file + ": it holds several images, and the first one is read");
        }
        return image;
    }

    private Dataset image() throws InputException {
        readTags();
        int width = (int) checked(WIDTH, "its width", 1, MAX_EDGE, -1);
        int height = (int) checked(HEIGHT, "its height", 1, MAX_EDGE, -1);
        if (tag(SAMPLES, 1) != 1) {
            throw problem("it has " + tag(SAMPLES, 1) + " channels", "save it as a grey image");
        }
        if (tag(PHOTOMETRIC, 1) != 1) {
            throw problem(tag(PHOTOMETRIC, 1) == 0 ? "its white is zero" : "it is no grey image",
                    "save it as a grey image with black at zero");
        }
        if (tag(COMPRESSION, 1) != 1) {
            throw problem("it is compressed", "save it uncompressed");
        }
        if (tags.containsKey(TILE_OFFSETS)) {
            throw problem("it is made of tiles", "save it in strips");
        }
        int bits = (int) tag(BITS, 1);
        int format = (int) tag(SAMPLE_FORMAT, 1);
        if (!(format <= 2 && (bits == 8 || bits == 16 || bits == 32) || format == 3 && (bits == 32 || bits == 64)) || format < 1) {
            throw problem("its numbers of " + bits + " bits in format " + format + " are not known",
                    "save it with whole numbers of 8, 16 or 32 bits or floating-point numbers of 32");
        }
        int sampleBytes = bits / 8;
        if ((long) width * height > MAX_POINTS) {
            throw problem("it has more than " + MAX_POINTS + " points", "cut the section out first");
        }
        if ((long) width * height * sampleBytes > data.capacity()) {
            throw problem("it ends before its " + width + " by " + height + " points do", "");
        }
        return DatasetFactory.createFromObject(DoubleDataset.class, points(width, height, sampleBytes, format), height, width);
    }

    private double[] points(int width, int height, int sampleBytes, int format) throws InputException {
        long[] offsets = tags.get(STRIP_OFFSETS);
        long[] lengths = tags.get(STRIP_BYTES);
        long rows = Math.min(height, tag(ROWS_A_STRIP, height));
        if (offsets == null || rows < 1 || offsets.length != (height + rows - 1) / rows
                || lengths != null && lengths.length != offsets.length) {
            throw problem("its strips do not make up its " + height + " rows", "");
        }
        double[] points = new double[width * height];
        int at = 0;
        for (int strip = 0; strip < offsets.length; strip++) {
            int count = (int) Math.min(rows * width, points.length - at);
            long bytes = (long) count * sampleBytes;
            if (lengths != null && lengths[strip] < bytes || offsets[strip] + bytes > data.capacity()) {
                throw problem("it ends before its " + width + " by " + height + " points do", "");
            }
            int from = (int) offsets[strip];
            for (int i = 0; i < count; i++) {
                points[at++] = number(from + i * sampleBytes, sampleBytes, format);
            }
        }
        return points;
    }

    private double number(int at, int bytes, int format) {
        if (format == 3) {
            return bytes == 4 ? data.getFloat(at) : data.getDouble(at);
        }
        boolean signed = format == 2;
        return switch (bytes) {
            case 1 -> signed ? data.get(at) : data.get(at) & 0xFF;
            case 2 -> signed ? data.getShort(at) : data.getShort(at) & 0xFFFF;
            default -> signed ? data.getInt(at) : data.getInt(at) & 0xFFFFFFFFL;
        };
    }

    private void readTags() throws InputException {
        long directory = data.capacity() < 8 ? -1 : unsigned(4, 4);
        if (directory < 8 || directory + 2 > data.capacity()) {
            throw problem("its directory lies outside", "the file may be cut off");
        }
        int count = (int) unsigned((int) directory, 2);
        if (directory + 2 + 12L * count > data.capacity()) {
            throw problem("its directory lies outside", "the file may be cut off");
        }
        int end = (int) directory + 2 + 12 * count;
        next = end + 4 <= data.capacity() ? unsigned(end, 4) : 0;
        for (int i = 0; i < count; i++) {
            int entry = (int) directory + 2 + 12 * i;
            int tag = (int) unsigned(entry, 2);
            if (KNOWN.contains(tag)) {
                int type = (int) unsigned(entry + 2, 2);
                // bytes, words and double words
                if (type != 1 && type != 3 && type != 4) {
                    throw problem("its tag " + tag + " holds no whole numbers", "");
                }
                tags.put(tag, values(entry + 8, TYPE_BYTES[type], unsigned(entry + 4, 4)));
            }
        }
    }

    private long[] values(int at, int bytes, long count) throws InputException {
        long start = count * bytes <= 4 ? at : unsigned(at, 4);
        if (count > MAX_EDGE || start + count * bytes > data.capacity()) {
            throw problem("its directory lies outside", "the file may be cut off");
        }
        long[] values = new long[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = unsigned((int) start + i * bytes, bytes);
        }
        return values;
    }

    private long unsigned(int at, int bytes) {
        return switch (bytes) {
            case 1 -> data.get(at) & 0xFF;
            case 2 -> data.getShort(at) & 0xFFFF;
            default -> data.getInt(at) & 0xFFFFFFFFL;
        };
    }

    private long tag(int tag, long otherwise) {
        long[] values = tags.get(tag);
        return values == null || values.length == 0 ? otherwise : values[0];
    }

    private long checked(int tag, String name, long min, long max, long otherwise) throws InputException {
        long value = tag(tag, otherwise);
        if (value < min || value > max) {
            throw problem(value == otherwise ? name + " is not stated" : name + " must lie between " + min + " and " + max
                    + ", not " + value, "");
        }
        return value;
    }

    private InputException problem(String reason, String remedy) {
        return new InputException(file, "", reason, remedy);
    }
}

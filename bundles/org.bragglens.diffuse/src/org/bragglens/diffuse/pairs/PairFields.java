// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.pairs.HdfFields.Field;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What a file of training pairs says of itself, checked against itself: all that belongs to a pair is there for every pair, and in the
 * shape that the settings give it.
 */
record PairFields(DiffuseSettings settings, long seed, OptionalLong generator, int count, int span, Field image, Field reached,
        Field wanted, Field lattice, Optional<Field> origin) {

    static final int LONGEST_TEXT = 1 << 16;
    private static final String REMEDY = "make training pairs with bragglens simulate --diffuse";

    static PairFields of(String file, FileChannel channel) throws IOException {
        HdfFields fields = HdfFields.of(file, channel);
        String definition = text(file, channel, fields.field(PairFormat.DEFINITION));
        if (!definition.equals(PairFormat.DEFINITION_TEXT)) {
            throw new InputException(file, PairFormat.DEFINITION, "'" + definition.substring(0, Math.min(definition.length(), 60))
                    + "' is not known, only '" + PairFormat.DEFINITION_TEXT + "'", REMEDY);
        }
        Field settingsField = fields.field(PairFormat.SETTINGS);
        DiffuseSettings settings = settings(file, text(file, channel, settingsField));
        Field seed = fields.field(PairFormat.SEED);
        require(file, seed, HdfType.LONG, List.of());
        Field image = fields.field(PairFormat.IMAGE);
        long count = image.shape().isEmpty() ? 1 : image.shape().get(0);
        int points = settings.image().points();
        try {
            PairPlan.checkCount(count);
        } catch (IllegalArgumentException e) {
            throw new InputException(file, PairFormat.IMAGE, e.getMessage(), "", e);
        }
        require(file, image, HdfType.FLOAT, List.of((long) points, (long) points));
        Field reached = labels(file, fields, PairFormat.REACHED, count);
        Field wanted = labels(file, fields, PairFormat.WANTED, count);
        Field lattice = labels(file, fields, PairFormat.LATTICE, count);
        Field complete = labels(file, fields, PairFormat.COMPLETE, count);
        int span = span(file, reached, settings);
        int size = settings.lattice().size();
        require(file, wanted, HdfType.DOUBLE, List.of((long) Encoding.size(span)));
        require(file, lattice, HdfType.BYTE, List.of((long) size, (long) (PackedRows.bytes(size) / size)));
        require(file, complete, HdfType.BYTE, List.of());
        checkComplete(file, channel, complete, (int) count);
        Optional<Field> origin = fields.has(PairFormat.ORIGIN) ? Optional.of(origin(file, fields, count)) : Optional.empty();
        return new PairFields(settings, bytes(channel, seed.address(), 8).getLong(), generator(channel, fields), (int) count, span, image,
                reached, wanted, lattice, origin);
    }

    /** Other programs know of none. */
    private static OptionalLong generator(FileChannel channel, HdfFields fields) throws IOException {
        if (!fields.has(PairFormat.GENERATOR)) {
            return OptionalLong.empty();
        }
        Field generator = fields.field(PairFormat.GENERATOR);
        return generator.type().fits(HdfType.LONG) && generator.shape().isEmpty()
                ? OptionalLong.of(bytes(channel, generator.address(), 8).getLong()) : OptionalLong.empty();
    }

    private static Field origin(String file, HdfFields fields, long count) throws InputException {
        Field origin = labels(file, fields, PairFormat.ORIGIN, count);
        if (origin.type().kind() != HdfType.Kind.TEXT || origin.shape().size() != 1 || origin.type().bytes() > LONGEST_TEXT) {
            throw new InputException(file, PairFormat.ORIGIN, "is not a text of at most " + LONGEST_TEXT + " bytes for each image", "");
        }
        return origin;
    }

    /** So many bytes of the file, the lowest first. */
    static ByteBuffer bytes(FileChannel channel, long address, int count) throws IOException {
        ByteBuffer bytes = HdfSkeleton.buffer(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, address + bytes.position()) < 0) {
                throw new EOFException("the file has become shorter");
            }
        }
        return bytes.flip();
    }

    private static String text(String file, FileChannel channel, Field field) throws IOException {
        if (field.type().kind() != HdfType.Kind.TEXT || !field.shape().isEmpty() || field.type().bytes() > LONGEST_TEXT) {
            throw new InputException(file, field.path(), "is no single text of at most " + LONGEST_TEXT + " bytes", REMEDY);
        }
        return text(bytes(channel, field.address(), field.type().bytes()));
    }

    /** Up to the first zero. */
    static String text(ByteBuffer bytes) {
        String text = new String(bytes.array(), StandardCharsets.UTF_8);
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    private static DiffuseSettings settings(String file, String text) throws InputException {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            return SettingsType.of(DiffuseSettings.class).fromJson(json);
        } catch (JsonParseException | IllegalStateException e) {
            throw new InputException(file, PairFormat.SETTINGS, "they are no JSON object", "", e);
        } catch (IllegalArgumentException e) {
            throw new InputException(file, PairFormat.SETTINGS, e.getMessage(), "", e);
        }
    }

    /** A dataset with a row for each image. */
    private static Field labels(String file, HdfFields fields, String path, long count) throws InputException {
        Field field = fields.field(path);
        long rows = field.shape().isEmpty() ? 1 : field.shape().get(0);
        if (rows != count) {
            throw new InputException(file, path, "there are " + count + " images and " + rows + " of these", "");
        }
        return field;
    }

    private static int span(String file, Field reached, DiffuseSettings settings) throws InputException {
        if (reached.shape().size() == 2) {
            for (int span = Encoding.MIN_SPAN; span <= Encoding.MAX_SPAN; span++) {
                if (reached.shape().get(1) == Encoding.size(span) && 2 * span <= settings.lattice().size()) {
                    require(file, reached, HdfType.DOUBLE, List.of((long) Encoding.size(span)));
                    return span;
                }
            }
        }
        throw new InputException(file, reached.path(), "its shape " + reached.shape()
                + " is not that of encodings of one span on a lattice of " + settings.lattice().size() + " sites", "");
    }

    /** @param edges of what belongs to one pair; for the seed of all */
    private static void require(String file, Field field, HdfType type, List<Long> edges) throws InputException {
        boolean perPair = !field.path().equals(PairFormat.SEED);
        List<Long> shape = field.shape();
        if (!field.type().fits(type) || shape.size() != edges.size() + (perPair ? 1 : 0)
                || !shape.subList(shape.size() - edges.size(), shape.size()).equals(edges)) {
            throw new InputException(file, field.path(), "its shape " + shape + " or its type does not fit the settings", "");
        }
    }

    private static void checkComplete(String file, FileChannel channel, Field complete, int count) throws IOException {
        ByteBuffer flags = bytes(channel, complete.address(), count);
        int made = 0;
        for (int i = 0; i < count; i++) {
            made += flags.get(i) == 1 ? 1 : 0;
        }
        if (made < count) {
            throw new InputException(file, "", "is not finished: it has " + made + " of " + count + " pairs",
                    "finish it with bragglens simulate --diffuse --resume");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.bragglens.base.InputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Tensors in the layout of safetensors (huggingface.co/docs/safetensors): the length of a JSON header in 8 bytes, little endian; the
 * header, which maps each name to type, shape and range of bytes; the numbers, little endian and without gaps. Only {@code F32}, and only
 * finite numbers, are read and written here.
 */
public final class SafeTensors {

    private static final int MAX_HEADER = 4 << 20;
    private static final int MAX_TENSORS = 4096;
    private static final int MAX_RANK = 8;
    private static final int ALIGNMENT = 8;

    private SafeTensors() {
    }

    public static byte[] encode(List<Tensor> tensors) {
        JsonObject header = new JsonObject();
        long offset = 0;
        for (Tensor tensor : tensors) {
            JsonObject entry = new JsonObject();
            entry.addProperty("dtype", "F32");
            JsonArray shape = new JsonArray();
            for (int extent : tensor.shape()) {
                shape.add(extent);
            }
            entry.add("shape", shape);
            JsonArray range = new JsonArray();
            range.add(offset);
            offset += 4L * tensor.data().length;
            range.add(offset);
            entry.add("data_offsets", range);
            if (header.has(tensor.name())) {
                throw new IllegalArgumentException("two tensors are called " + tensor.name());
            }
            header.add(tensor.name(), entry);
        }
        StringBuilder text = new StringBuilder(header.toString());
        while (text.toString().getBytes(StandardCharsets.UTF_8).length % ALIGNMENT != 0) {
            text.append(' ');
        }
        byte[] json = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(8 + json.length + offset)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(json.length).put(json);
        FloatBuffer numbers = buffer.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        tensors.forEach(tensor -> numbers.put(tensor.data()));
        return buffer.array();
    }

    /**
     * @param file  named in errors
     * @param place likewise
     * @return the tensors in the order of their bytes
     * @throws InputException in one line, if anything in {@code bytes} contradicts itself or a number is not finite
     */
    public static List<Tensor> decode(byte[] bytes, String file, String place) throws InputException {
        if (bytes.length < 8) {
            throw new InputException(file, place, "it is truncated", "");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = buffer.getLong();
        if (length < 2 || length > Math.min(MAX_HEADER, bytes.length - 8)) {
            throw new InputException(file, place, "its header's length is wrong", "");
        }
        String text = new String(bytes, 8, (int) length, StandardCharsets.UTF_8);
        JsonObject header = new JsonFields(file, place, text).object();
        if (header.size() > MAX_TENSORS) {
            throw new InputException(file, place, "it has more than " + MAX_TENSORS + " tensors", "");
        }
        List<Range> ranges = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
            if (!entry.getKey().equals("__metadata__")) {
                ranges.add(range(entry.getKey(), entry.getValue(), file, place));
            }
        }
        ranges.sort(Comparator.comparingLong(Range::from).thenComparingLong(Range::to));
        int start = 8 + (int) length;
        long expected = 0;
        for (Range range : ranges) {
            if (range.from != expected || range.to > bytes.length - start) {
                throw new InputException(file, place, "the bytes of tensor " + range.name + " are not where they should be", "");
            }
            expected = range.to;
        }
        if (expected != bytes.length - start) {
            throw new InputException(file, place, "it has bytes that belong to no tensor", "");
        }
        List<Tensor> tensors = new ArrayList<>();
        for (Range range : ranges) {
            tensors.add(tensor(range, buffer, start, file, place));
        }
        return tensors;
    }

    private record Range(String name, int[] shape, long from, long to) {
    }

    private static Range range(String name, JsonElement element, String file, String place) throws InputException {
        JsonFields fields = JsonFields.of(file, place + ", tensor " + name, element);
        if (!fields.text("dtype").equals("F32")) {
            throw new InputException(file, place, "tensor " + name + " is not of type F32", "");
        }
        int[] shape = fields.integers("shape", MAX_RANK).stream().mapToInt(Integer::intValue).toArray();
        List<Integer> offsets = fields.integers("data_offsets", 2);
        long size = 4;
        for (int extent : shape) {
            // too large stays too large, also where a 0 follows
            size = size > Integer.MAX_VALUE ? size : size * extent;
        }
        if (offsets.size() != 2 || (long) offsets.get(1) - offsets.get(0) != size) {
            throw new InputException(file, place, "the shape of tensor " + name + " does not fit its bytes", "");
        }
        return new Range(name, shape, offsets.get(0), offsets.get(1));
    }

    private static Tensor tensor(Range range, ByteBuffer buffer, int start, String file, String place) throws InputException {
        float[] data = new float[(int) ((range.to - range.from) / 4)];
        buffer.slice(start + (int) range.from, (int) (range.to - range.from)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(data);
        for (float value : data) {
            if (!Float.isFinite(value)) {
                throw new InputException(file, place, "tensor " + range.name + " has a number that is not finite", "");
            }
        }
        return new Tensor(range.name, range.shape, data);
    }
}

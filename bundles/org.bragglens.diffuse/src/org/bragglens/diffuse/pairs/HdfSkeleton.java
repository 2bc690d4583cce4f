// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jhdf.checksum.JenkinsLookup3HashLittle;

/**
 * All of an HDF5 file but its data, so that these can be put where they belong in any order: superblock version 2, object headers
 * version 2, links in their groups' headers, each dataset in one piece at a place that is known from the start. After the HDF5 File Format
 * Specification 3.0 (The HDF Group), whose sections the comments name.
 */
final class HdfSkeleton {

    private static final byte[] SIGNATURE = { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n' };
    private static final int SUPERBLOCK = 48;
    /** Datasets begin at multiples of it: disks and memory read whole pages. */
    private static final int PAGE = 4096;
    private static final long NOWHERE = -1;

    private final Map<String, Long> addresses = new LinkedHashMap<>();
    private final byte[] bytes;
    private final long lateStart;
    private final long length;

    HdfSkeleton(HdfNode.Group root) {
        long end = place("", root, SUPERBLOCK);
        bytes = new byte[Math.toIntExact(end)];
        lateStart = placeData("", root, end, false);
        length = placeData("", root, lateStart, true);
        superblock();
        write("", root);
    }

    /** The file's first bytes. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** Where the data of {@code path} begin, for example {@code /entry/data/image}. */
    long address(String path) {
        return addresses.get(path + "#");
    }

    /** Where that begins which is late. */
    long lateStart() {
        return lateStart;
    }

    /** Length of the whole file. */
    long length() {
        return length;
    }

    /** Whether {@code head}, of eight bytes or more, begins an HDF5 file. */
    static boolean isSignature(byte[] head) {
        return Arrays.equals(SIGNATURE, 0, SIGNATURE.length, head, 0, SIGNATURE.length);
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What was put into {@code buffer}. */
    static byte[] bytes(ByteBuffer buffer) {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Gives every header its address; their lengths do not depend on the addresses in them. */
    private long place(String path, HdfNode node, long at) {
        addresses.put(path, at);
        long end = at + header(path, node).length;
        if (node instanceof HdfNode.Group group) {
            for (var child : group.children().entrySet()) {
                end = place(path + "/" + child.getKey(), child.getValue(), end);
            }
        }
        return end;
    }

    private long placeData(String path, HdfNode node, long at, boolean late) {
        return switch (node) {
            case HdfNode.Group group -> {
                long end = at;
                for (var child : group.children().entrySet()) {
                    end = placeData(path + "/" + child.getKey(), child.getValue(), end, late);
                }
                yield end;
            }
            case HdfNode.Data data when data.late() != late -> at;
            case HdfNode.Data data -> {
                int step = data.bytes() < PAGE ? 8 : PAGE;
                long start = (at + step - 1) / step * step;
                addresses.put(path + "#", start);
                yield Math.addExact(start, data.bytes());
            }
        };
    }

    private void write(String path, HdfNode node) {
        byte[] header = header(path, node);
        System.arraycopy(header, 0, bytes, addresses.get(path).intValue(), header.length);
        if (node instanceof HdfNode.Group group) {
            group.children().forEach((name, child) -> write(path + "/" + name, child));
        }
    }

    /** II.A. */
    private void superblock() {
        ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        block.put(SIGNATURE).put(new byte[] { 2, 8, 8, 0 });
        block.putLong(0).putLong(NOWHERE).putLong(length).putLong(addresses.get(""));
        block.putInt(JenkinsLookup3HashLittle.hash(Arrays.copyOf(bytes, block.position())));
    }

    /** IV.A.1.b, its messages' length in four bytes. */
    private byte[] header(String path, HdfNode node) {
        ByteBuffer header = buffer(1 << 14);
        header.put("OHDR".getBytes(StandardCharsets.US_ASCII)).put((byte) 2).put((byte) 2).putInt(0);
        int start = header.position();
        switch (node) {
            case HdfNode.Group group -> links(header, path, group);
            case HdfNode.Data data -> data(header, path, data);
        }
        if (!node.attributes().isEmpty()) {
            // IV.A.2.v: attributes stand in this header
            message(header, 0x15, buffer(18).put(new byte[2]).putLong(NOWHERE).putLong(NOWHERE));
            node.attributes().forEach((name, texts) -> message(header, 0x0C, attribute(name, texts)));
        }
        header.putInt(start - 4, header.position() - start);
        return bytes(header.putInt(JenkinsLookup3HashLittle.hash(bytes(header))));
    }

    private void links(ByteBuffer header, String path, HdfNode.Group group) {
        // IV.A.2.c: links stand in this header
        message(header, 0x02, buffer(18).put(new byte[2]).putLong(NOWHERE).putLong(NOWHERE));
        // IV.A.2.k
        message(header, 0x0A, buffer(2).put(new byte[2]));
        for (String name : group.children().keySet()) {
            byte[] text = name.getBytes(StandardCharsets.US_ASCII);
            // IV.A.2.g
            message(header, 0x06, buffer(300).put((byte) 1).put((byte) 0).put((byte) text.length).put(text)
                    .putLong(addresses.getOrDefault(path + "/" + name, 0L)));
        }
    }

    private void data(ByteBuffer header, String path, HdfNode.Data data) {
        message(header, 0x01, buffer(300).put(shape(data.shape())));
        message(header, 0x03, buffer(20).put(data.type().message()));
        // IV.A.2.f: zeros where nothing was written
        message(header, 0x05, buffer(2).put((byte) 3).put((byte) 0x0A));
        // IV.A.2.i: in one piece
        message(header, 0x08, buffer(18).put((byte) 3).put((byte) 1).putLong(addresses.getOrDefault(path + "#", 0L)).putLong(data.bytes()));
    }

    /** IV.A.2.m. */
    private static ByteBuffer attribute(String name, List<String> texts) {
        List<byte[]> values = texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
        int longest = values.stream().mapToInt(v -> v.length).max().orElse(0);
        byte[] type = HdfType.text(longest).message();
        byte[] shape = shape(texts.size() == 1 ? List.of() : List.of((long) texts.size()));
        byte[] key = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), name.length() + 1);
        ByteBuffer message = buffer(64 + key.length + longest * values.size()).put((byte) 3).put((byte) 0).putShort((short) key.length)
                .putShort((short) type.length).putShort((short) shape.length).put((byte) 0).put(key).put(type).put(shape);
        values.forEach(value -> message.put(Arrays.copyOf(value, longest)));
        return message;
    }

    /** IV.A.2.b, the dataspace message. */
    private static byte[] shape(List<Long> shape) {
        ByteBuffer message = buffer(4 + 8 * shape.size()).put((byte) 2).put((byte) shape.size()).put((byte) 0)
                .put((byte) (shape.isEmpty() ? 0 : 1));
        shape.forEach(message::putLong);
        return bytes(message);
    }

    private static void message(ByteBuffer header, int type, ByteBuffer content) {
        header.put((byte) type).putShort((short) content.position()).put((byte) 0).put(content.array(), 0, content.position());
    }
}

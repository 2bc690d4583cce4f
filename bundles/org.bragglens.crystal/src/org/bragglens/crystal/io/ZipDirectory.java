// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bragglens.base.InputException;

/**
 * What the end of a ZIP archive says about its directory, before anybody reads that into memory
 * (PKWARE APPNOTE 6.3.10, sections 4.3.14 to 4.3.16).
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_64_SIZE = 56;
    private static final int LOCATOR_SIZE = 20;
    private static final long LARGEST_DIRECTORY = 64L << 20;

    private ZipDirectory() {
    }

    /** @throws InputException if it is no ZIP archive, or one with more entries than {@code mostEntries} */
    static void check(Path file, long mostEntries) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            int length = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT + LOCATOR_SIZE);
            ByteBuffer tail = read(channel, channel.size() - length, length);
            boolean found = false;
            // every place that may be the end is looked at: readers do not agree on which one counts
            for (int end = length - END_SIZE; end >= 0; end--) {
                if (tail.getInt(end) == END) {
                    found = true;
                    if (isTooLarge(channel, tail, end, mostEntries)) {
                        throw new InputException(file.toString(), "", "it has more than " + mostEntries
                                + " entries, or a directory of more than " + (LARGEST_DIRECTORY >> 20) + " MB", "split it");
                    }
                }
            }
            if (!found) {
                throw new InputException(file.toString(), "", "it is no ZIP archive, or its end is missing", "get it anew");
            }
        }
    }

    private static boolean isTooLarge(SeekableByteChannel channel, ByteBuffer tail, int end, long mostEntries) throws IOException {
        long entries = Short.toUnsignedLong(tail.getShort(end + 10));
        long size = Integer.toUnsignedLong(tail.getInt(end + 12));
        int locator = end - LOCATOR_SIZE;
        if (locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
            long at = tail.getLong(locator + 8);
            if (at >= 0 && at <= channel.size() - END_64_SIZE) {
                ByteBuffer end64 = read(channel, at, END_64_SIZE);
                if (end64.getInt(0) == END_64) {
                    entries = end64.getLong(32);
                    size = end64.getLong(40);
                }
            }
        }
        return entries < 0 || entries > mostEntries || size < 0 || size > LARGEST_DIRECTORY;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until all of it is there
        }
        return buffer;
    }
}

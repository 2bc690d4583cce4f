// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSample;

/** A file of training pairs that is being filled, in any order and by several threads. It remembers which pairs it has. */
final class PairFile implements AutoCloseable {

    private final PairFormat format;
    private final int count;
    private final FileChannel channel;
    /** Pairs that the file says it has. */
    private final BitSet complete = new BitSet();
    /** Pairs that it has but does not say so yet. */
    private final BitSet written = new BitSet();

    private PairFile(PairPlan plan, FileChannel channel) {
        this.format = new PairFormat(plan);
        this.count = plan.count();
        this.channel = channel;
    }

    /**
     * Opens {@code file} if it is there and begins it if not.
     *
     * @throws InputException in one line, if it is there and not of the same plan, or in use
     */
    static PairFile open(Path file, PairPlan plan) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        PairFile pairs = new PairFile(plan, channel);
        try {
            lock(channel, file);
        } catch (IOException | RuntimeException e) {
            // the other one may have begun an instant ago: an empty file is not ours to delete
            pairs.close();
            throw e;
        }
        try {
            if (channel.size() == 0) {
                pairs.begin(file);
            } else {
                pairs.goOn(file);
            }
            return pairs;
        } catch (IOException | RuntimeException e) {
            boolean empty = channel.size() == 0;
            pairs.close();
            if (empty) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    /** It goes when the channel is closed. */
    private static void lock(FileChannel channel, Path file) throws InputException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            // some network file systems know no locks
            return;
        }
        if (lock == null) {
            throw new InputException(file.toString(), "", "is being written already", "wait for the other one");
        }
    }

    private void begin(Path file) throws IOException {
        long space = Files.getFileStore(file).getUsableSpace();
        if (space < format.length()) {
            throw new InputException(file.toString(), "", "needs " + (format.length() >> 20) + " MiB, and there is room for "
                    + (space >> 20), "make room or choose another place");
        }
        // the last byte first: a file of the right length has all that comes before the pairs, or nothing of it
        write(ByteBuffer.allocate(1), format.length() - 1);
        write(ByteBuffer.wrap(format.start()), 0);
    }

    private void goOn(Path file) throws IOException {
        byte[] start = format.start();
        ByteBuffer there = ByteBuffer.allocate(start.length);
        ByteBuffer flags = ByteBuffer.allocate(count);
        if (channel.size() != format.length() || !fill(there, 0) || !Arrays.equals(start, there.array())
                || !fill(flags, format.address(PairFormat.COMPLETE, 0, 1))) {
            throw new InputException(file.toString(), "", "was begun with other settings, another seed or another version",
                    "give the same ones, or start anew");
        }
        for (int i = 0; i < count; i++) {
            complete.set(i, flags.get(i) == 1);
        }
    }

    /** A copy: the pairs that the file says it has. */
    synchronized BitSet complete() {
        return (BitSet) complete.clone();
    }

    /** Puts pair {@code i} into its place. */
    void put(int i, DiffuseSample sample) throws IOException {
        double[] image = sample.image();
        ByteBuffer points = HdfSkeleton.buffer(4 * image.length);
        for (double intensity : image) {
            points.putFloat((float) intensity);
        }
        put(PairFormat.IMAGE, i, points);
        put(PairFormat.REACHED, i, numbers(sample.reached().numbers()));
        put(PairFormat.WANTED, i, numbers(sample.wanted().numbers()));
        byte[] spins = PackedRows.of(sample.lattice());
        put(PairFormat.LATTICE, i, HdfSkeleton.buffer(spins.length).put(spins));
        synchronized (this) {
            written.set(i);
        }
    }

    /** Makes sure that the disk has what was put, and then says so in the file. */
    void save() throws IOException {
        BitSet sure;
        synchronized (this) {
            sure = (BitSet) written.clone();
        }
        channel.force(false);
        for (int i = sure.nextSetBit(0); i >= 0; i = sure.nextSetBit(i + 1)) {
            int end = sure.nextClearBit(i);
            byte[] flags = new byte[end - i];
            Arrays.fill(flags, (byte) 1);
            write(ByteBuffer.wrap(flags), format.address(PairFormat.COMPLETE, i, 1));
            i = end;
        }
        channel.force(false);
        synchronized (this) {
            complete.or(sure);
            written.andNot(sure);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static ByteBuffer numbers(double[] numbers) {
        ByteBuffer buffer = HdfSkeleton.buffer(8 * numbers.length);
        for (double number : numbers) {
            buffer.putDouble(number);
        }
        return buffer;
    }

    private void put(String path, int i, ByteBuffer content) throws IOException {
        write(content.flip(), format.address(path, i, content.limit()));
    }

    private void write(ByteBuffer content, long at) throws IOException {
        long place = at;
        while (content.hasRemaining()) {
            place += channel.write(content, place);
        }
    }

    private boolean fill(ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }
}

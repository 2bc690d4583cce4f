// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import io.jhdf.Superblock;
import io.jhdf.storage.HdfBackingStorage;

/**
 * The bytes of an HDF5 file that ends after a while. What leads to a dataset takes some kilobytes; trees of links and headers whose branches
 * meet again lead on without end in a file of few bytes.
 */
final class MeteredStorage implements HdfBackingStorage {

    private static final long MOST_BYTES = 1 << 22;
    /** What a reading of nothing counts. */
    private static final int EACH = 64;

    private final HdfBackingStorage storage;
    private long read;

    MeteredStorage(HdfBackingStorage storage) {
        this.storage = storage;
    }

    /** @throws IllegalStateException once more was read than any file of ours needs */
    private void count(long length) {
        read += EACH + Math.clamp(length, 0, MOST_BYTES);
        if (read > MOST_BYTES) {
            throw new IllegalStateException("more than " + MOST_BYTES + " bytes were read to find one dataset");
        }
    }

    @Override
    public ByteBuffer readBufferFromAddress(long address, int length) {
        count(length);
        return storage.readBufferFromAddress(address, length);
    }

    @Override
    public ByteBuffer map(long address, long length) {
        count(length);
        return storage.map(address, length);
    }

    @Override
    public ByteBuffer mapNoOffset(long address, long length) {
        count(length);
        return storage.mapNoOffset(address, length);
    }

    @Override
    public long getUserBlockSize() {
        return storage.getUserBlockSize();
    }

    @Override
    public Superblock getSuperblock() {
        return storage.getSuperblock();
    }

    @Override
    public FileChannel getFileChannel() {
        return storage.getFileChannel();
    }

    @Override
    public int getSizeOfOffsets() {
        return storage.getSizeOfOffsets();
    }

    @Override
    public int getSizeOfLengths() {
        return storage.getSizeOfLengths();
    }

    @Override
    public void close() {
        storage.close();
    }

    @Override
    public long size() {
        return storage.size();
    }

    @Override
    public boolean inMemory() {
        return storage.inMemory();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import org.bragglens.diffuse.SpinLattice;

/** Lattices as a file holds them: row after row in whole bytes, the lowest bit first. */
final class PackedRows {

    private PackedRows() {
    }

    /** Bytes of a lattice. */
    static int bytes(int size) {
        return size * rowBytes(size);
    }

    static byte[] of(SpinLattice lattice) {
        int size = lattice.size();
        int row = rowBytes(size);
        int words = (size + 63) / 64;
        long[] packed = lattice.packed();
        byte[] bytes = new byte[size * row];
        for (int i = 0; i < bytes.length; i++) {
            int b = i % row;
            bytes[i] = (byte) (packed[i / row * words + b / 8] >>> 8 * (b % 8));
        }
        return bytes;
    }

    /** @throws IllegalArgumentException with a message for people, if a bit beyond a row is set */
    static SpinLattice lattice(int size, byte[] bytes) {
        int row = rowBytes(size);
        int words = (size + 63) / 64;
        long[] packed = new long[size * words];
        for (int i = 0; i < bytes.length; i++) {
            int b = i % row;
            packed[i / row * words + b / 8] |= (bytes[i] & 0xFFL) << 8 * (b % 8);
        }
        return SpinLattice.ofPacked(size, packed);
    }

    private static int rowBytes(int size) {
        return (size + 7) / 8;
    }
}

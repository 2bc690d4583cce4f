// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

/**
 * Spins of a periodic square lattice, one bit each, every row in words of its own, and correlations by counting bits. Not for many
 * threads.
 */
final class PackedSpins {

    final int size;
    /** Words a row. */
    final int words;
    /** Row a from word a · words on; bit b of a row is site (a, b), set where s = +1. Bits beyond the row are 0. */
    final long[] bits;
    /** The rows, turned by v: bit b of a row is site (a, b + v). */
    private final long[] turned;

    PackedSpins(int size) {
        this.size = size;
        words = (size + 63) / 64;
        bits = new long[size * words];
        turned = new long[size * words];
    }

    void set(int a, int b) {
        bits[a * words + (b >>> 6)] |= 1L << b;
    }

    boolean isUp(int a, int b) {
        return (bits[a * words + (b >>> 6)] >>> b & 1) != 0;
    }

    void flip(int a, int b) {
        bits[a * words + (b >>> 6)] ^= 1L << b;
    }

    /** Puts c(0,1), c(0,2) …, row by row without c(0,0), into {@code numbers}. */
    void correlations(int span, double meanSpin, double[] numbers) {
        double sites = (double) size * size;
        double square = meanSpin * meanSpin;
        for (int v = 0; v < span; v++) {
            turn(v);
            for (int u = v == 0 ? 1 : 0; u < span; u++) {
                numbers[u * span + v - 1] = 1 - 2 * unlike(u) / sites - square;
            }
        }
    }

    private void turn(int v) {
        int tail = size - (words - 1) * 64;
        long lastMask = tail == 64 ? -1L : (1L << tail) - 1;
        for (int start = 0; start < bits.length; start += words) {
            if (v == 0) {
                System.arraycopy(bits, start, turned, start, words);
                continue;
            }
            for (int w = 0; w < words - 1; w++) {
                turned[start + w] = bits[start + w] >>> v | bits[start + w + 1] << 64 - v;
            }
            int last = start + words - 1;
            if (tail >= v) {
                turned[last] = (bits[last] >>> v | bits[start] << tail - v) & lastMask;
            } else {
                // the last word holds less than is shifted out: the one before it takes sites of the row's start too
                turned[last - 1] |= bits[start] << 64 + tail - v;
                turned[last] = bits[start] >>> v - tail & lastMask;
            }
        }
    }

    /** How many sites differ from the turned lattice's site u rows on. */
    private int unlike(int u) {
        int count = 0;
        int shift = u * words;
        int whole = bits.length - shift;
        for (int i = 0; i < whole; i++) {
            count += Long.bitCount(bits[i] ^ turned[i + shift]);
        }
        for (int i = whole; i < bits.length; i++) {
            count += Long.bitCount(bits[i] ^ turned[i - whole]);
        }
        return count;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The field h = Σ J(u,v) (s₊ᵤᵥ + s₋ᵤ₋ᵥ) of any site of a periodic square lattice, summed up when it is asked for: from a byte for each
 * site that holds the seven spins around it in its row, and a table for each of seven rows that says what seven spins add. A field costs
 * fourteen look-ups, and a turned spin one write, for it is a bit of seven bytes in a row. Up to span 4. Not for many threads.
 */
final class NeighbourWindows {

    private static final int REACH = 3;
    private static final int MOST_SPAN = REACH + 1;
    /** Writes of eight bytes must not meet themselves on the other side. */
    private static final int LEAST_SIZE = 16;
    private static final int ROWS = 2 * REACH + 1;
    private static final int PATTERNS = 1 << ROWS;
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The bit of a site in the windows of the sites from three before to three behind it. */
    private static final long OWN_BITS = 0x0001020408102040L;
    /** Columns on either side that are written and not read. */
    private static final int MARGIN = 8;

    private final int size;
    private final int span;
    private final int stride;
    /** Bit n of a site's byte is the spin of the site n − 3 columns on; with a rim of rows that are copies of those on the other side. */
    private final byte[] windows;
    /** For each row from three above to three below what the patterns of its window add. */
    private final float[] added;

    NeighbourWindows(int size, int span) {
        this.size = size;
        this.span = span;
        stride = size + 2 * MARGIN;
        windows = new byte[(size + 2 * REACH) * stride];
        added = new float[ROWS * PATTERNS];
    }

    static boolean suit(int size, int span) {
        return span <= MOST_SPAN && size >= LEAST_SIZE;
    }

    /** Takes over all spins. */
    void fill(PackedSpins spins) {
        Arrays.fill(windows, (byte) 0);
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (spins.isUp(a, b)) {
                    flip(a, b);
                }
            }
        }
    }

    /** @param couplings J(u,v) row by row, J(0,0) = 0 */
    void setCouplings(float[] couplings) {
        for (int u = -REACH; u <= REACH; u++) {
            int start = (u + REACH) * PATTERNS;
            float all = 0;
            for (int v = -REACH; v <= REACH; v++) {
                all += coupling(couplings, u, v);
            }
            added[start] = -all;
            for (int pattern = 1; pattern < PATTERNS; pattern++) {
                int v = Integer.numberOfTrailingZeros(pattern) - REACH;
                added[start + pattern] = added[start + (pattern & pattern - 1)] + 2 * coupling(couplings, u, v);
            }
        }
    }

    /** Of a site and the one u rows and v columns on; 0 where they do not interact. */
    private float coupling(float[] couplings, int u, int v) {
        boolean along = u >= 0 && v >= 0 || u <= 0 && v <= 0;
        return along && Math.abs(u) < span && Math.abs(v) < span ? couplings[Math.abs(u) * span + Math.abs(v)] : 0;
    }

    /** The field of site (a, b). */
    float field(int a, int b) {
        int at = a * stride + MARGIN + b;
        byte[] w = windows;
        float[] f = added;
        // no loop: the sums would wait for each other
        return f[w[at]] + f[PATTERNS + w[at + stride]] + (f[2 * PATTERNS + w[at + 2 * stride]] + f[3 * PATTERNS + w[at + 3 * stride]])
                + (f[4 * PATTERNS + w[at + 4 * stride]] + f[5 * PATTERNS + w[at + 5 * stride]] + f[6 * PATTERNS + w[at + 6 * stride]]);
    }

    /** The spin of site (a, b) has turned. */
    void flip(int a, int b) {
        int at = (a + REACH) * stride + MARGIN + b;
        turn(at, b);
        if (a < REACH) {
            turn(at + size * stride, b);
        } else if (a >= size - REACH) {
            turn(at - size * stride, b);
        }
    }

    private void turn(int at, int b) {
        write(at);
        if (b < REACH) {
            write(at + size);
        } else if (b >= size - REACH) {
            write(at - size);
        }
    }

    private void write(int at) {
        int from = at - REACH;
        EIGHT_BYTES.set(windows, from, (long) EIGHT_BYTES.get(windows, from) ^ OWN_BITS);
    }
}

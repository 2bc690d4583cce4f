// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

/** The directions in which a component comes back to itself: the space that whole-number vectors span. */
final class TranslationSpan {

    /** Larger components would not be multiplied exactly; no chain of atoms within a cell is a tenth as long. */
    private static final long LARGEST = 1 << 20;

    private final long[][] vectors = new long[3][];
    private int rank;

    /** 0 to 3. */
    int rank() {
        return rank;
    }

    /**
     * @throws IllegalArgumentException if the vector is too long for exact arithmetic
     */
    void add(long x, long y, long z) {
        long divisor = gcd(gcd(Math.abs(x), Math.abs(y)), Math.abs(z));
        if (divisor == 0 || rank == 3) {
            return;
        }
        long[] v = {x / divisor, y / divisor, z / divisor};
        if (Math.max(Math.abs(v[0]), Math.max(Math.abs(v[1]), Math.abs(v[2]))) > LARGEST) {
            throw new IllegalArgumentException("a chain of its bonds runs through more cells than can be counted");
        }
        if (isIndependent(v)) {
            vectors[rank++] = v;
        }
    }

    void addAll(TranslationSpan other) {
        for (int i = 0; i < other.rank; i++) {
            add(other.vectors[i][0], other.vectors[i][1], other.vectors[i][2]);
        }
    }

    private boolean isIndependent(long[] v) {
        if (rank == 0) {
            return true;
        }
        long[] u = vectors[0];
        if (rank == 1) {
            return u[1] * v[2] != u[2] * v[1] || u[2] * v[0] != u[0] * v[2] || u[0] * v[1] != u[1] * v[0];
        }
        long[] w = vectors[1];
        return (u[1] * w[2] - u[2] * w[1]) * v[0] + (u[2] * w[0] - u[0] * w[2]) * v[1] + (u[0] * w[1] - u[1] * w[0]) * v[2] != 0;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

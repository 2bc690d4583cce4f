// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.util.Arrays;

import org.eclipse.january.dataset.ByteDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;

/** Spins ±1 on a periodic square lattice: a value. */
public final class SpinLattice {

    private final int size;
    /** As in {@link PackedSpins}. */
    private final long[] bits;

    private SpinLattice(int size, long[] bits) {
        this.size = size;
        this.bits = bits;
    }

    static SpinLattice of(PackedSpins spins) {
        return new SpinLattice(spins.size, spins.bits.clone());
    }

    /**
     * The lattice that {@link #packed()} gave.
     *
     * @throws IllegalArgumentException with a message for people, if the number of words is not that of such a lattice or a bit beyond a
     *         row is set
     */
    public static SpinLattice ofPacked(int size, long[] packed) {
        if (size < 1 || size > 1 << 14) {
            throw new IllegalArgumentException("a lattice has 1 to 16384 sites along its edge, not " + size);
        }
        int words = (size + 63) / 64;
        if (packed.length != size * words) {
            throw new IllegalArgumentException("a packed lattice of " + size + " sites along its edge has " + size * words + " words, not "
                    + packed.length);
        }
        if (size % 64 != 0) {
            for (int a = 1; a <= size; a++) {
                if (packed[a * words - 1] >>> size % 64 != 0) {
                    throw new IllegalArgumentException("row " + (a - 1) + " of a packed lattice has bits beyond its " + size + " sites");
                }
            }
        }
        return new SpinLattice(size, packed.clone());
    }

    /** Sites along the edge. */
    public int size() {
        return size;
    }

    /** Whether s(a,b) = +1; a and b count round the lattice. */
    public boolean isUp(int a, int b) {
        int row = Math.floorMod(a, size);
        int column = Math.floorMod(b, size);
        return (bits[row * ((size + 63) / 64) + (column >>> 6)] >>> column & 1) != 0;
    }

    /** Share of sites with spin +1. */
    public double concentration() {
        long ups = 0;
        for (long word : bits) {
            ups += Long.bitCount(word);
        }
        return ups / ((double) size * size);
    }

    /**
     * The correlations of all pairs of sites, exactly.
     *
     * @throws IllegalArgumentException with a message for people, if the lattice is smaller than twice the span
     */
    public Encoding correlations(int span) {
        double[] numbers = new double[Encoding.size(span)];
        requireRoom(size, span);
        PackedSpins spins = new PackedSpins(size);
        System.arraycopy(bits, 0, spins.bits, 0, bits.length);
        spins.correlations(span, 2 * concentration() - 1, numbers);
        return Encoding.of(span, numbers);
    }

    /** In a smaller lattice a site meets another one on two ways round. */
    static void requireRoom(int size, int span) {
        if (size < 2 * span) {
            throw new IllegalArgumentException("a lattice for correlations of span " + span + " needs at least " + 2 * span
                    + " sites along its edge, not " + size);
        }
    }

    /** Row after row, each in whole words; bit b of a row, counted from the lowest, is set where s(a,b) = +1: a fresh array. */
    public long[] packed() {
        return bits.clone();
    }

    /** Occupancies (1 where s = +1, else 0), shape [a, b]: a fresh dataset at each call. */
    public Dataset dataset() {
        byte[] occupancies = new byte[size * size];
        for (int i = 0; i < occupancies.length; i++) {
            occupancies[i] = (byte) (isUp(i / size, i % size) ? 1 : 0);
        }
        Dataset dataset = DatasetFactory.createFromObject(ByteDataset.class, occupancies, size, size);
        dataset.setName("occupancy");
        return dataset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpinLattice l && l.size == size && Arrays.equals(l.bits, bits);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(bits);
    }
}

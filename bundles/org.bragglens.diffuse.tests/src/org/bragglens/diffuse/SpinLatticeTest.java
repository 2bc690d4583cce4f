// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.Test;

class SpinLatticeTest {

    private static SpinLattice random(int size, double concentration, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PackedSpins spins = new PackedSpins(size);
        for (int i = 0; i < size * size; i++) {
            if (random.nextDouble() < concentration) {
                spins.set(i / size, i % size);
            }
        }
        return SpinLattice.of(spins);
    }

    @Test
    void countedBitsGiveTheCorrelations() {
        for (int size : new int[] { 4, 5, 16, 50, 63, 64, 65, 66, 70, 96, 128, 130 }) {
            SpinLattice lattice = random(size, 0.3, size);
            double mean = 2 * lattice.concentration() - 1;
            int span = Math.min(8, size / 2);
            Encoding counted = lattice.correlations(span);
            for (int u = 0; u < span; u++) {
                for (int v = u == 0 ? 1 : 0; v < span; v++) {
                    double sum = 0;
                    for (int i = 0; i < size * size; i++) {
                        sum += lattice.isUp(i / size, i % size) == lattice.isUp(i / size + u, i % size + v) ? 1 : -1;
                    }
                    assertEquals(sum / (size * size) - mean * mean, counted.get(u, v), 1e-12, size + ": " + u + "," + v);
                }
            }
        }
    }

    @Test
    void packsAndUnpacks() {
        SpinLattice lattice = random(70, 0.5, 1);
        assertEquals(lattice, SpinLattice.ofPacked(70, lattice.packed()));
        assertEquals(140, lattice.packed().length);
        Dataset dataset = lattice.dataset();
        assertEquals(lattice.concentration(), ((Number) dataset.mean()).doubleValue(), 1e-12);
        assertEquals(lattice.isUp(3, 68) ? 1 : 0, dataset.getInt(3, 68));
        assertEquals(lattice.isUp(69, 0), lattice.isUp(-1, 70));
    }

    @Test
    void badInputIsOneClearLine() {
        assertEquals("a packed lattice of 70 sites along its edge has 140 words, not 3",
                assertThrows(IllegalArgumentException.class, () -> SpinLattice.ofPacked(70, new long[3])).getMessage());
        long[] packed = new long[140];
        packed[3] = 1L << 6;
        assertEquals("row 1 of a packed lattice has bits beyond its 70 sites",
                assertThrows(IllegalArgumentException.class, () -> SpinLattice.ofPacked(70, packed)).getMessage());
        assertEquals("a lattice for correlations of span 4 needs at least 8 sites along its edge, not 7",
                assertThrows(IllegalArgumentException.class, () -> random(7, 0.5, 1).correlations(4)).getMessage());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class AlternationTest {

    private static final int SIZE = 16;
    private static final int SPAN = 4;
    private static final List<Alternation> ALL = List.of(Alternation.NONE, new Alternation(true, false), new Alternation(false, true),
            new Alternation(true, true));

    /** Half of the even and half of the odd places of each row are up: so there is no mean, whatever is turned below. */
    private static SpinLattice lattice() {
        SplittableRandom random = new SplittableRandom(3);
        long[] rows = new long[SIZE];
        for (int a = 0; a < SIZE; a++) {
            for (int parity = 0; parity < 2; parity++) {
                for (int up = 0; up < SIZE / 4;) {
                    long bit = 1L << 2 * random.nextInt(SIZE / 2) + parity;
                    up += (rows[a] & bit) == 0 ? 1 : 0;
                    rows[a] |= bit;
                }
            }
        }
        return SpinLattice.ofPacked(SIZE, rows);
    }

    private static SpinLattice turned(SpinLattice lattice, Alternation alternation) {
        long[] packed = new long[SIZE];
        for (int a = 0; a < SIZE; a++) {
            for (int b = 0; b < SIZE; b++) {
                packed[a] |= lattice.isUp(a, b) ^ alternation.turns(a, b) ? 1L << b : 0;
            }
        }
        return SpinLattice.ofPacked(SIZE, packed);
    }

    @Test
    void correlationsAndImageAreThoseOfTheLatticeWithItsSpinsTurned() {
        DiffuseTransform transform = new DiffuseTransform(new ImageSettings(3, SIZE - 1, ImageSettings.Shape.ROUND, 20, 2));
        SpinLattice lattice = lattice();
        for (Alternation alternation : ALL) {
            SpinLattice other = turned(lattice, alternation);
            assertEquals(0.5, other.concentration());
            assertEquals(0, other.correlations(SPAN).distance(alternation.apply(lattice.correlations(SPAN))), 1e-12);
            assertArrayEquals(transform.intensities(other, 4), transform.intensities(lattice, alternation, 4), 1e-12);
        }
        assertTrue(lattice.correlations(SPAN).distance(turned(lattice, ALL.get(1)).correlations(SPAN)) > 0.1);
    }

    /** Also of a lattice with more spins of one kind, whose average is subtracted before. */
    @Test
    void theImageMovesByHalfAPeriod() {
        long[] rows = lattice().packed();
        rows[3] = 0;
        rows[4] |= 0b11011;
        SpinLattice lattice = SpinLattice.ofPacked(SIZE, rows);
        int points = 17;
        DiffuseTransform transform = new DiffuseTransform(new ImageSettings(5, 10, ImageSettings.Shape.SQUARE, points, 1));
        double[] image = transform.intensities(lattice, 8);
        for (Alternation alternation : ALL) {
            double[] moved = transform.intensities(lattice, alternation, 8);
            for (int i = 0; i < points; i++) {
                for (int j = 0; j < points; j++) {
                    int row = (i + (alternation.rows() ? 8 : 0)) % 16;
                    int column = (j + (alternation.columns() ? 8 : 0)) % 16;
                    assertEquals(image[row * points + column], moved[i * points + j], 1e-12);
                }
            }
        }
    }

    @Test
    void alternatesOnlyWhereTheLatticeClosesWithIt() {
        SpinLattice odd = SpinLattice.ofPacked(3, new long[] {1, 2, 4});
        DiffuseTransform transform = new DiffuseTransform(new ImageSettings(1, 2, ImageSettings.Shape.SQUARE, 4, 1));
        assertEquals("spins cannot alternate round a lattice of 3 sites along its edge", assertThrows(IllegalArgumentException.class,
                () -> transform.intensities(odd, new Alternation(true, false), 1)).getMessage());
        assertArrayEquals(transform.intensities(odd, 1), transform.intensities(odd, Alternation.NONE, 1));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;

import org.bragglens.diffuse.DiffuseTransform;
import org.bragglens.diffuse.ImageSettings;
import org.bragglens.diffuse.SpinLattice;
import org.junit.jupiter.api.Test;

class HalfPeriodShiftTest {

    private static final int SIZE = 16;
    private static final int POINTS = 64;
    private static final int SPAN = 4;

    private final HalfPeriodShift shift = HalfPeriodShift.of(POINTS, 2).orElseThrow();

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

    private static SpinLattice turned(SpinLattice lattice, boolean rows, boolean columns) {
        long[] packed = new long[SIZE];
        for (int a = 0; a < SIZE; a++) {
            for (int b = 0; b < SIZE; b++) {
                boolean turn = (rows && a % 2 == 1) ^ (columns && b % 2 == 1);
                packed[a] |= lattice.isUp(a, b) ^ turn ? 1L << b : 0;
            }
        }
        return SpinLattice.ofPacked(SIZE, packed);
    }

    private static float[] image(SpinLattice lattice) {
        assertEquals(0.5, lattice.concentration());
        double[] exact = new DiffuseTransform(new ImageSettings(3, SIZE - 1, ImageSettings.Shape.ROUND, POINTS, 2)).intensities(lattice, 1);
        float[] image = new float[exact.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) exact[i];
        }
        return image;
    }

    @Test
    void aMovedImageIsThatOfTheLatticeWithEverySecondRowTurned() {
        SpinLattice lattice = lattice();
        for (int both = 0; both < 4; both++) {
            boolean rows = both % 2 == 1;
            boolean columns = both > 1;
            SpinLattice other = turned(lattice, rows, columns);
            float[] moved = rows ? shift.alongRows(image(lattice)) : image(lattice);
            assertArrayEquals(image(other), columns ? shift.alongColumns(moved) : moved, 1e-4f, "rows " + rows + ", columns " + columns);
            assertArrayEquals(other.correlations(SPAN).numbers(),
                    HalfPeriodShift.moved(SPAN, lattice.correlations(SPAN).numbers(), rows, columns), 1e-12);
        }
        assertTrue(lattice.correlations(SPAN).distance(turned(lattice, true, false).correlations(SPAN)) > 0.1);
    }

    @Test
    void suitsLotsThatThePointsDetermine() {
        assertTrue(shift.suits(25));
        assertTrue(shift.suits(32));
        assertFalse(shift.suits(33));
        assertFalse(shift.suits(48));
    }

    /** 63 points over three periods fall on 21 places of one; an even number leaves one frequency open; half a period is no period. */
    @Test
    void thereIsNoneWherePointsDoNotLieEvenlyOverOnePeriod() {
        assertEquals(Optional.empty(), HalfPeriodShift.of(64, 3));
        assertEquals(Optional.empty(), HalfPeriodShift.of(65, 2));
        assertEquals(Optional.empty(), HalfPeriodShift.of(64, 1.5));
        assertTrue(HalfPeriodShift.of(65 + 1, 2).isPresent());
    }
}

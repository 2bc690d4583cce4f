// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.bragglens.ui.plot.Span;
import org.junit.jupiter.api.Test;

class AxisLookupTest {

    private static final ImageAxis FIVE = ImageAxis.between("h", "", 0, 2, 5);

    @Test
    void aCoarseAxisShowsEachPointAsOftenAsItIsWide() {
        AxisLookup lookup = AxisLookup.of(FIVE, 5, FIVE.span(5), 10, false, 1, false);
        assertArrayEquals(new int[] {0, 0, 1, 1, 2, 2, 3, 3, 4, 4}, lookup.from());
        assertArrayEquals(new int[] {1, 1, 2, 2, 3, 3, 4, 4, 5, 5}, lookup.to());
    }

    @Test
    void aFineAxisShowsAllPointsOnceEach() {
        for (int pixels : new int[] {1, 3, 7, 64, 100, 333, 1000}) {
            ImageAxis axis = ImageAxis.between("h", "", -1, 1, 1000);
            int[] shown = new int[1000];
            AxisLookup lookup = AxisLookup.of(axis, 1000, axis.span(1000), pixels, false, 1, false);
            for (int pixel = 0; pixel < pixels; pixel++) {
                for (int i = lookup.from()[pixel]; i < lookup.to()[pixel]; i++) {
                    shown[i]++;
                }
            }
            int[] once = new int[1000];
            Arrays.fill(once, 1);
            assertArrayEquals(once, shown, pixels + " pixels");
        }
    }

    @Test
    void beyondTheEndsIsNothing() {
        AxisLookup lookup = AxisLookup.of(FIVE, 5, new Span(-1.25, 3.25), 9, false, 1, false);
        assertArrayEquals(new int[] {-1, -1, 0, 1, 2, 3, 4, -1, -1}, lookup.from());
    }

    @Test
    void upwardsOnTheScreenIsTurnedRound() {
        AxisLookup lookup = AxisLookup.of(FIVE, 5, FIVE.span(5), 5, true, 1, false);
        assertArrayEquals(new int[] {4, 3, 2, 1, 0}, lookup.from());
    }

    @Test
    void fallingCoordinatesAreFoundToo() {
        ImageAxis falling = ImageAxis.between("h", "", 2, 0, 5);
        assertArrayEquals(new int[] {4, 3, 2, 1, 0}, AxisLookup.of(falling, 5, falling.span(5), 5, false, 1, false).from());
    }

    @Test
    void theOtherSideOfTheOriginIsMirrored() {
        AxisLookup lookup = AxisLookup.of(FIVE, 5, new Span(-2.25, 2.25), 9, false, -1, false);
        assertArrayEquals(new int[] {4, 3, 2, 1, 0, -1, -1, -1, -1}, lookup.from());
    }

    @Test
    void wholeTranslationsBringAPlaceToThePoints() {
        ImageAxis cell = ImageAxis.between("h", "", 0, 0.75, 4);
        AxisLookup lookup = AxisLookup.of(cell, 4, new Span(-1.125, 1.875), 12, false, 1, true);
        assertArrayEquals(new int[] {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3}, lookup.from());
    }

    @Test
    void theSmallestTranslationIsTaken() {
        assertEquals(0, AxisLookup.translation(FIVE, 5, 1.5));
        assertEquals(1, AxisLookup.translation(FIVE, 5, -0.5));
        assertEquals(2, AxisLookup.translation(FIVE, 5, -1.5));
        assertEquals(-1, AxisLookup.translation(FIVE, 5, 2.5));
        ImageAxis narrow = ImageAxis.between("h", "", 0, 0.25, 2);
        assertEquals(0, AxisLookup.translation(narrow, 2, 0.7), "no whole number reaches such points");
    }
}

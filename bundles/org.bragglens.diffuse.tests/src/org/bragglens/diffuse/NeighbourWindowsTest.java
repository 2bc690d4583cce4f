// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class NeighbourWindowsTest {

    @Test
    void everyFieldIsTheSumOverTheNeighboursAlsoAfterSpinsHaveTurned() {
        SplittableRandom random = new SplittableRandom(4);
        for (int size : new int[] {16, 17, 63, 64, 65, 96}) {
            for (int span = 2; span <= 4; span++) {
                float[] couplings = new float[span * span];
                for (int t = 1; t < couplings.length; t++) {
                    couplings[t] = (float) random.nextDouble(-2, 2);
                }
                PackedSpins spins = new PackedSpins(size);
                NeighbourWindows windows = new NeighbourWindows(size, span);
                windows.setCouplings(couplings);
                for (int i = 0; i < size * size / 2; i++) {
                    spins.flip(random.nextInt(size), random.nextInt(size));
                }
                windows.fill(spins);
                check(windows, spins, couplings, span);
                for (int i = 0; i < 3000; i++) {
                    int a = random.nextInt(size);
                    int b = random.nextInt(size);
                    spins.flip(a, b);
                    windows.flip(a, b);
                }
                check(windows, spins, couplings, span);
            }
        }
    }

    private static void check(NeighbourWindows windows, PackedSpins spins, float[] couplings, int span) {
        int size = spins.size;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double sum = 0;
                for (int t = 1; t < couplings.length; t++) {
                    int u = t / span;
                    int v = t % span;
                    sum += couplings[t] * (spin(spins, a + u, b + v) + spin(spins, a - u, b - v));
                }
                assertEquals(sum, windows.field(a, b), 2e-5, "site " + a + ", " + b + " of " + size + ", span " + span);
            }
        }
    }

    private static int spin(PackedSpins spins, int a, int b) {
        return spins.isUp(Math.floorMod(a, spins.size), Math.floorMod(b, spins.size)) ? 1 : -1;
    }

    @Test
    void smallLatticesAndLargeSpansDoNotSuit() {
        assertTrue(NeighbourWindows.suit(16, 4));
        assertFalse(NeighbourWindows.suit(15, 2));
        assertFalse(NeighbourWindows.suit(96, 5));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabTest {

    /** Values of sRGB's primaries as tables give them. */
    @Test
    void knownColours() {
        assertLab(100, 0, 0, 0xFFFFFF);
        assertLab(0, 0, 0, 0x000000);
        assertLab(53.24, 80.09, 67.20, 0xFF0000);
        assertLab(87.74, -86.18, 83.18, 0x00FF00);
        assertLab(32.30, 79.19, -107.86, 0x0000FF);
        assertLab(53.59, 0, 0, 0x808080);
    }

    private static void assertLab(double l, double a, double b, int rgb) {
        Lab found = Lab.of(rgb);
        assertEquals(l, found.l(), 0.02);
        assertEquals(a, found.a(), 0.02);
        assertEquals(b, found.b(), 0.02);
    }

    @Test
    void thereAndBack() {
        for (int rgb = 0; rgb < 0xFFFFFF; rgb += 12345) {
            assertEquals(Integer.toHexString(rgb), Integer.toHexString(Lab.of(rgb).rgb()));
        }
    }
}

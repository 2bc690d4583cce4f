// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.colour;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;

/** Colours of a share from 0 to 1. All of them are told apart by the colour-blind. */
public enum ColourMap {

    /** Dark blue over green to yellow, perceptually uniform. */
    VIRIDIS("Viridis", between(0x440154, 0x481769, 0x472a7a, 0x433d84, 0x3d4e8a, 0x355e8d, 0x2e6d8e, 0x297b8e, 0x23898e, 0x1f978b,
            0x21a585, 0x2eb37c, 0x46c06f, 0x65cb5e, 0x89d548, 0xb0dd2f, 0xd8e219, 0xfde725)),

    /** Black over purple and orange to pale yellow, perceptually uniform. */
    MAGMA("Magma", between(0x000004, 0x090720, 0x1a1042, 0x311165, 0x4a1079, 0x621980, 0x792282, 0x912b81, 0xaa337d, 0xc23b75, 0xd9466b,
            0xec5860, 0xf7725c, 0xfc8e64, 0xfeaa74, 0xfec68a, 0xfde2a3, 0xfcfdbf)),

    /** Black to white in equal steps of lightness. */
    GREY("Grey", share -> new Lab(100 * share, 0, 0).rgb()),

    /** White to black in equal steps of lightness, as on film. */
    FILM("Grey, dark is high", share -> new Lab(100 - 100 * share, 0, 0).rgb()),

    /** Blue over white to orange, both ends equally dark: for values on both sides of 0. */
    DIVERGING("Blue, white, orange", share -> {
        Lab white = Lab.of(0xf5f5f5);
        return white.towards(Lab.of(share < 0.5 ? 0x2166ac : 0xb04f00), Math.abs(2 * share - 1)).rgb();
    }),

    /** Two colours: for −1 and 1, or 0 and 1. */
    SPINS("Two colours", share -> share < 0.5 ? 0x0b3c5d : 0xf2b134);

    /** Colours of a map; a screen has no use for more. */
    private static final int SIZE = 256;

    private final String label;
    private final int[] table = new int[256];

    ColourMap(String label, DoubleToIntFunction colour) {
        this.label = label;
        for (int i = 0; i < table.length; i++) {
            table[i] = colour.applyAsInt(i / (table.length - 1.0));
        }
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** 0xRRGGBB; the nearer end's colour beyond 0 and 1. */
    public int rgb(double share) {
        return table[(int) Math.clamp(share * SIZE, 0, SIZE - 1)];
    }

    /** 0xFFRRGGBB, opaque, of 256 equal parts of the shares from 0 to 1. */
    public int[] palette() {
        int[] palette = new int[SIZE];
        Arrays.setAll(palette, i -> 0xFF000000 | table[i]);
        return palette;
    }

    /** Whether only the side of the middle matters. */
    public boolean isTwoColours() {
        return this == SPINS;
    }

    /**
     * Straight lines between colours at equal distances. Those of viridis and magma are every fifteenth of the 256 that N. J. Smith, S. van
     * der Walt and E. Firing published under CC0 1.0 (https://bids.github.io/colormap/); what lies between differs from theirs by at most 5
     * of 255.
     */
    private static DoubleToIntFunction between(int... points) {
        return share -> {
            double at = share * (points.length - 1);
            int i = Math.min((int) at, points.length - 2);
            int rgb = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int one = points[i] >> shift & 0xFF;
                int other = points[i + 1] >> shift & 0xFF;
                rgb = rgb << 8 | (int) Math.round(one + (other - one) * (at - i));
            }
            return rgb;
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import org.junit.jupiter.api.Test;

class ColourMapTest {

    private static final List<ColourMap> SEQUENTIAL = List.of(ColourMap.VIRIDIS, ColourMap.MAGMA, ColourMap.GREY);
    /** Colours that look so different are not mistaken for each other. */
    private static final double CLEARLY = 25;

    /** Between the kept colours, from the published tables of 256. */
    @Test
    void viridisAndMagmaAreThePublishedOnes() {
        assertNear(ColourMap.VIRIDIS, Map.of(0, 0x440154, 7, 0x460b5e, 64, 0x3b528b, 100, 0x2a768e, 128, 0x21918c, 200, 0x70cf57,
                247, 0xeae51a, 255, 0xfde725));
        assertNear(ColourMap.MAGMA, Map.of(0, 0x000004, 7, 0x03030f, 64, 0x51127c, 100, 0x892881, 128, 0xb73779, 200, 0xfd9869,
                247, 0xfceeb0, 255, 0xfcfdbf));
    }

    private static void assertNear(ColourMap map, Map<Integer, Integer> published) {
        for (Entry<Integer, Integer> colour : published.entrySet()) {
            int found = map.rgb((colour.getKey() + 0.5) / 256);
            for (int shift = 0; shift <= 16; shift += 8) {
                assertEquals(colour.getValue() >> shift & 0xFF, found >> shift & 0xFF, 5, map + " at " + colour.getKey());
            }
        }
    }

    @Test
    void lightnessRisesEvenlyWithTheValue() {
        for (ColourMap map : SEQUENTIAL) {
            double whole = lightness(map, 1) - lightness(map, 0);
            assertTrue(whole > 70, map + " spans " + whole);
            for (int i = 0; i < 8; i++) {
                double step = lightness(map, (i + 1) / 8.0) - lightness(map, i / 8.0);
                assertEquals(whole / 8, step, whole / 8 * 0.3, map + " from " + i + "/8");
            }
        }
    }

    @Test
    void filmIsGreyTurnedRound() {
        assertEquals(0xFFFFFF, ColourMap.FILM.rgb(0));
        assertEquals(0, ColourMap.FILM.rgb(1));
        assertEquals(ColourMap.GREY.rgb(0.3), ColourMap.FILM.rgb(0.7), 0x010101);
    }

    @Test
    void bothSidesOfZeroAreEquallyStrong() {
        assertEquals(lightness(ColourMap.DIVERGING, 0), lightness(ColourMap.DIVERGING, 1), 3);
        for (double distance = 0; distance <= 0.5; distance += 0.125) {
            assertEquals(lightness(ColourMap.DIVERGING, 0.5 - distance), lightness(ColourMap.DIVERGING, 0.5 + distance), 3);
        }
        Lab middle = Lab.of(ColourMap.DIVERGING.rgb(0.5));
        assertTrue(middle.l() > 94 && Math.hypot(middle.a(), middle.b()) < 2, middle.toString());
    }

    @Test
    void theColourBlindTellThemApart() {
        for (Blindness blindness : Blindness.values()) {
            for (ColourMap map : List.of(ColourMap.DIVERGING, ColourMap.SPINS)) {
                double difference = Lab.of(blindness.seen(map.rgb(0))).difference(Lab.of(blindness.seen(map.rgb(1))));
                assertTrue(difference > CLEARLY, map + " " + blindness + " " + difference);
            }
            for (ColourMap map : SEQUENTIAL) {
                for (int i = 0; i < 4; i++) {
                    double difference = Lab.of(blindness.seen(map.rgb(i / 4.0))).difference(Lab.of(blindness.seen(map.rgb((i + 1) / 4.0))));
                    assertTrue(difference > 12, map + " " + blindness + " from " + i + "/4: " + difference);
                }
            }
        }
    }

    /** For a check of the check: this pair is the one that is mistaken. */
    @Test
    void redAndGreenOfOneLightnessAreMistaken() {
        int red = new Lab(55, 45, 25).rgb();
        int green = new Lab(55, -30, 45).rgb();
        assertTrue(Lab.of(red).difference(Lab.of(green)) > 60);
        assertTrue(Lab.of(Blindness.DEUTERANOPIA.seen(red)).difference(Lab.of(Blindness.DEUTERANOPIA.seen(green))) < CLEARLY);
    }

    @Test
    void beyondTheEndsIsTheEndsColour() {
        for (ColourMap map : ColourMap.values()) {
            assertEquals(map.rgb(0), map.rgb(-3));
            assertEquals(map.rgb(1), map.rgb(7));
        }
    }

    @Test
    void twoColoursMeetInTheMiddle() {
        assertEquals(ColourMap.SPINS.rgb(0), ColourMap.SPINS.rgb(0.49));
        assertEquals(ColourMap.SPINS.rgb(1), ColourMap.SPINS.rgb(0.51));
    }

    private static double lightness(ColourMap map, double share) {
        return Lab.of(map.rgb(share)).l();
    }

    /** What people without one kind of cones see: Viénot, Brettel and Mollon 1999, doi:10.1002/(SICI)1520-6378(199908)24:4&lt;243. */
    private enum Blindness {

        PROTANOPIA(new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}),
        DEUTERANOPIA(new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}});

        private final double[][] matrix;

        Blindness(double[][] matrix) {
            this.matrix = matrix;
        }

        int seen(int rgb) {
            int seen = 0;
            for (double[] row : matrix) {
                double linear = row[0] * Lab.linear(rgb >> 16 & 0xFF) + row[1] * Lab.linear(rgb >> 8 & 0xFF)
                        + row[2] * Lab.linear(rgb & 0xFF);
                seen = seen << 8 | Lab.encoded(Math.clamp(linear, 0, 1));
            }
            return seen;
        }
    }
}

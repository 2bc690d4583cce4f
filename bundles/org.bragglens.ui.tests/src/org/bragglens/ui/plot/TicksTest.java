// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void linearMarksAreRoundNumbersWithTheDecimalsTheyNeed() {
        assertEquals(List.of("20", "40", "60", "80"), labels(Ticks.linear(new Span(10, 90), 5)));
        assertEquals(List.of("20", "40", "60", "80"), labels(Ticks.linear(new Span(5, 90), 4)));
        assertEquals(List.of("30.0", "30.5", "31.0"), labels(Ticks.linear(new Span(30, 31.2), 3)));
        assertEquals(List.of("0", "5\u2009000", "10\u2009000"), labels(Ticks.linear(new Span(-100, 12_000), 3)));
        assertEquals(List.of("\u22121", "0", "1"), labels(Ticks.linear(new Span(-1, 1), 3)));
    }

    @Test
    void thereAreNeverMoreMarksThanFit() {
        for (double length = 1e-3; length < 1e6; length *= 1.37) {
            for (int most = 2; most < 12; most++) {
                assertTrue(Ticks.linear(new Span(3.3, 3.3 + length), most).major().size() <= most, length + " " + most);
            }
        }
    }

    @Test
    void anAxisThatCountsHasWholeNumbersOnly() {
        assertEquals(List.of("1", "2", "3"), labels(Ticks.whole(new Span(0.5, 3.5), 10)));
        assertEquals(List.of("20", "40", "60"), labels(Ticks.whole(new Span(1, 70), 4)));
    }

    @Test
    void logarithmicMarksAreDecadesAndBetweenThemWhereThereIsRoom() {
        assertEquals(List.of("1", "10", "100", "1\u2009000", "10\u2009000", "10⁵"),
                labels(Ticks.intensities(IntensityScale.LOGARITHM, new Span(0, 5), 8)));
        assertEquals(List.of("10", "20", "50", "100"), labels(Ticks.intensities(IntensityScale.LOGARITHM, new Span(1, 2), 8)));
        assertEquals(List.of("10⁻⁶", "10⁻⁵"), labels(Ticks.intensities(IntensityScale.LOGARITHM, new Span(-6, -4.9), 4)).stream()
                .filter(l -> l.startsWith("10")).toList());
    }

    @Test
    void rootMarksStandAtRoundIntensities() {
        Ticks ticks = Ticks.intensities(IntensityScale.SQUARE_ROOT, new Span(0, 110), 6);
        assertEquals("0", ticks.major().getFirst().label());
        for (Ticks.Tick tick : ticks.major()) {
            double value = Double.parseDouble(tick.label().replace("\u2009", ""));
            assertEquals(Math.sqrt(value), tick.at(), 1e-9);
        }
        assertTrue(ticks.major().size() >= 5, ticks.toString());
    }

    @Test
    void aNarrowStretchOfACurvedScaleIsMarkedLikeAStraightOne() {
        assertEquals(List.of("100", "120", "140", "160", "180", "200"),
                labels(Ticks.intensities(IntensityScale.LOGARITHM, new Span(2, Math.log10(200)), 6)));
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.major().stream().map(Ticks.Tick::label).toList();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bragglens.learning.report.Axis.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    private static List<String> labels(Axis axis, int most) {
        return axis.ticks(most).stream().map(Tick::label).toList();
    }

    @Test
    void linearAxesHaveRoundNumbers() {
        assertEquals(List.of("−1", "−0.5", "0", "0.5", "1"), labels(Axis.linear("x", -1, 1), 5));
        assertEquals(List.of("0", "20", "40"), labels(Axis.linear("x", 0, 51), 4));
        assertEquals(List.of("0", "2×10⁻⁵", "4×10⁻⁵"), labels(Axis.linear("x", 0, 5e-5), 4));
        assertEquals(List.of("0", "10⁶"), labels(Axis.linear("x", 0, 1.2e6), 2));
    }

    @Test
    void logarithmicAxesHaveAsManyAsThereIsRoomFor() {
        assertEquals(List.of("0.7", "0.8", "0.9", "1", "2"), labels(Axis.logarithmic("x", 0.65, 2.1), 9));
        assertEquals(List.of("0.1", "0.3", "1", "3", "10"), labels(Axis.logarithmic("x", 0.1, 10), 6));
        assertEquals(List.of("10⁻⁴", "0.001", "0.01", "0.1", "1"), labels(Axis.logarithmic("x", 1e-4, 1), 7));
        assertEquals(List.of("0.85", "0.9", "0.95", "1", "1.05"), labels(Axis.logarithmic("x", 0.84, 1.06), 8));
        assertEquals(List.of("10⁻⁹", "10⁻⁶", "0.001", "1"), labels(Axis.logarithmic("x", 1e-9, 1), 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-0.013, 0.0121", "3, 3.0001", "-5e7, 4e9", "0.12, 0.13"})
    void ticksLieOnTheAxisInRisingOrder(double low, double high) {
        for (int most = 3; most < 12; most++) {
            List<Tick> ticks = Axis.linear("x", low, high).ticks(most);
            assertTrue(!ticks.isEmpty() && ticks.size() <= most, ticks.toString());
            double slack = 1e-6 * (high - low);
            for (int i = 0; i < ticks.size(); i++) {
                double value = ticks.get(i).value();
                assertTrue(value >= low - slack && value <= high + slack && (i == 0 || value > ticks.get(i - 1).value()), ticks.toString());
            }
        }
    }

    @Test
    void axesWithoutLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("x", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("x", 0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("x", 0, 1));
    }

    @Test
    void placesRunFromTheBeginningToTheEnd() {
        assertEquals(0.25, Axis.linear("x", -1, 3).place(0), 1e-12);
        assertEquals(0.5, Axis.logarithmic("x", 0.01, 100).place(1), 1e-12);
        assertTrue(Double.isNaN(Axis.logarithmic("x", 0.01, 100).place(0)));
    }
}

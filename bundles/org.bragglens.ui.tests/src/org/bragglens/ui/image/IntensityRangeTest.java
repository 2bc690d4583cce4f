// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bragglens.ui.plot.Span;
import org.junit.jupiter.api.Test;

class IntensityRangeTest {

    private static final ImageStatistics IMAGE = new ImageStatistics(-3, 100, 1, 20, 0.5);

    @Test
    void automaticLimitsLeaveOutHotPoints() {
        assertEquals(new Span(1, 20), IntensityRange.AUTOMATIC.limits(IMAGE));
        assertEquals(new Span(-3, 100), IntensityRange.FULL.limits(IMAGE));
        assertEquals(new Span(4, 5), IntensityRange.fixed(4, 5).limits(IMAGE));
    }

    @Test
    void zeroStandsInTheMiddle() {
        assertEquals(new Span(-20, 20), IntensityRange.AUTOMATIC.aboutZero(true).limits(IMAGE));
        assertEquals(new Span(-100, 100), IntensityRange.FULL.aboutZero(true).limits(IMAGE));
        assertEquals(new Span(-7, 7), IntensityRange.fixed(-7, 2).aboutZero(true).limits(IMAGE));
        ImageStatistics zero = new ImageStatistics(0, 0, 0, 0, Double.POSITIVE_INFINITY);
        assertEquals(new Span(-1, 1), IntensityRange.FULL.aboutZero(true).limits(zero));
    }

    @Test
    void nearlyAllAlikeShowsWhatIsNot() {
        assertEquals(new Span(0, 9), IntensityRange.AUTOMATIC.limits(new ImageStatistics(0, 9, 0, 0, 9)));
    }

    @Test
    void oneValueHasLimitsAroundIt() {
        assertEquals(new Span(2, 6), IntensityRange.AUTOMATIC.limits(new ImageStatistics(4, 4, 4, 4, 4)));
    }

    @Test
    void imagesTogetherHaveCommonLimits() {
        ImageContent low = Images.of(ImageAxis.counted("a"), 2, ImageAxis.counted("b"), 2, (a, b) -> a);
        ImageContent high = Images.of(ImageAxis.counted("a"), 2, ImageAxis.counted("b"), 2, (a, b) -> 5 + b);
        assertEquals(IntensityRange.fixed(0, 6), IntensityRange.common(low, high));
    }

    @Test
    void whatIsTypedIsReadOrRefusedInWords() {
        assertEquals(IntensityRange.fixed(-0.5, 2e3), IntensityRange.parsed(" \u22120.5 ", "2e3"));
        assertEquals("the lowest value is no number: a", wrong("a", "1"));
        assertEquals("the highest value is no number: ", wrong("1", ""));
        assertEquals("the lowest value must be a number below the highest, not 2.0 and 1.0", wrong("2", "1"));
        assertEquals("the lowest value must be a number below the highest, not 2.0 and NaN", wrong("2", "NaN"));
    }

    private static String wrong(String low, String high) {
        return assertThrows(IllegalArgumentException.class, () -> IntensityRange.parsed(low, high)).getMessage();
    }
}

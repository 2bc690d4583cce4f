// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ImageReadoutTest {

    @Test
    void placeAndValueOfThePointUnderTheCursor() {
        assertEquals("h 1.00   k 0.50   intensity 10.500", read(Images.section(), ImageSymmetry.NONE, 1.1, 0.6));
    }

    @Test
    void whereAValueIsFromIsSaid() {
        assertEquals("h \u22121.50   k \u22120.50   intensity 15.500   by inversion",
                read(Images.section(), ImageSymmetry.INVERSION, -1.5, -0.5));
    }

    @Test
    void notMeasuredAndOutsideAreSaid() {
        assertEquals("h 1.00   k 0.50   not measured", read(Images.without(Images.section(), 2, 1), ImageSymmetry.NONE, 1, 0.5));
        assertEquals("h 5.00   k 0.50   outside", read(Images.section(), ImageSymmetry.NONE, 5, 0.5));
    }

    @Test
    void countedPointsHaveNoDecimals() {
        ImageContent image = Images.of(ImageAxis.counted("row"), 3, ImageAxis.counted("column"), 3, (a, b) -> a == 1 ? 12.5 : 0);
        assertEquals("row 1   column 2   intensity 12.500", read(image, ImageSymmetry.NONE, 1.3, 1.8));
    }

    @Test
    void whereThereIsLessRoomTheQuantityAndThenThePlaceAreLeftOut() {
        ImagePoint at = new ImagePoint(-1.5, -0.5);
        assertEquals(List.of("h \u22121.50   k \u22120.50   intensity 15.500   by inversion",
                "h \u22121.50   k \u22120.50   15.500   by inversion", "15.500   by inversion"),
                ImageReadout.of(Images.section(), at, ImageSampler.of(Images.section(), ImageSymmetry.INVERSION).nearest(at)));
        ImagePoint outside = new ImagePoint(5, 0.5);
        assertEquals("outside", ImageReadout.of(Images.section(), outside, Optional.empty()).getLast());
    }

    @Test
    void unitsStandBehindTheNumbers() {
        ImageContent image = Images.section().withAxes(new ImageAxis("x", "mm", 0, 0.5), new ImageAxis("y", "mm", 0, 0.5));
        assertEquals("x 0.50 mm   y 1.00 mm   intensity 6", read(image, ImageSymmetry.NONE, 0.5, 1));
    }

    @Test
    void fiveDigitsCount() {
        assertEquals("0", ImageReadout.value(0));
        assertEquals("523", ImageReadout.value(523));
        assertEquals("0.12346", ImageReadout.value(0.123456789));
        assertEquals("1\u2009234.6", ImageReadout.value(1234.567));
        assertEquals("\u22123.2100", ImageReadout.value(-3.21));
        assertEquals("1.2346e\u221207", ImageReadout.value(1.23456e-7));
        assertEquals("1.2346e+09", ImageReadout.value(1.23456e9));
    }

    private static String read(ImageContent image, ImageSymmetry symmetry, double h, double k) {
        ImagePoint at = new ImagePoint(h, k);
        Optional<ImageSampler.Reading> reading = ImageSampler.of(image, symmetry).nearest(at);
        return ImageReadout.of(image, at, reading).getFirst();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bragglens.ui.image.ImageSampler.Equivalent;
import org.bragglens.ui.image.ImageSampler.Reading;
import org.bragglens.ui.plot.Span;
import org.junit.jupiter.api.Test;

class ImageSamplerTest {

    private static final ImageContent SECTION = Images.section();

    @Test
    void theNearestPointIsRead() {
        Reading reading = reading(SECTION, ImageSymmetry.NONE, 1.2, 0.3);
        assertEquals(new ImagePoint(1, 0.5), reading.point());
        assertEquals(10.5, reading.value());
        assertEquals(Equivalent.SAME, reading.origin());
    }

    @Test
    void outsideIsNothing() {
        assertTrue(sampler(SECTION, ImageSymmetry.NONE).nearest(new ImagePoint(-0.3, 1)).isEmpty());
        assertTrue(sampler(SECTION, ImageSymmetry.NONE).nearest(new ImagePoint(1, 2.3)).isEmpty());
        assertEquals(0, reading(SECTION, ImageSymmetry.NONE, -0.2, -0.2).value(), "half a step beyond the last point is its own");
    }

    @Test
    void inversionIsThroughTheOriginAndTheOtherQuadrantsStayEmpty() {
        Reading reading = reading(SECTION, ImageSymmetry.INVERSION, -1.4, -0.6);
        assertEquals(new ImagePoint(-1.5, -0.5), reading.point());
        assertEquals(15.5, reading.value());
        assertEquals(Equivalent.INVERTED, reading.origin());
        assertTrue(sampler(SECTION, ImageSymmetry.INVERSION).nearest(new ImagePoint(-1, 1)).isEmpty());
        assertTrue(sampler(SECTION, ImageSymmetry.INVERSION).nearest(new ImagePoint(1, -1)).isEmpty());
    }

    @Test
    void mirrorPlanesFillAllQuadrants() {
        assertEquals(15.5, reading(SECTION, ImageSymmetry.MIRRORS, -1.5, 0.5).value());
        assertEquals(15.5, reading(SECTION, ImageSymmetry.MIRRORS, 1.5, -0.5).value());
        assertEquals(new ImagePoint(-1.5, 0.5), reading(SECTION, ImageSymmetry.MIRRORS, -1.5, 0.5).point());
        assertEquals(15.5, reading(SECTION, ImageSymmetry.MIRRORS, -1.5, -0.5).value());
    }

    @Test
    void translationsAreByWholeNumbers() {
        // one period only, so that the answer is one
        ImageAxis cell = ImageAxis.between("h", "", 0, 0.75, 4);
        ImageContent period = Images.of(cell, 4, cell, 4, (h, k) -> 10 * h + k);
        Reading reading = reading(period, ImageSymmetry.PERIODIC, 1.25, 0.5);
        assertEquals(2.5 + 0.5, reading.value(), 1e-12);
        assertEquals(new ImagePoint(1.25, 0.5), reading.point());
        Reading inverted = reading(period, ImageSymmetry.PERIODIC, -0.25, -0.5);
        assertEquals(2.5 + 0.5, inverted.value(), 1e-12, "inversion first");
        Reading negative = reading(period, ImageSymmetry.PERIODIC, -0.25, 0.5);
        assertEquals(7.5 + 0.5, negative.value(), 1e-12, "then translation");
        assertEquals(new ImagePoint(-0.25, 0.5), negative.point());
    }

    @Test
    void aMeasuredEquivalentStandsForAPointThatWasNotMeasured() {
        ImageAxis axis = ImageAxis.between("h", "", -1, 1, 3);
        ImageContent image = Images.without(Images.of(axis, 3, axis, 3, (h, k) -> 10 * h + k), 0, 0);
        assertTrue(Double.isNaN(reading(image, ImageSymmetry.NONE, -1, -1).value()));
        Reading reading = reading(image, ImageSymmetry.INVERSION, -1, -1);
        assertEquals(11, reading.value());
        assertEquals(Equivalent.INVERTED, reading.origin());
        assertEquals(new ImagePoint(-1, -1), reading.point());
    }

    @Test
    void aPlaneIsKeptBetweenThePoints() {
        ImageSampler sampler = sampler(SECTION, ImageSymmetry.NONE);
        for (double h = 0; h <= 2; h += 0.13) {
            for (double k = 0; k <= 2; k += 0.17) {
                assertEquals(10 * h + k, sampler.between(new ImagePoint(h, k)), 1e-12);
            }
        }
    }

    @Test
    void betweenFourPointsIsTheProductOfTheirShares() {
        ImageAxis axis = ImageAxis.counted("a");
        ImageSampler sampler = sampler(Images.of(axis, 2, axis, 2, (a, b) -> a == 1 && b == 1 ? 8 : 0), ImageSymmetry.NONE);
        assertEquals(8 * 0.25 * 0.75, sampler.between(new ImagePoint(0.25, 0.75)), 1e-12);
        assertEquals(8, sampler.between(new ImagePoint(1.4, 1.4)), 1e-12, "the last point goes on for half a step");
        assertTrue(Double.isNaN(sampler.between(new ImagePoint(1.6, 1))));
    }

    @Test
    void whereAPointWithAShareIsMissingThereIsNoValue() {
        ImageSampler sampler = sampler(Images.without(SECTION, 2, 2), ImageSymmetry.NONE);
        assertTrue(Double.isNaN(sampler.between(new ImagePoint(0.9, 1))));
        assertTrue(Double.isNaN(sampler.between(new ImagePoint(1.2, 1.2))));
        assertEquals(5 + 1, sampler.between(new ImagePoint(0.5, 1)), 1e-12);
        assertEquals(5 + 0.7, sampler.between(new ImagePoint(0.5, 0.7)), 1e-12);
    }

    @Test
    void equivalentsMakeTheImageSymmetricAboutTheOrigin() {
        assertEquals(new Span(-0.25, 2.25), sampler(SECTION, ImageSymmetry.NONE).fullFirst());
        assertEquals(new Span(-2.25, 2.25), sampler(SECTION, ImageSymmetry.INVERSION).fullFirst());
        ImageContent shifted = SECTION.withAxes(ImageAxis.between("h", "", -3, 1, 5), SECTION.second());
        assertEquals(new Span(-3.5, 3.5), sampler(shifted, ImageSymmetry.MIRRORS).fullFirst());
    }

    private static ImageSampler sampler(ImageContent content, ImageSymmetry symmetry) {
        return ImageSampler.of(content, symmetry);
    }

    private static Reading reading(ImageContent content, ImageSymmetry symmetry, double h, double k) {
        return sampler(content, symmetry).nearest(new ImagePoint(h, k)).orElseThrow();
    }
}

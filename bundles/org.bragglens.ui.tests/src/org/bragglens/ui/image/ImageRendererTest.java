// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.bragglens.ui.plot.Span;
import org.junit.jupiter.api.Test;

class ImageRendererTest {

    private static final int GROUND = 0x111111;
    private static final int UNKNOWN = 0x222222;
    private static final int HATCHING = 0x333333;
    private static final ImageRenderer RENDERER = new ImageRenderer(GROUND, UNKNOWN, HATCHING);
    private static final ImageAppearance FULL = ImageAppearance.SECTION.with(IntensityRange.FULL);
    private static final ImageAxis A = ImageAxis.counted("a");

    /** a down the array, b along it: 0 1 2 / 3 4 5. */
    private static final ImageContent SIX = Images.of(A, 2, A, 3, (a, b) -> 3 * a + b);

    @Test
    void asAPictureItLooksLikeTheArray() {
        assertArrayEquals(colours(0, 1, 2, 3, 4, 5), render(SIX, FULL.with(ImageOrientation.PICTURE), 3, 2));
    }

    @Test
    void asAGraphTheFirstAxisGoesRightAndTheSecondUp() {
        assertArrayEquals(colours(2, 5, 1, 4, 0, 3), render(SIX, FULL, 2, 3));
    }

    @Test
    void aLargePointIsOneColour() {
        int[] pixels = render(SIX, FULL.with(ImageOrientation.PICTURE), 9, 4);
        int[] expected = colours(0, 0, 0, 1, 1, 1, 2, 2, 2, 0, 0, 0, 1, 1, 1, 2, 2, 2,
                3, 3, 3, 4, 4, 4, 5, 5, 5, 3, 3, 3, 4, 4, 4, 5, 5, 5);
        assertArrayEquals(expected, pixels);
    }

    @Test
    void manyPointsAreTheirMean() {
        assertArrayEquals(colours(2.5), render(SIX, FULL, 1, 1));
        assertArrayEquals(colours(1, 4), render(SIX, FULL, 2, 1));
        assertArrayEquals(colours(3.5, 2.5, 1.5), render(SIX, FULL, 1, 3));
    }

    /** Against every pixel asked for by itself. */
    @Test
    void everyPixelIsWhatIsReadThere() {
        Random random = new Random(5);
        ImageAxis h = ImageAxis.between("h", "", -0.5, 2, 11);
        ImageAxis k = ImageAxis.between("k", "", 1.5, -0.25, 8);
        ImageContent image = Images.without(Images.without(Images.of(h, 11, k, 8, (a, b) -> random.nextDouble()), 2, 3), 7, 1);
        for (ImageSymmetry symmetry : ImageSymmetry.values()) {
            for (ImageOrientation orientation : ImageOrientation.values()) {
                ImageAppearance appearance = FULL.with(symmetry).with(orientation);
                ImageScene scene = ImageScene.of(image, appearance);
                ImageGeometry geometry = whole(scene, 101, 67);
                int[] pixels = RENDERER.render(scene.sampler(), geometry, scene.colours());
                for (int y = 0; y < 67; y++) {
                    for (int x = 0; x < 101; x++) {
                        int expected = scene.sampler().nearest(geometry.at(x + 0.5, y + 0.5))
                                .map(r -> Double.isNaN(r.value()) ? UNKNOWN : scene.colours().rgb(r.value())).orElse(GROUND);
                        int found = pixels[y * 101 + x] == HATCHING ? UNKNOWN : pixels[y * 101 + x];
                        assertEquals(expected, found, symmetry + " " + orientation + " " + x + " " + y);
                    }
                }
            }
        }
    }

    @Test
    void inversionLeavesTwoQuadrantsEmpty() {
        int[] pixels = render(Images.section(), FULL.with(ImageSymmetry.INVERSION), 90, 90);
        assertEquals(GROUND, pixels[10 * 90 + 10]);
        assertEquals(GROUND, pixels[80 * 90 + 80]);
        assertNotEquals(GROUND, pixels[10 * 90 + 80]);
        assertEquals(pixels[12 * 90 + 71], pixels[(89 - 12) * 90 + 89 - 71]);
    }

    @Test
    void whatWasNotMeasuredIsHatched() {
        int[] pixels = render(Images.without(SIX, 0, 0), FULL.with(ImageOrientation.PICTURE), 48, 32);
        Set<Integer> there = new HashSet<>();
        IntStream.range(0, 256).forEach(i -> there.add(pixels[i / 16 * 48 + i % 16]));
        assertEquals(Set.of(UNKNOWN, HATCHING), there);
        assertEquals(ColourScale.of(FULL, new ImageStatistics(1, 5, 1, 5, 1)).rgb(1), pixels[16]);
    }

    @Test
    void aMeanIsOfWhatWasMeasured() {
        ImageContent image = Images.without(SIX, 0, 0);
        assertArrayEquals(new int[] {ImageScene.of(image, FULL).colours().rgb(1.5), ImageScene.of(image, FULL).colours().rgb(4)},
                render(image, FULL, 2, 1));
    }

    @Test
    void onlyTheVisiblePartIsShown() {
        ImageScene scene = ImageScene.of(SIX, FULL.with(ImageOrientation.PICTURE));
        ImageGeometry geometry = new ImageGeometry(0, 0, 2, 1, new Span(0.5, 1.5), new Span(0.5, 2.5), ImageOrientation.PICTURE);
        assertArrayEquals(colours(4, 5), RENDERER.render(scene.sampler(), geometry, scene.colours()));
    }

    private static int[] render(ImageContent image, ImageAppearance appearance, int width, int height) {
        ImageScene scene = ImageScene.of(image, appearance);
        return RENDERER.render(scene.sampler(), whole(scene, width, height), scene.colours());
    }

    private static ImageGeometry whole(ImageScene scene, int width, int height) {
        return new ImageGeometry(0, 0, width, height, scene.sampler().fullFirst(), scene.sampler().fullSecond(),
                scene.appearance().orientation());
    }

    private static int[] colours(double... values) {
        ColourScale scale = ImageScene.of(SIX, FULL).colours();
        int[] colours = new int[values.length];
        scale.paint(values, values.length, colours);
        return colours;
    }
}

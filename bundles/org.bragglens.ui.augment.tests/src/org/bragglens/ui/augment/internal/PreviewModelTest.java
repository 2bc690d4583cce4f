// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.ui.plot.PlotCurve;
import org.junit.jupiter.api.Test;

class PreviewModelTest {

    private final AugmentationCatalog catalog = AugmentationCatalog.standard();
    private final Recipe empty = new Recipe(1, List.of());
    private final Recipe noisy = new Recipe(1, List.of(catalog.newStep("counting-noise")));

    @Test
    void withoutAPatternTheSampleCrystalIsShown() {
        Preview preview = new PreviewModel(catalog, noisy, Runnable::run).latest().orElseThrow();
        assertEquals(SampleCrystal.NAME, preview.subject());
        assertEquals(6, preview.plot().curves().size(), "five copies and the original");
        assertEquals("", preview.problem());
    }

    @Test
    void theSampleHasTheStrongestLineOfQuartz() {
        PlotCurve original = original(new PreviewModel(catalog, empty, Runnable::run));
        int top = 0;
        for (int i = 0; i < original.size(); i++) {
            top = original.y()[i] > original.y()[top] ? i : top;
        }
        assertEquals(26.64, original.x()[top], 0.03, "2θ of 101 for Cu Kα");
    }

    @Test
    void anEmptyRecipeChangesNothing() {
        PreviewModel model = new PreviewModel(catalog, empty, Runnable::run);
        model.setPattern(Optional.of(measured()));
        for (PlotCurve curve : model.latest().orElseThrow().plot().curves()) {
            assertArrayEquals(original(model).y(), curve.y(), 1e-12);
        }
    }

    @Test
    void anEditChangesTheCopiesAndTheSameSeedGivesTheSame() {
        PreviewModel model = new PreviewModel(catalog, empty, Runnable::run);
        model.setRecipe(noisy);
        double[] first = copy(model, 0);
        assertFalse(Arrays.equals(first, original(model).y()));
        assertFalse(Arrays.equals(first, copy(model, 1)), "every copy has chances of its own");
        model.setRecipe(noisy.withSeed(2));
        assertFalse(Arrays.equals(first, copy(model, 0)));
        model.setRecipe(noisy);
        assertArrayEquals(first, copy(model, 0));
    }

    @Test
    void ofManyEditsTheNewestIsShown() {
        Deque<Runnable> queue = new ArrayDeque<>();
        PreviewModel model = new PreviewModel(catalog, empty, queue::add);
        for (long seed = 10; seed < 20; seed++) {
            model.setRecipe(noisy.withSeed(seed));
        }
        assertEquals(1, queue.size(), "the window waits for nothing and nothing piles up");
        queue.poll().run();
        assertEquals(19, model.latest().orElseThrow().recipe().seed());
    }

    @Test
    void thereAreOneToTwentyCopies() {
        PreviewModel model = new PreviewModel(catalog, noisy, Runnable::run);
        model.setCopies(0);
        assertEquals(2, model.latest().orElseThrow().plot().curves().size());
        model.setCopies(99);
        assertEquals(21, model.latest().orElseThrow().plot().curves().size());
    }

    @Test
    void raisedCopiesStandAboveEachOther() {
        PreviewModel model = new PreviewModel(catalog, empty, Runnable::run);
        model.setRaised(true);
        assertTrue(copy(model, 1)[0] > copy(model, 0)[0] && copy(model, 0)[0] > original(model).y()[0]);
    }

    private static double[] copy(PreviewModel model, int number) {
        return model.latest().orElseThrow().plot().curves().stream().filter(c -> c.id().equals("copy-" + number)).findFirst().orElseThrow()
                .y();
    }

    private static PlotCurve original(PreviewModel model) {
        return model.latest().orElseThrow().plot().curves().getLast();
    }

    private static DiffractionPattern measured() {
        double[] x = new double[400];
        double[] y = new double[400];
        for (int i = 0; i < x.length; i++) {
            x[i] = 10 + 0.1 * i;
            y[i] = 5 + 1000 * Math.exp(-Math.pow((x[i] - 30) / 0.3, 2));
        }
        return DiffractionPattern.of("measured", new Curve(PatternAxis.TWO_THETA, x, y, Radiation.UNKNOWN), List.of());
    }
}

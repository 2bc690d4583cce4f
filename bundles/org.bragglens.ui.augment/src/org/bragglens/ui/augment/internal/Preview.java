// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.PlotContent;
import org.bragglens.ui.plot.PlotCurve;
import org.bragglens.ui.plot.PlotCurve.Style;
import org.bragglens.ui.plot.Ticks;
import org.eclipse.january.dataset.DatasetFactory;

/**
 * What the preview shows of a recipe.
 *
 * @param recipe  the recipe that made it
 * @param copies  number of augmented curves
 * @param subject what was augmented, for people
 * @param plot    original and augmented curves
 * @param millis  time from the edit to this preview, in milliseconds
 * @param problem why there are no augmented curves; empty if there are
 */
record Preview(Recipe recipe, int copies, String subject, PlotContent plot, double millis, String problem) {

    /** A raised curve stands above the one before by this share of its height. */
    private static final double RAISE = 0.35;

    /**
     * What is to be shown.
     *
     * @param pattern the pattern that is augmented; empty for the sample crystal
     * @param raised  whether every augmented curve stands above the one before
     * @param asked   {@link System#nanoTime} of the edit
     */
    record Request(Recipe recipe, Optional<DiffractionPattern> pattern, int copies, boolean raised, long asked) {
    }

    static Preview of(Request request, AugmentationCatalog catalog, SampleCrystal sample) {
        Curve original = request.pattern.map(DiffractionPattern::curve).orElseGet(sample::original);
        String subject = request.pattern.map(DiffractionPattern::name).orElse(SampleCrystal.NAME);
        List<Curve> augmented = List.of();
        String problem = "";
        try {
            RecipeRunner runner = catalog.runner(request.recipe);
            augmented = IntStream.range(0, request.copies).parallel()
                    .mapToObj(copy -> request.pattern.isPresent() ? runner.onCurve(original.copy(), copy) : sample.augmented(runner, copy))
                            .toList();
        } catch (IllegalArgumentException | IllegalStateException e) {
            problem = String.valueOf(e.getMessage());
        }
        PlotContent plot = content(original, augmented, request.raised);
        return new Preview(request.recipe, request.copies, subject, plot, (System.nanoTime() - request.asked) / 1e6, problem);
    }

    private static PlotContent content(Curve original, List<Curve> augmented, boolean raised) {
        List<PlotCurve> curves = new ArrayList<>();
        for (int i = 0; i < augmented.size(); i++) {
            String name = i > 0 ? "" : augmented.size() == 1 ? "augmented" : "augmented, " + augmented.size() + " copies";
            curves.add(curve("copy-" + i, name, augmented.get(i), raised ? RAISE * (i + 1) : 0, 1, Style.NORMAL));
        }
        curves.add(curve("original", "original", original, 0, 0, Style.STRONG));
        PatternAxis axis = original.axis();
        return new PlotContent(axis.title(), "Relative intensity", curves,
                IntensityScale.LINEAR, Optional.empty(),
                (x, y) -> axis.symbol() + " " + Ticks.number(x, 0.001) + " " + axis.unit() + "   " + Ticks.number(y, 0.001),
                true, "", false);
    }

    /** Every curve's highest point is 1, which is how networks see patterns. */
    private static PlotCurve curve(String id, String name, Curve curve, double raise, int colour, Style style) {
        double top = 0;
        for (double y : curve.y()) {
            top = Math.max(top, y);
        }
        double[] y = curve.y().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = (top > 0 ? y[i] / top : y[i]) + raise;
        }
        return PlotCurve.of(id, name, DatasetFactory.createFromObject(curve.x().clone()), DatasetFactory.createFromObject(y), colour,
                style);
    }
}

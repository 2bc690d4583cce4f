// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.bragglens.learning.EpochReport;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.PlotContent;
import org.bragglens.ui.plot.PlotCurve;
import org.bragglens.ui.plot.PlotCurve.Style;

/** What the curves of a training show. */
final class LearningCurves {

    private LearningCurves() {
    }

    static PlotContent loss(List<EpochReport> epochs) {
        return content(epochs, "Loss", EpochReport::loss, EpochReport::validationLoss, 1, "%.3f");
    }

    static PlotContent accuracy(List<EpochReport> epochs) {
        return content(epochs, "Accuracy (%)", EpochReport::accuracy, EpochReport::validationAccuracy, 100, "%.1f %%");
    }

    private static PlotContent content(List<EpochReport> epochs, String title, ToDoubleFunction<EpochReport> training,
            ToDoubleFunction<EpochReport> validation, double factor, String format) {
        if (epochs.isEmpty()) {
            return PlotContent.empty("Epoch", title, "The curve begins after the first epoch");
        }
        List<PlotCurve> curves = new ArrayList<>();
        curves.add(curve("training", epochs, training, 0, Style.NORMAL).times(factor));
        curves.add(curve("validation", epochs, validation, 1, Style.STRONG).times(factor));
        return new PlotContent("Epoch", title, curves, IntensityScale.LINEAR, Optional.empty(),
                (x, y) -> String.format(Locale.ROOT, "Epoch %.0f   validation " + format, x, y), true, "", true);
    }

    private static PlotCurve curve(String name, List<EpochReport> epochs, ToDoubleFunction<EpochReport> value, int colour, Style style) {
        List<EpochReport> finite = epochs.stream().filter(e -> Double.isFinite(value.applyAsDouble(e))).toList();
        return new PlotCurve(name, name, finite.stream().mapToDouble(EpochReport::epoch).toArray(),
                finite.stream().mapToDouble(value).toArray(), colour, style);
    }
}

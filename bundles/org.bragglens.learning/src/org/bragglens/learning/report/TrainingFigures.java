// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.bragglens.learning.EpochReport;
import org.bragglens.learning.report.Chart.Size;
import org.bragglens.learning.report.Layer.Stroke;

/**
 * How a network learned.
 *
 * @param history one report an epoch
 * @param silent  what the loss of a network is that answers 0, and what it is called; empty if that means nothing
 */
public record TrainingFigures(List<EpochReport> history, Optional<Silent> silent) {

    /** A loss that anybody reaches. */
    public record Silent(double loss, String name) {
    }

    public Section section(String more) {
        List<EpochReport> told = history.stream().filter(e -> isDrawn(e.loss()) && isDrawn(e.validationLoss())).toList();
        if (told.isEmpty()) {
            return Section.of("Training", Prose.of("The model file holds no losses."));
        }
        EpochReport best = told.stream().filter(EpochReport::best).reduce((a, b) -> b).orElse(told.getLast());
        double[] epochs = of(told, EpochReport::epoch);
        double[] training = of(told, EpochReport::loss);
        double[] validation = of(told, EpochReport::validationLoss);
        double low = silent.map(Silent::loss).orElse(Double.POSITIVE_INFINITY);
        double high = silent.map(Silent::loss).orElse(0.0);
        for (int i = 0; i < epochs.length; i++) {
            low = Math.min(low, Math.min(training[i], validation[i]));
            high = Math.max(high, Math.max(training[i], validation[i]));
        }
        Axis x = Axis.linear("epoch", 0, epochs[epochs.length - 1] + 0.5);
        Axis y = Axis.logarithmic("loss, logarithmic", low / 1.05, high * 1.05);
        Layer.Line chosen = new Layer.Line("kept", Tone.THIRD, Stroke.DOTTED, new double[] {best.epoch(), best.epoch()},
                new double[] {y.low(), y.high()});
        Layer.Line trained = new Layer.Line("training", Tone.MAIN, Stroke.DASHED, epochs, training);
        Layer.Line validated = new Layer.Line("validation", Tone.OTHER, Stroke.SOLID, epochs, validation);
        Optional<Layer> nothing = silent.map(s -> new Layer.Line(s.name(), Tone.QUIET, Stroke.DOTTED, new double[] {x.low(), x.high()},
                new double[] {s.loss(), s.loss()}));
        List<Layer> layers = nothing.<List<Layer>>map(n -> List.of(n, chosen, trained, validated)).orElse(List.of(chosen, trained,
                validated));
        return Section.of("Training", Figure.of(new Chart("", Size.WIDE, x, y, layers), String.format(Locale.ROOT,
                "Loss after each of %d epochs. The weights of epoch %d were kept, with the lowest validation loss, %.4g; the training loss "
                        + "was %.4g then.%s", told.size(), best.epoch(), best.validationLoss(), best.loss(), more)));
    }

    /** What a logarithmic axis has room for: anybody may have written a model's losses. */
    private static boolean isDrawn(double loss) {
        return loss > 1e-99 && loss < 1e99;
    }

    private static double[] of(List<EpochReport> history, ToDoubleFunction<EpochReport> figure) {
        return history.stream().mapToDouble(figure).toArray();
    }
}

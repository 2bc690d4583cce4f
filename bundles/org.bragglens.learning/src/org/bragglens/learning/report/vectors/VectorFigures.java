// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bragglens.learning.VectorAnswers;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.VectorMetrics;
import org.bragglens.learning.report.Axis;
import org.bragglens.learning.report.Chart;
import org.bragglens.learning.report.Chart.Size;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Graphic;
import org.bragglens.learning.report.Histogram;
import org.bragglens.learning.report.Layer;
import org.bragglens.learning.report.Layer.Stroke;
import org.bragglens.learning.report.RunningMean;
import org.bragglens.learning.report.Tone;

/**
 * Figures of answers and truths with a panel for each number.
 *
 * @param columns panels in a row
 * @param leading empty places before the first panel
 */
public record VectorFigures(VectorAnswers answers, VectorEvaluation evaluation, int columns, int leading) {

    /** More points than this are shown by how many there are where. */
    private static final int MOST_DOTS = 1500;
    private static final int CELLS = 70;
    private static final int BINS = 30;
    private static final int GROUPS = 12;
    /** Of the residuals that are seen: those that lie far off would leave no room for the others. */
    private static final double SEEN = 0.995;

    /** A panel of one number. */
    private interface Panel {
        Chart of(int number, VectorMetrics metrics);
    }

    private Figure figure(String caption, Panel panel) {
        List<Graphic> panels = new ArrayList<>();
        IntStream.range(0, leading).forEach(i -> panels.add(new Graphic.Blank()));
        IntStream.range(0, answers.names().size()).forEach(k -> panels.add(panel.of(k, evaluation.perNumber().get(k))));
        return new Figure(columns, panels, caption);
    }

    public Figure answersOverTruths() {
        Axis truth = common("true");
        Axis answer = new Axis("answered", truth.low(), truth.high(), truth.scale());
        String caption = String.format(Locale.ROOT, "Answers against truths, a point a sample (%,d): on the dashed line they are right. "
                + "Overall R² %.4f (95 %% interval %.4f to %.4f).", answers.size(), evaluation.overall().r2(), evaluation.r2().low(),
                evaluation.r2().high());
        return figure(caption, (k, metrics) -> new Chart(String.format(Locale.ROOT, "%s  R² %.4f", metrics.name(), metrics.r2()),
                Size.SMALL,
                truth, answer, List.of(points(truth, answer, answers.truth(k), answers.answers(k), Tone.MAIN),
                        line("answer = truth", Tone.QUIET, Stroke.DASHED, truth, 0, 1))));
    }

    /** With the slope that residuals of an answer without bias have. */
    public Figure residualsOverTruths() {
        Axis truth = common("true");
        Axis residual = residual();
        String caption = String.format(Locale.ROOT, "Residuals (answer less truth) over truths. Whoever cannot see everything does best to "
                + "answer the mean of all truths that look alike, and so answers too near the middle: the residuals of an answer without "
                + "bias fall with slope R² − 1, the dotted line (overall %.4f; found %.4f, %.4f to %.4f).", evaluation.overall().r2() - 1,
                evaluation.overall().slopeOnTruth(), evaluation.slopeOnTruth().low(), evaluation.slopeOnTruth().high()).replace('-', '−');
        return figure(caption, (k, metrics) -> {
            double[] x = answers.truth(k);
            double slope = metrics.r2() - 1;
            double middle = Arrays.stream(x).average().orElse(0);
            return residuals(k, truth, residual, x, line("slope R² − 1: no bias", Tone.THIRD, Stroke.DOTTED, truth, -slope * middle,
                    slope));
        });
    }

    /** Where a bias shows. */
    public Figure residualsOverAnswers() {
        Axis answer = common("answered");
        String caption = String.format(Locale.ROOT, "Residuals over answers: without bias their mean is 0 whatever is answered (overall "
                + "slope %.4f, 95 %% interval %.4f to %.4f).", evaluation.overall().slopeOnAnswer(), evaluation.slopeOnAnswer().low(),
                evaluation.slopeOnAnswer().high()).replace('-', '−');
        Axis residual = residual();
        return figure(caption, (k, metrics) -> residuals(k, answer, residual, answers.answers(k),
                line("0: no bias", Tone.THIRD, Stroke.DOTTED, answer, 0, 0)));
    }

    private Chart residuals(int number, Axis x, Axis y, double[] quantity, Layer expected) {
        double[] residuals = answers.residuals(number);
        ResidualLine fitted = ResidualLine.of(quantity, residuals);
        RunningMean running = RunningMean.of(quantity, residuals, GROUPS);
        return new Chart(String.format(Locale.ROOT, "%s  slope %.3f ± %.3f", answers.names().get(number), fitted.slope(),
                fitted.slopeError()).replace('-', '−'), Size.SMALL, x, y, List.of(points(x, y, quantity, residuals, Tone.QUIET), expected,
                        running.band("95 % interval of the mean", Tone.MAIN), running.line("running mean", Tone.MAIN)));
    }

    public Figure histograms() {
        Axis axis = common("value");
        double most = IntStream.range(0, answers.names().size()).mapToObj(k -> Stream.of(answers.truth(k), answers.answers(k)))
                .flatMap(s -> s).mapToDouble(v -> Arrays.stream(Histogram.of(v, axis, BINS).shares()).max().orElse(0)).max().orElse(1);
        Axis share = Axis.linear("share of samples", 0, 1.05 * most);
        return figure("How truths and answers are distributed: where the outline leaves the area, some values are answered too often or "
                + "too seldom.", (k, metrics) -> new Chart(metrics.name(), Size.SMALL, axis, share, List.of(
                        Histogram.of(answers.truth(k), axis, BINS).layer("true", Tone.QUIET, true),
                        Histogram.of(answers.answers(k), axis, BINS).layer("answered", Tone.MAIN, false))));
    }

    /** One axis for all numbers, truths and answers. */
    private Axis common(String label) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < answers.size(); i++) {
            for (int k = 0; k < answers.names().size(); k++) {
                for (double value : new double[] {answers.truth()[i][k], answers.answers()[i][k]}) {
                    // a network with numbers that are too large answers none
                    low = Double.isFinite(value) ? Math.min(low, value) : low;
                    high = Double.isFinite(value) ? Math.max(high, value) : high;
                }
            }
        }
        double room = high > low ? 0.03 * (high - low) : 1;
        return low > high ? Axis.linear(label, 0, 1) : Axis.linear(label, low - room, high + room);
    }

    private Axis residual() {
        double[] sizes = IntStream.range(0, answers.names().size()).mapToObj(answers::residuals).flatMapToDouble(Arrays::stream)
                .map(Math::abs).sorted().toArray();
        double most = sizes.length == 0 ? 1 : 1.1 * sizes[(int) (SEEN * (sizes.length - 1))];
        return Axis.linear("residual", most > 0 ? -most : -1, most > 0 ? most : 1);
    }

    private static Layer line(String name, Tone tone, Stroke stroke, Axis x, double height, double slope) {
        double[] ends = {x.low(), x.high()};
        return new Layer.Line(name, tone, stroke, ends, new double[] {height + slope * ends[0], height + slope * ends[1]});
    }

    private static Layer points(Axis x, Axis y, double[] across, double[] up, Tone tone) {
        if (across.length <= MOST_DOTS) {
            return new Layer.Dots("a sample", tone, across, up);
        }
        int[][] counts = new int[CELLS][CELLS];
        for (int i = 0; i < across.length; i++) {
            if (Double.isNaN(across[i]) || Double.isNaN(up[i])) {
                continue;
            }
            int column = (int) Math.floor(CELLS * (across[i] - x.low()) / (x.high() - x.low()));
            int row = (int) Math.floor(CELLS * (up[i] - y.low()) / (y.high() - y.low()));
            if (column >= 0 && column < CELLS && row >= 0 && row < CELLS) {
                counts[row][column]++;
            }
        }
        return new Layer.Density("few and many samples", tone, counts);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bragglens.learning.VectorAnswers;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.VectorMetrics;
import org.bragglens.learning.report.Prose;
import org.bragglens.learning.report.Table;

/**
 * Whether answers have a bias, number by number.
 *
 * @param lines of residuals over answers
 * @param p     that so much bias of a number is chance, with as many numbers looked at
 */
public record BiasTable(VectorAnswers answers, VectorEvaluation evaluation, List<ResidualLine> lines, double[] p) {

    private static final double LEVEL = 0.05;

    public static BiasTable of(VectorAnswers answers, VectorEvaluation evaluation) {
        List<ResidualLine> lines = IntStream.range(0, answers.names().size())
                .mapToObj(k -> ResidualLine.of(answers.answers(k), answers.residuals(k))).toList();
        return new BiasTable(answers, evaluation, lines,
                ResidualLine.together(lines.stream().mapToDouble(ResidualLine::p).toArray()));
    }

    /** How many numbers could be tested: answers that never differ have no slope. */
    public int tested() {
        return (int) Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
    }

    /** The numbers whose bias is no chance. */
    public List<String> biased() {
        return IntStream.range(0, p.length).filter(k -> p[k] < LEVEL).mapToObj(answers.names()::get).toList();
    }

    /**
     * Share of the MSE that the lines of all numbers explain: what would be gained by correcting answers by them. Chance alone gives
     * 2 / samples.
     */
    public double share() {
        double explained = 0;
        for (int k = 0; k < p.length; k++) {
            double[] x = answers.answers(k);
            double middle = Arrays.stream(x).average().orElse(Double.NaN);
            double variance = Arrays.stream(x).map(v -> (v - middle) * (v - middle)).sum() / x.length;
            ResidualLine line = lines.get(k);
            explained += line.mean() * line.mean() + (Double.isNaN(line.slope()) ? 0 : line.slope() * line.slope() * variance);
        }
        return explained / p.length / evaluation.overall().mse();
    }

    /** What it comes to. */
    public Prose finding() {
        if (tested() == 0) {
            return Prose.finding("Bias cannot be tested: the answers never differ, or the samples are too few.");
        }
        List<String> biased = biased();
        String said = biased.isEmpty()
                ? String.format(Locale.ROOT, "No bias is found in any of the %d numbers (5 %% level, all tests together).", tested())
                : String.format(Locale.ROOT, "A bias is found in %d of the %d numbers (5 %% level, all tests together): %s.", biased.size(),
                        tested(), String.join(", ", biased));
        return Prose.finding(said + String.format(Locale.ROOT, " Over all of them the mean residual is %.2g (95 %% interval %.2g to %.2g) "
                + "and the slope over answers %.4f (%.4f to %.4f). Correcting every number by its line would lower the MSE by %.1f %%, "
                + "where chance alone gives %.1f %%.", evaluation.overall().residual(), evaluation.residual().low(),
                evaluation.residual().high(),
                evaluation.overall().slopeOnAnswer(), evaluation.slopeOnAnswer().low(), evaluation.slopeOnAnswer().high(), 100 * share(),
                200.0 / answers.size()).replace('-', '−'));
    }

    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < p.length; k++) {
            VectorMetrics metrics = evaluation.perNumber().get(k);
            ResidualLine onAnswer = lines.get(k);
            ResidualLine onTruth = ResidualLine.of(answers.truth(k), answers.residuals(k));
            rows.add(List.of(metrics.name(), format("%.4f", metrics.r2()), format("%.3g", metrics.mse()),
                    format("%.5f", onAnswer.mean()) + " ± " + format("%.5f", onAnswer.meanError()),
                    format("%.4f", onAnswer.slope()) + " ± " + format("%.4f", onAnswer.slopeError()),
                    format("%.2g", onAnswer.p()), format("%.2g", p[k]),
                    format("%.4f", onTruth.slope()) + " ± " + format("%.4f", onTruth.slopeError()), format("%.4f", metrics.r2() - 1)));
        }
        return new Table(List.of("number", ">R²", ">MSE", ">mean residual", ">slope over answers", ">p", ">p of all", ">slope over truths",
                ">R² − 1"), rows, "Residuals are answer less truth; ± one standard error, also where residuals do not scatter alike "
                        + "everywhere (HC3). p: how probable so much mean and slope over answers would be without any bias (Wald's test of "
                        + "both); p of all: the same for as many tests as there are rows (Holm). Without bias the slope over truths is R² "
                        + "− 1, not 0.");
    }

    private static String format(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value).replace('-', '−');
    }
}

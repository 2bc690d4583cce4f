// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bragglens.learning.Interval;
import org.bragglens.learning.VectorAnswers;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.report.Prose;
import org.bragglens.learning.report.Table;

/**
 * What a model adds to answers that anybody can give.
 *
 * @param model  its name in the table
 * @param others the hardest to beat first, one at least
 */
public record Baselines(String model, VectorEvaluation evaluation, List<Baseline> others) {

    /** Of the bootstraps; fixed, so that the same answers have the same interval. */
    private static final long SEED = 1;
    private static final double NOTHING = 1e-12;

    /**
     * Other answers to the same samples.
     *
     * @param name  in the plural, as it stands in a sentence
     * @param share by which the model's MSE is lower
     * @param saved 95 % interval of it, bootstrapped over samples: what is hard for one is so for the other
     */
    public record Baseline(String name, VectorEvaluation evaluation, double share, Interval saved) {

        public static Baseline of(String name, VectorAnswers answers, VectorAnswers model) {
            double[] ours = model.squares();
            double[] theirs = answers.squares();
            int[] once = new int[ours.length];
            Arrays.fill(once, 1);
            double[][] draws = Interval.resampled(ours.length, SEED, drawn -> new double[] {saved(ours, theirs, drawn)});
            return new Baseline(name, answers.evaluation("", SEED), saved(ours, theirs, once),
                    Interval.of(Arrays.stream(draws).mapToDouble(d -> d[0]).toArray()));
        }

        private static double saved(double[] ours, double[] theirs, int[] drawn) {
            double a = 0;
            double b = 0;
            for (int i = 0; i < drawn.length; i++) {
                a += drawn[i] * ours[i];
                b += drawn[i] * theirs[i];
            }
            return 1 - a / b;
        }
    }

    public Baselines {
        others = List.copyOf(others);
    }

    /** The model against the first of the others. */
    public Prose finding() {
        Baseline hardest = others.getFirst();
        String sure = hardest.saved.low() > 0 ? "The network adds to what " + hardest.name + " reach alone"
                : hardest.saved.high() < 0 ? "The network's answers are worse than what " + hardest.name + " reach alone"
                : "No difference between the network and what " + hardest.name + " reach alone is certain";
        return Prose.finding(String.format(Locale.ROOT, "%s: R² %.4f against %.4f, the MSE is %.1f %% lower (95 %% interval %.1f to %.1f "
                + "%%).", sure,
                evaluation.overall().r2(), hardest.evaluation.overall().r2(), 100 * hardest.share, 100 * hardest.saved.low(),
                100 * hardest.saved.high()).replace('-', '−'));
    }

    public Table table() {
        Table table = Table.of("The same samples, answered in different ways. Intervals: 95 %, bootstrapped over samples; the last column "
                + "by how much the network's MSE is lower, of pairs of answers to the same sample.", "", ">R²", ">95 %", ">MSE", ">95 %",
                ">network's MSE is lower by");
        table = row(table, model, evaluation, "");
        for (Baseline other : others) {
            table = row(table, other.name, other.evaluation, String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f %%)", 100 * other.share,
                    100 * other.saved.low(), 100 * other.saved.high()));
        }
        return table;
    }

    private static Table row(Table table, String name, VectorEvaluation e, String last) {
        return table.with(name, String.format(Locale.ROOT, "%.4f", e.overall().r2()).replace('-', '−'),
                Math.abs(e.overall().r2()) < NOTHING ? "by definition"
                        : String.format(Locale.ROOT, "%.4f to %.4f", e.r2().low(), e.r2().high()).replace('-', '−'),
                String.format(Locale.ROOT, "%.3g", e.overall().mse()).replace('-', '−'),
                String.format(Locale.ROOT, "%.3g to %.3g", e.mse().low(), e.mse().high()).replace('-', '−'), last.replace('-', '−'));
    }
}

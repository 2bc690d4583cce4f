// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

import org.bragglens.learning.Interval;
import org.bragglens.learning.disorder.DecodingEvaluation;
import org.bragglens.learning.disorder.DecodingEvaluation.Example;
import org.bragglens.learning.disorder.DecodingEvaluation.Match;
import org.bragglens.learning.report.Axis;
import org.bragglens.learning.report.Chart;
import org.bragglens.learning.report.Chart.Size;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Graphic;
import org.bragglens.learning.report.Histogram;
import org.bragglens.learning.report.Layer;
import org.bragglens.learning.report.Layer.Stroke;
import org.bragglens.learning.report.Prose;
import org.bragglens.learning.report.Section;
import org.bragglens.learning.report.SortedValues;
import org.bragglens.learning.report.Table;
import org.bragglens.learning.report.Tone;

/** Images made again from answers beside images made again from the known encodings: the simulator's own error, which no network beats. */
record DecodingFigures(DecodingEvaluation decoded, List<Example> examples, double extent) {

    private static final int BINS = 30;
    /** Lowest R² shown. */
    private static final double LOWEST = -0.5;
    private static final String ANSWERED = "from the answers";
    private static final String KNOWN = "from the known encodings";

    Section section() {
        Interval difference = decoded.difference();
        double found = decoded.medianAnswered() - decoded.medianKnown();
        Prose finding = Prose.finding(String.format(Locale.ROOT, "Images made from the answers have a median R² of %.3f, images made from "
                + "the known encodings %.3f: a difference of %.3f (95 %% interval %.3f to %.3f, over %,d pairs).", decoded.medianAnswered(),
                decoded.medianKnown(), found, difference.low(), difference.high(), decoded.answered().size()).replace('-', '−'));
        Table table = Table.of("Of an image and one lattice's image, without scale and offset; median and, in brackets, what 90 % lie "
                + "between.",
                "", ">R²", ">MSE").with(row(ANSWERED, decoded.answered())).with(row(KNOWN, decoded.known()));
        return Section.of("Images made again", Prose.of("Each answer is made a lattice again, and its image compared with the one asked "
                + "about. Two lattices of the same correlations have different images, each a speckle pattern of its own: what decodings "
                + "of the known encodings reach is the simulator's own error. An answer may come out a little above it, for it speaks of "
                + "the part of the lattice that the image shows."), finding, table, distributions(),
                beside(), pictures());
    }

    private static String[] row(String name, List<Match> matches) {
        return new String[] {name, spread("%.3f", matches, Match::r2), spread("%.3g", matches, Match::mse)};
    }

    private static String spread(String format, List<Match> matches, ToDoubleFunction<Match> figure) {
        SortedValues sorted = SortedValues.of(values(matches, figure));
        return String.format(Locale.ROOT, format + " (" + format + " … " + format + ")", sorted.quantile(0.5),
                sorted.quantile(0.05), sorted.quantile(0.95)).replace('-', '−');
    }

    private static double[] values(List<Match> matches, ToDoubleFunction<Match> figure) {
        return matches.stream().mapToDouble(figure).toArray();
    }

    private Figure distributions() {
        Axis r2 = Axis.linear("R² of the images", LOWEST, 1);
        SortedValues all = SortedValues.of(DoubleStream.concat(Arrays.stream(values(decoded.answered(), Match::mse)),
                Arrays.stream(values(decoded.known(), Match::mse))).filter(v -> v > 0).toArray());
        double low = Math.max(Double.MIN_NORMAL, all.quantile(0));
        Axis mse = Axis.logarithmic("MSE of the images", low, Math.max(2 * low, all.quantile(1)));
        long below = decoded.answered().stream().filter(m -> m.r2() < LOWEST).count();
        long belowKnown = decoded.known().stream().filter(m -> m.r2() < LOWEST).count();
        return new Figure(2, List.of(histogram(r2, Match::r2, decoded.medianAnswered(), decoded.medianKnown()),
                histogram(mse, Match::mse, decoded.medianMseAnswered(), decoded.medianMseKnown())),
                String.format(Locale.ROOT, "Distributions of R² and MSE, with their medians. The nearer the outline to the area, the less "
                        + "the answers add to the simulator's own error. R² below %.1f is not shown (%d from answers, %d from known "
                        + "encodings).", LOWEST, below, belowKnown).replace('-', '−'));
    }

    private Chart histogram(Axis axis, ToDoubleFunction<Match> figure, double medianAnswered, double medianKnown) {
        Layer.Steps known = Histogram.of(values(decoded.known(), figure), axis, BINS).layer(KNOWN, Tone.QUIET, true);
        Layer.Steps answered = Histogram.of(values(decoded.answered(), figure), axis, BINS).layer(ANSWERED, Tone.MAIN, false);
        double most = 1.05 * Math.max(Arrays.stream(known.heights()).max().orElse(1), Arrays.stream(answered.heights()).max().orElse(1));
        Axis share = Axis.linear("share of pairs", 0, most > 0 ? most : 1);
        return new Chart("", Size.MEDIUM, axis, share, List.of(known, answered, median(medianKnown, Tone.OTHER, Stroke.DOTTED,
                "median from the known encodings", share), median(medianAnswered, Tone.MAIN, Stroke.DASHED, "median from the answers",
                share)));
    }

    private static Layer median(double value, Tone tone, Stroke stroke, String name, Axis y) {
        return new Layer.Line(name, tone, stroke, new double[] {value, value}, new double[] {y.low(), y.high()});
    }

    private Figure beside() {
        Axis x = Axis.linear("R² from the known encoding", LOWEST, 1);
        Axis y = Axis.linear("R² from the answer", LOWEST, 1);
        return Figure.of(new Chart("", Size.MEDIUM, x, y, List.of(
                new Layer.Dots("a pair", Tone.MAIN, values(decoded.known(), Match::r2), values(decoded.answered(), Match::r2)),
                new Layer.Line("as good as the known encoding", Tone.QUIET, Stroke.DASHED, new double[] {LOWEST, 1},
                new double[] {LOWEST, 1}))),
                "Pair by pair, one lattice each: the points lie about the dashed line where the answers are as good as the known "
                        + "encodings; how far about it is speckle.");
    }

    private Figure pictures() {
        List<Graphic> panels = new ArrayList<>();
        for (Example example : examples) {
            int points = (int) Math.round(Math.sqrt(example.image().length));
            Axis colours = Images.colours(example.image());
            panels.add(Images.onGrid("asked about", points, example.image(), extent, colours));
            panels.add(Images.onGrid(title("from the answer", example.answeredR2()), points, example.answered(), extent, colours));
            panels.add(Images.onGrid(title("from the truth", example.knownR2()), points, example.known(), extent, colours));
        }
        return new Figure(3, panels, "What an R² looks like: pairs of a low, the middle and a high R² from the answer (a tenth, half and nine "
                + "tenths of the pairs have a lower one), one lattice each.");
    }

    private static String title(String what, double r2) {
        return String.format(Locale.ROOT, "%s: R² %.2f", what, r2).replace('-', '−');
    }
}

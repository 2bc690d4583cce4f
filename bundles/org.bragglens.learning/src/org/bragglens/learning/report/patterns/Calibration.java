// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.patterns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bragglens.learning.ClassAnswers;
import org.bragglens.learning.Interval;
import org.bragglens.learning.report.Axis;
import org.bragglens.learning.report.Chart;
import org.bragglens.learning.report.Chart.Size;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Layer;
import org.bragglens.learning.report.Layer.Stroke;
import org.bragglens.learning.report.Prose;
import org.bragglens.learning.report.RunningMean;
import org.bragglens.learning.report.Section;
import org.bragglens.learning.report.Tone;

/**
 * Whether probabilities can be believed: of the answers that a classifier gives with a probability of 0.8, 80 % should be right (Guo et al.
 * 2017, arXiv:1706.04599).
 *
 * @param accuracy 95 % interval of the share of right answers
 */
record Calibration(ClassAnswers answers, Interval accuracy) {

    private static final int GROUPS = 10;

    /** Mean difference of probability and accuracy, either way, over groups of neighbours of as many samples each. */
    double error() {
        double[] confidences = answers.confidences();
        RunningMean running = RunningMean.of(confidences, answers.hits(), GROUPS);
        return IntStream.range(0, running.means().length).mapToDouble(g -> Math.abs(running.means()[g] - running.centres()[g])).average()
                .orElse(Double.NaN);
    }

    /** Accuracy of the surest answers: [0] the share of samples answered, rising, [1] the share of these that is right. */
    double[][] surest() {
        double[] confidences = answers.confidences();
        double[] hits = answers.hits();
        int n = hits.length;
        int[] order = IntStream.range(0, n).boxed().sorted((i, k) -> Double.compare(confidences[k], confidences[i]))
                .mapToInt(Integer::intValue).toArray();
        double[][] lines = new double[2][n];
        double right = 0;
        for (int i = 0; i < n; i++) {
            right += hits[order[i]];
            lines[0][i] = (i + 1.0) / n;
            lines[1][i] = right / (i + 1);
        }
        return lines;
    }

    Section section() {
        double[] confidences = answers.confidences();
        double mean = Arrays.stream(confidences).average().orElse(Double.NaN);
        double right = Arrays.stream(answers.hits()).average().orElse(Double.NaN);
        RunningMean running = RunningMean.of(confidences, answers.hits(), GROUPS);
        Axis probability = Axis.linear("probability of the answer", 0, 1);
        Axis share = Axis.linear("share that is right", 0, 1);
        Chart believed = new Chart("", Size.MEDIUM, probability, share, List.of(
                new Layer.Line("probability = share", Tone.QUIET, Stroke.DASHED, new double[] {0, 1}, new double[] {0, 1}),
                running.band("95 % interval", Tone.MAIN), running.line("answers in " + running.means().length + " groups", Tone.MAIN)));
        double[][] surest = surest();
        Chart chosen = new Chart("", Size.MEDIUM, Axis.linear("share of samples, the surest first", 0, 1), share,
                List.of(new Layer.Line("accuracy of these", Tone.OTHER, Stroke.SOLID, surest[0], surest[1])));
        String side = mean > accuracy.high() ? "surer than it is right" : mean < accuracy.low() ? "less sure than it is right"
                : "about as sure as it is right";
        return Section.of("Can its probabilities be believed?", Prose.finding(String.format(Locale.ROOT,
                "The mean probability of an answer is "
                + "%.3f, and %.3f of them are right: the classifier is on the whole %s. Probability and share differ by %.3f on average "
                + "over groups of answers.", mean, right, side, error())),
                new Figure(2, List.of(believed, chosen), "Left: share of right answers over their probability; below the dashed line "
                        + "answers are given too surely. The interval counts near-duplicates one by one, and is too narrow where there "
                        + "are any. Right: how accurate the answers are if only the surest are taken."));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bragglens.learning.patterns.Prediction;

/** Answers for spreadsheets (RFC 4180), one line a pattern, a line with an error for what failed. */
final class AnswerCsv implements AnswerFormat.Writer {

    private final Consumer<String> out;

    AnswerCsv(Consumer<String> out) {
        this.out = out;
        row("path", "index", "task", "best", "probability", "second", "second_probability", "coverage", "unknown", "wavelength",
                "radiation_source",
                "model", "error");
    }

    @Override
    public void add(Answer answer) {
        if (answer.failed()) {
            row(answer.path(), answer.index(), "", "", "", "", "", "", "", "", "", "", answer.error());
            return;
        }
        Prediction p = answer.prediction();
        int second = Ranking.second(p);
        row(answer.path(), answer.index(), p.task().id(), p.bestLabel(), number(p.confidence()), p.labels().get(second),
                number(p.probabilities().get(second)), number(p.coverage()), p.unknown().orElse(""),
                p.radiation().isKnown() ? number(p.radiation().wavelength()) : "", p.radiation().origin().word(), p.modelId(), "");
    }

    @Override
    public void end() {
        // every line was written when it came
    }

    private void row(Object... cells) {
        out.accept(Arrays.stream(cells).map(c -> quoted(c.toString())).collect(Collectors.joining(",", "", "\n")));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.8g", value);
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.bragglens.cli.internal.TextTable;
import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.learning.patterns.Prediction;

/** Answers for people. What failed is not in the table: it was said as an error. */
final class AnswerTable implements AnswerFormat.Writer {

    private final TextTable table;
    private final Consumer<String> out;

    AnswerTable(PatternTask task, Consumer<String> out) {
        this.table = new TextTable("file", task.title().toLowerCase(Locale.ROOT), ">probability", "second best", ">coverage", "note");
        this.out = out;
    }

    @Override
    public void add(Answer answer) {
        if (answer.failed()) {
            return;
        }
        Prediction prediction = answer.prediction();
        int second = Ranking.second(prediction);
        List<String> notes = new ArrayList<>(answer.notes());
        prediction.unknown().ifPresent(reason -> notes.addFirst("unknown: " + reason));
        table.add(answer.of() == 1 ? answer.path() : answer.path() + " [" + answer.index() + "]", prediction.bestLabel(),
                String.format(Locale.ROOT, "%.2f", prediction.confidence()),
                String.format(Locale.ROOT, "%s %.2f", prediction.labels().get(second), prediction.probabilities().get(second)),
                String.format(Locale.ROOT, "%.0f %%", 100 * prediction.coverage()), String.join("; ", notes));
    }

    @Override
    public void end() {
        if (!table.isEmpty()) {
            out.accept(table.toString());
        }
    }
}

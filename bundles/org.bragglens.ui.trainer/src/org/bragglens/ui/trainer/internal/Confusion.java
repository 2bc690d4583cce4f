// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bragglens.learning.Evaluation;

/** What a confusion matrix shows and says. */
final class Confusion {

    private Confusion() {
    }

    /** Indices of the classes that are true or answered at least once. */
    static List<Integer> occurring(Evaluation evaluation) {
        int[][] counts = evaluation.confusion();
        return IntStream.range(0, counts.length)
                .filter(k -> IntStream.range(0, counts.length).anyMatch(j -> counts[k][j] > 0 || counts[j][k] > 0)).boxed().toList();
    }

    /** A cell in words, {@code "12 of 40 cubic called tetragonal (30 %)"}. */
    static String words(Evaluation evaluation, int truth, int answer) {
        int[] row = evaluation.confusion()[truth];
        int support = IntStream.of(row).sum();
        String share = support == 0 ? "" : String.format(Locale.ROOT, " (%.0f %%)", 100.0 * row[answer] / support);
        return row[answer] + " of " + support + " " + evaluation.labels().get(truth) + " called " + evaluation.labels().get(answer) + share;
    }

    /** The whole evaluation in one sentence. */
    static String summary(Evaluation e) {
        return String.format(Locale.ROOT,
                "Accuracy %.1f %% (95 %% interval %.1f to %.1f), mean of the classes %.1f %%, on %d crystals of %d"
                + " structure types that the network never saw", 100 * e.accuracy(), 100 * e.interval().low(), 100 * e.interval().high(),
                100 * e.balancedAccuracy(), e.total(), e.groups());
    }
}

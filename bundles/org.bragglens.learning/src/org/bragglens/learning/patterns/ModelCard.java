// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.bragglens.learning.ClassMetrics;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;

/** The page that a model carries with it: what it is for, where it comes from, what it reaches and what it does not. */
public final class ModelCard {

    private ModelCard() {
    }

    /**
     * @param learnedFrom the crystals, in words
     * @param attribution whom they are owed to; empty if nothing needs to be said
     */
    static String of(ModelDescription model, Evaluation validation, String learnedFrom, String attribution) {
        var card = new StringBuilder();
        card.append("# ").append(model.id()).append("\n\n");
        card.append("Answers the question \"").append(PatternTask.of(model.task()).title()).append("?\" about an X-ray powder pattern. Network: ")
                .append(model.network()).append(", engine ").append(model.engine()).append(".\n\n");
        card.append("## Trained on\n\n").append(learnedFrom).append(
                ". Patterns are simulated with both Kα lines of copper or one, and augmented afresh in every epoch; recipe, settings, seed and"
                        + " versions stand in model.json.\n\n");
        if (!attribution.isBlank()) {
            card.append("Structures: ").append(attribution.strip()).append("\n\n");
        }
        card.append("## Reaches on simulated patterns\n\n").append(reached(validation));
        card.append("\n## Mind\n\nSimulated patterns are not measured ones: expect less on measurements, on mixtures, on strong texture and on cells larger"
                + " than those it learned from. It always answers with one of its classes; a low probability or coverage is a warning.\n");
        return card.toString();
    }

    /**
     * The model with what it reaches on a measured set written into its card and metrics.
     *
     * @param set the set's name, for example {@code rruff-908}
     */
    public static ModelFile withMeasured(ModelFile model, String set, Evaluation measured) {
        ModelDescription description = model.description();
        Map<String, Double> metrics = new TreeMap<>(description.metrics());
        metrics.put("measured." + set + ".accuracy", measured.accuracy());
        metrics.put("measured." + set + ".accuracy.low", measured.interval().low());
        metrics.put("measured." + set + ".accuracy.high", measured.interval().high());
        metrics.put("measured." + set + ".balancedAccuracy", measured.balancedAccuracy());
        String title = "## Reaches on " + set + "\n\n";
        String card = description.card();
        // measured again: the new section takes the place of the old one
        int old = card.indexOf(title);
        if (old >= 0) {
            int next = card.indexOf("\n## ", old + 1);
            card = card.substring(0, old) + (next < 0 ? "" : card.substring(next + 1));
        }
        return model.withDescription(description.withMetrics(metrics, card.stripTrailing() + "\n\n" + title + reached(measured)));
    }

    private static String reached(Evaluation evaluation) {
        var text = new StringBuilder(String.format(Locale.ROOT,
                "Accuracy %.1f %% (95 %% interval %.1f to %.1f %%), balanced accuracy %.1f %%, macro F1 %.3f.\n", 100 * evaluation.accuracy(),
                100 * evaluation.interval().low(), 100 * evaluation.interval().high(), 100 * evaluation.balancedAccuracy(), evaluation.macroF1()));
        text.append("Protocol: ").append(evaluation.protocol()).append(".\n\n");
        text.append("| class | patterns | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n");
        for (ClassMetrics c : evaluation.perClass()) {
            if (c.support() > 0) {
                text.append(String.format(Locale.ROOT, "| %s | %d | %s | %.3f | %.3f |\n", c.label(), c.support(),
                        Double.isNaN(c.precision()) ? "-" : String.format(Locale.ROOT, "%.3f", c.precision()), c.recall(), c.f1()));
            }
        }
        return text.toString();
    }
}

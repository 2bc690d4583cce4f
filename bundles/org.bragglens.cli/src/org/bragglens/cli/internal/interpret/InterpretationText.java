// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.TextTable;
import org.bragglens.diffuse.Encoding;
import org.bragglens.learning.disorder.Decoding;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.Interpretation.ModelName;
import org.bragglens.learning.disorder.Interpretation.Refined;
import org.bragglens.learning.disorder.SpanAgreement;

/** An interpretation for people: the matrix of correlations, how far it explains the image, and the same after refinement. */
final class InterpretationText {

    private InterpretationText() {
    }

    /** @param spans the smallest first; the largest is told first */
    static String of(List<Interpretation> spans) {
        Interpretation largest = spans.getLast();
        StringBuilder text = new StringBuilder(of(largest));
        for (Interpretation smaller : spans.reversed().subList(1, spans.size())) {
            text.append('\n').append(of(smaller)).append(agreement(SpanAgreement.of(smaller, largest)));
            if (smaller.refined().isPresent() && largest.refined().isPresent()) {
                text.append("refined, ").append(agreement(SpanAgreement.of(smaller.best().encoding(), largest.best().encoding())));
            }
        }
        return text.toString();
    }

    private static String of(Interpretation interpretation) {
        StringBuilder text = new StringBuilder("correlations c(u,v) by ")
                .append(interpretation.models().stream().map(ModelName::id).map(Console::oneLine).collect(Collectors.joining(", ")))
                .append("\n");
        text.append(matrix(interpretation.encoding(), interpretation.uncertainty()));
        text.append(explained(interpretation.decoding())).append('\n');
        interpretation.refined().ifPresent(refined -> text.append('\n').append(of(interpretation, refined)));
        return text.toString();
    }

    private static String of(Interpretation interpretation, Refined refined) {
        String said = String.format(Locale.ROOT, "refined in %d rounds: image R² %.3f before, %.3f after, on the same new lattices",
                refined.rounds(), refined.before().together().r2(), refined.decoding().together().r2());
        if (!refined.improved()) {
            return said + "; nothing better was found\n";
        }
        Encoding encoding = refined.decoding().encoding();
        return said + "\n" + matrix(encoding, Optional.empty()) + explained(refined.decoding()) + "\n" + moved(interpretation, encoding);
    }

    /** That an image is explained better says little of how far the numbers are from the truth. */
    private static String moved(Interpretation interpretation, Encoding refined) {
        double[] errors = interpretation.uncertainty().orElse(null);
        double squares = 0;
        double[] first = interpretation.encoding().numbers();
        double[] now = refined.numbers();
        int counted = 0;
        for (int t = 0; errors != null && t < first.length; t++) {
            if (errors[t] > 0) {
                squares += (now[t] - first[t]) * (now[t] - first[t]) / (errors[t] * errors[t]);
                counted++;
            }
        }
        String far = String.format(Locale.ROOT, "it moved by %.3f at most", interpretation.encoding().distance(refined))
                + (counted == 0 ? ", and nothing held it: the models tell no uncertainty"
                        : String.format(Locale.ROOT, ", %.1f standard errors of the answer (root mean square)", Math.sqrt(squares / counted)));
        return far + "; an encoding that explains the image better need not be nearer to the truth\n";
    }

    private static String agreement(SpanAgreement agreement) {
        return String.format(Locale.ROOT, "span %d and span %d differ in their %d common correlations by %.3f (root mean square), "
                + "at most %.3f in %s", agreement.span(), agreement.larger(), Encoding.size(agreement.span()), agreement.rms(),
                agreement.largest(), agreement.name())
                + (agreement.standardErrors().isPresent() ? String.format(Locale.ROOT, ": %.1f combined standard errors",
                        agreement.standardErrors().getAsDouble()) : "") + "\n";
    }

    private static String matrix(Encoding encoding, Optional<double[]> uncertainty) {
        int span = encoding.span();
        String[] titles = new String[span + 1];
        titles[0] = "";
        for (int v = 0; v < span; v++) {
            titles[v + 1] = ">v = " + v;
        }
        TextTable table = new TextTable(titles);
        for (int u = 0; u < span; u++) {
            String[] row = new String[span + 1];
            row[0] = "u = " + u;
            for (int v = 0; v < span; v++) {
                int t = u * span + v - 1;
                row[v + 1] = t < 0 ? "1" : String.format(Locale.ROOT, "%.3f", encoding.get(u, v))
                        + uncertainty.map(s -> String.format(Locale.ROOT, " ± %.3f", s[t])).orElse("");
            }
            table.add(row);
        }
        return table.toString();
    }

    private static String explained(Decoding decoding) {
        return String.format(Locale.ROOT, "image R² %.3f with the mean image of %d lattices, %.3f with one (median); scale %.4g, offset "
                + "%.4g; the lattices have these correlations within %.3f", decoding.together().r2(), decoding.samples().length,
                decoding.medianR2(), decoding.together().scale(), decoding.together().offset(), decoding.encoding().distance(decoding.reached()));
    }
}

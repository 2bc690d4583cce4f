// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bragglens.cli.internal.TextTable;
import org.bragglens.diffuse.Encoding;
import org.bragglens.learning.disorder.Decoding;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.Interpretation.ModelName;
import org.bragglens.learning.disorder.Interpretation.Refined;

/** An interpretation for people: the matrix of correlations, how far it explains the image, and the same after refinement. */
final class InterpretationText {

    private InterpretationText() {
    }

    static String of(Interpretation interpretation) {
        StringBuilder text = new StringBuilder("correlations c(u,v) by ")
                .append(interpretation.models().stream().map(ModelName::id).collect(Collectors.joining(", "))).append("\n");
        text.append(matrix(interpretation.encoding(), interpretation.uncertainty()));
        text.append(explained(interpretation.decoding())).append('\n');
        interpretation.refined().ifPresent(refined -> text.append('\n').append(of(refined)));
        return text.toString();
    }

    private static String of(Refined refined) {
        String said = String.format(Locale.ROOT, "refined in %d rounds: image R² %.3f before, %.3f after, on the same new lattices",
                refined.rounds(),
                refined.before().together().r2(), refined.decoding().together().r2());
        if (!refined.improved()) {
            return said + "; nothing better was found\n";
        }
        return said + "\n" + matrix(refined.decoding().encoding(), Optional.empty()) + explained(refined.decoding()) + "\n";
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
                + "%.4g; the lattices have these correlations within %.3f", decoding.together().r2(), decoding.samples().length, decoding.medianR2(),
                decoding.together().scale(), decoding.together().offset(), decoding.encoding().distance(decoding.reached()));
    }
}

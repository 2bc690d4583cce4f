// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Locale;
import java.util.Optional;

import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;

/** What is said of the sliders' correlations and of the lattice made of them. */
final class CorrelationWords {

    /** As much as {@link #fit} ever says. */
    static final String LONGEST_FIT = "Image R² of this lattice −0.000;  median of one lattice: answer −0.000, refined −0.000";

    private CorrelationWords() {
    }

    /** Image R² of the lattice, beside those of answer and search. */
    static String fit(Correlations now, Optional<Made> made) {
        String own = made.flatMap(Made::comparison).map(c -> "Image R² of this lattice " + InterpretationRow.number(c.r2())).orElse("");
        if (own.isEmpty()) {
            return made.isEmpty() ? "" : now.interpreted().isEmpty() ? "Interpret a section to compare this lattice with it"
                    : "The section that was interpreted has other points than this lattice's image";
        }
        Optional<Interpretation> interpretation = now.answer().map(Answer::interpretation);
        return own + interpretation.map(i -> ";  median of one lattice: answer " + InterpretationRow.number(i.decoding().medianR2())
                + refined(i)).orElse("");
    }

    private static String refined(Interpretation interpretation) {
        return interpretation.refined().filter(Interpretation.Refined::improved)
                .map(r -> ", refined " + InterpretationRow.number(r.decoding().medianR2())).orElse("");
    }

    /** Why the correlations cannot be met; empty where nothing is known against them. */
    static String obstacle(Correlations now, Optional<Made> made) {
        double slack = now.slack();
        if (slack < 0) {
            return String.format(Locale.ROOT, "No lattice of any size has these correlations: three pairs of sites contradict each other "
                    + "by %.2f", -slack);
        }
        double distance = made.filter(m -> m.of() == now).map(m -> m.sample().reached().distance(now.wanted())).orElse(0.0);
        return distance <= CorrelationCell.MET ? ""
                : String.format(Locale.ROOT, "The lattice does not reach them all: the largest difference is %.3f", distance);
    }

    /** How the lattice was made. */
    static String making(Optional<Made> made) {
        return made.map(m -> String.format(Locale.ROOT, "lattice %d of %d × %d sites made in %.0f ms", m.of().seed(),
                m.sample().lattice().size(), m.sample().lattice().size(), m.milliseconds())).orElse("");
    }
}

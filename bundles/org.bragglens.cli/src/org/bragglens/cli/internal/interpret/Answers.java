// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Console;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.Interpreter;
import org.bragglens.learning.disorder.RefinementSettings;

/**
 * What the models of each span say of a section.
 *
 * @param spans  the smallest first
 * @param search on from their answers; empty for none
 */
record Answers(List<Interpreter> spans, Optional<RefinementSettings> search, long seed, Console console) {

    /**
     * One interpretation a span.
     *
     * @param stop once true, the best that a search has found so far is taken; empty if it came before the first answers
     * @throws InputException in one line, if the section is not one that the models read
     */
    Optional<List<Interpretation>> of(Section section, BooleanSupplier stop) throws InputException {
        List<Interpretation> answers = new ArrayList<>();
        for (Interpreter span : spans) {
            Optional<Interpretation> answer = span.interpret(section, seed, stop);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answers.add(answer.get());
        }
        if (search.isPresent()) {
            for (int i = 0; i < spans.size(); i++) {
                double before = i;
                answers.set(i, spans.get(i).refine(section, answers.get(i), search.get(), seed, done -> {
                    double all = (before + done) / spans.size();
                    console.progress(all, String.format(Locale.ROOT, "%.0f %% of the refinement", 100 * all));
                }, stop));
            }
        }
        return Optional.of(answers);
    }
}

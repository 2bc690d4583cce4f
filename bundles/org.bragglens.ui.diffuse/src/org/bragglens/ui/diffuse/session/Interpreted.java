// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.disorder.Interpretation;

/**
 * What models of one or more spans say of a section.
 *
 * @param origin      the section that was open
 * @param preparation recipe that it was prepared with; empty if it was shown as it was opened
 * @param section     what the models were shown
 * @param answers     one a span, the smallest first
 */
public record Interpreted(OpenSection origin, Optional<Recipe> preparation, Section section, List<Answer> answers) {

    /**
     * What models of one span say.
     *
     * @param interpretation their encoding and its lattices, refined if it was
     * @param simulation     how the images were simulated that they learned from
     */
    public record Answer(Interpretation interpretation, DiffuseSettings simulation) {

        public int span() {
            return interpretation.encoding().span();
        }
    }

    public Interpreted {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answer(int span) {
        return answers.stream().filter(a -> a.span() == span).findFirst();
    }

    /** Whether both began with the same answers of the models, however far they were refined since. */
    public boolean hasFirstAnswersOf(Interpreted other) {
        return answers.stream().map(a -> a.interpretation().decoding()).toList()
                .equals(other.answers.stream().map(a -> a.interpretation().decoding()).toList());
    }

    /** The same with another answer in place of that of its span. */
    public Interpreted with(Answer answer) {
        List<Answer> others = new ArrayList<>(answers);
        others.replaceAll(a -> a.span() == answer.span() ? answer : a);
        return new Interpreted(origin, preparation, section, others);
    }
}

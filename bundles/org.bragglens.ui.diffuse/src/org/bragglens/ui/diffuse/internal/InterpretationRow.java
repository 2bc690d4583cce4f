// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Locale;
import java.util.Optional;

import org.bragglens.diffuse.Encoding;
import org.bragglens.learning.disorder.Decoding;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.ui.diffuse.internal.Correlations.Origin;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;

/**
 * What is shown of the models of one span.
 *
 * @param span     of the encoding
 * @param origin   whose correlations are shown
 * @param encoding the correlations
 * @param errors   standard error of each; empty where none is known of what is shown
 * @param r2       of the image shown, in words; of the mean image of several lattices where models or a search say it
 * @param panels   the four pictures
 */
record InterpretationRow(int span, Origin origin, Encoding encoding, Optional<double[]> errors, String r2, Panels panels) {

    /** What models, or a search that found something better, say; images are the means of their lattices. */
    static InterpretationRow of(Interpreted interpreted, Answer answer) {
        Interpretation interpretation = answer.interpretation();
        boolean refined = interpretation.refined().filter(Interpretation.Refined::improved).isPresent();
        Decoding decoding = interpretation.best();
        Panels panels = Panels.of(Optional.of(interpreted.section()), decoding.fitted(), decoding.samples()[0].lattice(),
                answer.simulation().image());
        String one = " · " + number(decoding.medianR2()) + " with one lattice";
        String together = number(decoding.together().r2());
        String said = interpretation.refined().map(r -> r.improved()
                ? together + " after the search, " + number(r.before().together().r2()) + " before"
                        // a search that was stopped is judged on few, whose mean has more speckle
                        + (decoding.samples().length < interpretation.decoding().samples().length
                                ? " (" + decoding.samples().length + " lattices)" : "") + one
                : together + one + " · the search found nothing better").orElse(together + one);
        return new InterpretationRow(answer.span(), refined ? Origin.REFINED : Origin.ANSWER, decoding.encoding(),
                refined ? Optional.empty() : interpretation.uncertainty(), said, panels);
    }

    /** What the sliders say, with one lattice. */
    static InterpretationRow of(Made made) {
        Correlations of = made.of();
        Optional<Interpretation> interpretation = of.answer().map(Answer::interpretation);
        String r2 = made.comparison().map(c -> number(c.r2()) + " with this lattice").orElse("");
        return new InterpretationRow(of.wanted().span(), of.origin(), of.wanted(), of.origin() == Origin.ANSWER
                ? interpretation.flatMap(Interpretation::uncertainty) : Optional.empty(), r2, made.panels());
    }

    /** For people, behind the span. */
    String title() {
        return origin.label() + (r2.isEmpty() ? "" : ": image R² " + r2);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
    }
}

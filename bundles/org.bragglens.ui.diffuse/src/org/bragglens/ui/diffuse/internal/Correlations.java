// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Optional;

import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;

/**
 * Correlations as the sliders hold them: a value.
 *
 * @param interpreted what the sliders began with; empty where nothing was interpreted
 * @param simulation  how lattice and image are made
 * @param wanted      what the sliders say
 * @param seed        of lattice and image
 */
record Correlations(Optional<Interpreted> interpreted, DiffuseSettings simulation, Encoding wanted, long seed) {

    static final long FIRST_SEED = 1;

    /** Whose correlations they are. */
    enum Origin {
        ANSWER("answer"),
        REFINED("refined"),
        OWN("as set");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** No order at all. */
    static Correlations none(int span) {
        Encoding zeros = Encoding.of(span, new double[Encoding.size(span)]);
        return new Correlations(Optional.empty(), DiffuseSettings.standard(), zeros, FIRST_SEED);
    }

    /** What the models say, refined if that is better. */
    static Correlations of(Interpreted interpreted, Answer answer) {
        return new Correlations(Optional.of(interpreted), answer.simulation(), answer.interpretation().best().encoding(),
                FIRST_SEED);
    }

    Optional<Answer> answer() {
        return interpreted.flatMap(i -> i.answer(wanted.span()));
    }

    Optional<Section> section() {
        return interpreted.map(Interpreted::section);
    }

    Origin origin() {
        if (isRefined()) {
            return Origin.REFINED;
        }
        return answer().filter(a -> a.interpretation().encoding().equals(wanted)).isPresent() ? Origin.ANSWER : Origin.OWN;
    }

    private boolean isRefined() {
        return answer().flatMap(a -> a.interpretation().refined()).filter(r -> r.improved() && r.decoding().encoding().equals(wanted))
                .isPresent();
    }

    Correlations with(int u, int v, double value) {
        return new Correlations(interpreted, simulation, wanted.with(u, v, Math.clamp(value, -1, 1)), seed);
    }

    Correlations with(Encoding other) {
        return new Correlations(interpreted, simulation, other, seed);
    }

    Correlations withSeed(long other) {
        return new Correlations(interpreted, simulation, wanted, other);
    }

    /** Below 0 where surely no lattice has these correlations. */
    double slack() {
        return wanted.slack(2 * simulation.lattice().concentration() - 1);
    }
}

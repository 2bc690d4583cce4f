// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.pairs.AcceptedPair;
import org.bragglens.diffuse.pairs.PairOrigin;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.disorder.Interpretation.ModelName;
import org.bragglens.learning.disorder.Interpretation.Refined;

/** Interpretations that somebody accepts, as training pairs: a lattice, and the correlations that this lattice has. */
public final class Acceptance {

    private Acceptance() {
    }

    /**
     * The first lattice of the best that is known.
     *
     * @param section  as the models were shown it
     * @param file     what the measurement is called, usually a file name without folders
     * @param accepted when
     */
    public static AcceptedPair of(Section section, String file, Interpretation interpretation, Instant accepted) {
        return of(section, file, interpretation.best().samples()[0], interpretation.models(),
                interpretation.refined().filter(Refined::improved).isPresent(), accepted);
    }

    /**
     * A lattice that somebody has chosen.
     *
     * @param models  that its correlations go back to
     * @param refined whether a search went on from the models' answer
     */
    public static AcceptedPair of(Section section, String file, DiffuseSample sample, List<ModelName> models, boolean refined,
            Instant accepted) {
        return new AcceptedPair(section.intensities(), sample.reached(), Optional.of(sample.lattice()), file,
                models.stream().map(m -> new PairOrigin.Model(m.id(), m.sha256())).toList(), refined, accepted);
    }
}

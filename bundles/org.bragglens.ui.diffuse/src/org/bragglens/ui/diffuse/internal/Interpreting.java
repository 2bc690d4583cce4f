// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.InterpreterSettings;
import org.bragglens.learning.disorder.RefinementSettings;

/** Models that are asked about sections. Called from one job at a time, never from the window's thread. */
interface Interpreting {

    /** The models of one span, which answer together. */
    interface Reader {

        int span();

        /** How the images were simulated that the models learned from. */
        DiffuseSettings simulation();

        /** What a section is prepared for. */
        SectionContext context();

        /**
         * @param stop asked again and again, by any thread; once true, there soon is no interpretation
         * @throws InputException in one line, if the section is not one that the models read
         */
        Optional<Interpretation> interpret(Section section, long seed, BooleanSupplier stop) throws InputException;

        /**
         * @param progress hears the share of the search that is done
         * @param stop     asked again and again, by any thread; once true, the best so far is taken
         */
        Interpretation refine(Section section, Interpretation first, RefinementSettings search, long seed, DoubleConsumer progress,
                BooleanSupplier stop) throws InputException;
    }

    /**
     * Opens models, which stay open until others are asked for.
     *
     * @param stop asked before each model is opened; once true, there are no readers
     * @return one reader a span, the smallest first
     * @throws IOException in one line for people, if a file cannot be used or models do not belong together
     */
    List<Reader> readers(List<DisorderModelFile> models, InterpreterSettings settings, BooleanSupplier stop) throws IOException;
}

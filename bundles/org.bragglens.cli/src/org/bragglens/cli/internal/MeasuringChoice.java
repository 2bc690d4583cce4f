// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.learning.disorder.AsMeasured;

/**
 * By which recipes simulated images become such as they would be measured and prepared.
 *
 * @param measuring   the name of a recipe file for measuring, or {@code standard}
 * @param preparation the name of a recipe file for sections, or {@code standard}
 */
public record MeasuringChoice(String measuring, String preparation) {

    /** @throws IOException in one line, if there is no such recipe */
    public Recipe measuring(Services services) throws IOException {
        return RecipeName.read(services.measuring(), measuring);
    }

    /**
     * @param share of the samples that a network learns from
     * @param seed  of what is drawn
     * @throws IOException              in one line, if a recipe cannot be used
     * @throws IllegalArgumentException with a message for people, if the share is none
     */
    public AsMeasured read(Services services, double share, long seed) throws IOException {
        Recipe does = measuring(services);
        Recipe prepares = RecipeName.read(services.sections(), preparation);
        try {
            services.measuring().measuring(does);
        } catch (IllegalArgumentException e) {
            throw new InputException(measuring, "", e.getMessage(), "", e);
        }
        try {
            return AsMeasured.of(services.measuring(), does.withSeed(seed), services.sections(), prepares, share);
        } catch (IllegalArgumentException e) {
            throw new InputException(preparation, "", e.getMessage(), "", e);
        }
    }
}

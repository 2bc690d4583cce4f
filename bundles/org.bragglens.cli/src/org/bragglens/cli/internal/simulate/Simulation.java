// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.simulate;

import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.Seeds;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.simulate.PowderExperiment;
import org.bragglens.simulate.PowderSimulator;
import org.bragglens.simulate.ProfileDrawing;
import org.bragglens.simulate.SimulationSettings;

/**
 * From a crystal to a pattern, as it is or augmented.
 *
 * @param recipe null for none
 */
record Simulation(SimulationSettings settings, RecipeRunner recipe) {

    /** @throws IllegalArgumentException with a message for people, if the settings describe no pattern */
    void check() {
        settings.source();
        if (!(settings.from() < settings.to())) {
            throw new IllegalArgumentException("--range begins at " + settings.from() + " and ends at " + settings.to());
        }
    }

    /**
     * @param copy number of the augmented copy, from 0; ignored without a recipe
     * @throws IllegalArgumentException with a message for people, if the crystal has no pattern
     */
    DiffractionPattern of(CrystalStructure structure, long copy) {
        if (recipe == null) {
            return PowderSimulator.simulate(structure, settings);
        }
        PowderExperiment experiment = new PowderExperiment(settings, ProfileDrawing.USUAL_CUT);
        long path = Seeds.step(structure.id());
        Curve drawn = experiment.draw(recipe.onPeaks(experiment.peaks(structure, recipe.reach()), path, copy));
        Curve augmented = recipe.afterDrawing(drawn, path, copy);
        Curve counted = experiment.counted(augmented, Seeds.generator(settings.rest().seed(), path, copy));
        return DiffractionPattern.of(structure.name(), PowderSimulator.scaled(counted), experiment.notes(structure));
    }
}

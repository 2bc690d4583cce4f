// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.nio.file.Path;
import java.util.List;

import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.patterns.CrystalChoice;
import org.bragglens.learning.patterns.PatternTask;

/**
 * What a person has filled in.
 *
 * @param structures path of a structure library, a CIF or a folder of CIFs, as typed
 * @param network    index in the list of networks
 */
record TrainingForm(String structures, PatternTask task, int network, RecipeChoice recipe, TrainingSettings settings, SplitSettings split) {

    /** What keeps a training from being started, in words; empty if nothing does. */
    String obstacle(List<NetworkChoice> networks) {
        if (networks.isEmpty()) {
            return "No learning engine is installed";
        }
        return structures.isBlank() ? "Choose structures to learn from" : "";
    }

    CrystalChoice crystals() {
        return CrystalChoice.of(new CrystalChoice.Library(Path.of(structures.strip()), split.limit(), split.validation() / 100, ""));
    }

    TrainingForm withStructures(String other) {
        return new TrainingForm(other, task, network, recipe, settings, split);
    }

    TrainingForm withTask(PatternTask other) {
        return new TrainingForm(structures, other, network, recipe, settings, split);
    }

    TrainingForm withNetwork(int other) {
        return new TrainingForm(structures, task, other, recipe, settings, split);
    }

    TrainingForm withRecipe(RecipeChoice other) {
        return new TrainingForm(structures, task, network, other, settings, split);
    }

    TrainingForm withSettings(TrainingSettings other) {
        return new TrainingForm(structures, task, network, recipe, other, split);
    }

    TrainingForm withSplit(SplitSettings other) {
        return new TrainingForm(structures, task, network, recipe, settings, other);
    }
}

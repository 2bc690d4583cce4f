// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.crystal.synthetic.SyntheticSettings;
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

    /** Patterns of an epoch where all crystals are invented. */
    private static final int INVENTED_EPOCH = 50_000;

    /** What keeps a training from being started, in words; empty if nothing does. */
    String obstacle(List<NetworkChoice> networks) {
        if (networks.isEmpty()) {
            return "No learning engine is installed";
        }
        return structures.isBlank() && split.invented() == 0 ? "Choose structures to learn from, or let crystals be invented" : "";
    }

    CrystalChoice crystals() {
        Optional<CrystalChoice.Library> library = structures.isBlank() ? Optional.empty()
                : Optional.of(new CrystalChoice.Library(Path.of(structures.strip()), split.limit(), split.validation() / 100, ""));
        double share = library.isEmpty() ? 1 : split.invented() / 100;
        return new CrystalChoice(library, share == 0 ? Optional.empty()
                : Optional.of(new CrystalChoice.Invention(share, INVENTED_EPOCH, CrystalChoice.Invention.USUAL_LASTING, SyntheticSettings.defaults())));
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

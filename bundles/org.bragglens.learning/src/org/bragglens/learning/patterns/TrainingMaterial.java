// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.bragglens.base.InputException;

import com.google.gson.JsonObject;

/**
 * Crystals made ready for a training.
 *
 * @param training    what the network learns from
 * @param validation  crystals that it never learns from
 * @param protocol    what a figure on them means; takes their number and that of their structure types
 * @param description for the model file: library, split, invention
 * @param words       for people: what the network learns from, one sentence
 * @param attribution whom the structures are owed to; empty if nothing needs to be said
 */
record TrainingMaterial(CrystalSupply training, List<Crystal> validation, String protocol, JsonObject description, String words,
        String attribution) {

    /**
     * Reads.
     *
     * @param qMax how far lines must be known, in Å⁻¹
     * @param stop asked now and then; once true, what comes back is incomplete
     * @throws IOException in one line for people
     */
    static TrainingMaterial gather(CrystalChoice choice, PatternTask task, double qMax, long seed, Consumer<String> status, BooleanSupplier stop)
            throws IOException {
        CrystalChoice.Library library = choice.library();
        CrystalSet set = CrystalSet.read(library.structures(), qMax, library.limit(), seed, status, stop);
        CrystalSet.Split split = set.split(library.validationShare(), seed);
        if (!stop.getAsBoolean() && (split.training().isEmpty() || split.validation().isEmpty())) {
            throw new InputException(library.structures().toString(), "", "too few structure types to keep some for validation",
                    "give more structures or another validation share");
        }
        status.accept(String.format(Locale.ROOT, "%,d structures for training, %,d of other structure types for validation%s",
                split.training().size(), split.validation().size(),
                set.skipped() == 0 ? "" : String.format(Locale.ROOT, ", %,d could not be used", set.skipped())));
        JsonObject description = description(library, set, split, seed);
        CrystalSupply supply = new BalancedCrystals(split.training(), task, seed);
        String words = String.format(Locale.ROOT, "%s (SHA-256 %s), %,d structures", set.description(), set.sha256(), set.crystals().size());
        return new TrainingMaterial(supply, split.validation(), protocol(set), description, words, library.attribution());
    }

    /** What a validation figure on a library's own crystals means. */
    static String protocol(CrystalSet set) {
        return "%1$d crystals of %2$d structure types (anonymous stoichiometry and space group), none of which occurs in training, of "
                + set.description().replace("%", "%%")
                + ", each simulated and augmented once; 95 %% interval bootstrapped over structure types";
    }

    private static JsonObject description(CrystalChoice.Library library, CrystalSet set, CrystalSet.Split split, long seed) {
        JsonObject structures = new JsonObject();
        structures.addProperty("description", set.description());
        structures.addProperty("sha256", set.sha256());
        structures.addProperty("used", set.crystals().size());
        structures.addProperty("skipped", set.skipped());
        structures.addProperty("limit", library.limit());
        structures.addProperty("attribution", library.attribution());
        JsonObject kept = new JsonObject();
        kept.addProperty("by", "structure type");
        kept.addProperty("validationShare", library.validationShare());
        kept.addProperty("seed", seed);
        kept.addProperty("training", split.training().size());
        kept.addProperty("validation", split.validation().size());
        JsonObject description = new JsonObject();
        description.add("structures", structures);
        description.add("split", kept);
        description.addProperty("sampling", "classes equally often, structure types by the root of their size");
        return description;
    }
}

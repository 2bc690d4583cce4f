// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.base.Seeds;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.synthetic.CrystalStatistics;
import org.bragglens.crystal.synthetic.SyntheticCrystals;
import org.bragglens.crystal.synthetic.SyntheticSettings;

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

    /** Places below the seed. */
    private static final long LEARNED = 3;
    private static final long VALIDATED = 4;
    /** Of invented crystals: the interval of an accuracy is then about two per cent wide each way. */
    private static final int INVENTED_FOR_VALIDATION = 2000;

    /**
     * Reads and invents.
     *
     * @param qMax how far lines must be known, in Å⁻¹
     * @param stop asked now and then; once true, what comes back is incomplete
     * @throws IOException in one line for people
     */
    static TrainingMaterial gather(CrystalChoice choice, PatternTask task, double qMax, long seed, Consumer<String> status, BooleanSupplier stop)
            throws IOException {
        if (choice.library().isEmpty()) {
            status.accept("inventing crystals for validation");
            return invented(choice.invention().orElseThrow(), task, qMax, seed, stop);
        }
        CrystalChoice.Library library = choice.library().get();
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
        CrystalSupply supply = new LibraryCrystals(split.training(), task, library.classes(), seed);
        String words = String.format(Locale.ROOT, "%s (SHA-256 %s), %,d structures", set.description(), set.sha256(), set.crystals().size());
        if (choice.invention().isPresent()) {
            CrystalChoice.Invention invention = choice.invention().get();
            supply = new MixedCrystals(supply, supply(invention, task, supply.size(), qMax, seed), invention.share(), seed);
            description.add("invention", description(invention));
            words += String.format(Locale.ROOT, "; and, in %.0f %% of the patterns, crystals invented from space-group symmetry", 100 * invention.share());
        }
        return new TrainingMaterial(supply, split.validation(), set.protocol(), description, words, library.attribution());
    }

    private static TrainingMaterial invented(CrystalChoice.Invention invention, PatternTask task, double qMax, long seed, BooleanSupplier stop) {
        CrystalSupply unseen = new InventedCrystals(new SyntheticCrystals(CrystalStatistics.standard(), invention.settings()), task,
                INVENTED_FOR_VALIDATION, 1, qMax, Seeds.derive(seed, VALIDATED));
        List<Crystal> validation = IntStream.range(0, unseen.size()).parallel().filter(i -> !stop.getAsBoolean())
                .mapToObj(i -> unseen.crystal(0, i)).toList();
        JsonObject description = new JsonObject();
        description.add("invention", description(invention));
        return new TrainingMaterial(supply(invention, task, invention.epoch(), qMax, seed), validation,
                "%1$d crystals of %2$d structure types (anonymous stoichiometry and space group), invented for this alone, each simulated and "
                        + "augmented once; 95 %% interval bootstrapped over structure types",
                description, "Crystals invented from space-group symmetry",
                "distributions of the invented crystals: " + CrystalStatistics.standard().source());
    }

    private static CrystalSupply supply(CrystalChoice.Invention invention, PatternTask task, int size, double qMax, long seed) {
        return new InventedCrystals(new SyntheticCrystals(CrystalStatistics.standard(), invention.settings()), task, size, invention.lasting(), qMax,
                Seeds.derive(seed, LEARNED));
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
        description.addProperty("sampling", library.classes().words());
        return description;
    }

    private static JsonObject description(CrystalChoice.Invention invention) {
        JsonObject json = new JsonObject();
        json.addProperty("share", invention.share());
        json.addProperty("lasting", invention.lasting());
        json.add("settings", SettingsType.of(SyntheticSettings.class).toJson(invention.settings()));
        return json;
    }
}

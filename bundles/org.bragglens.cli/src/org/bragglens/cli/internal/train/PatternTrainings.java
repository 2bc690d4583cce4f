// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.crystal.synthetic.SyntheticSettings;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.patterns.CrystalChoice;
import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.learning.patterns.PatternTraining;
import org.bragglens.learning.patterns.PatternTrainingRequest;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Trainings on powder patterns of crystals, known or invented. */
final class PatternTrainings implements TrainingKind {

    private static final SettingsOptions<SyntheticSettings> INVENTION = new SettingsOptions<>(SettingsType.of(SyntheticSettings.class),
            Map.of(), "With --synthetic: ");
    /** Dimensions. */
    private static final int PATTERNS = 1;
    private static final double USUAL_SHARE = 0.5;
    private static final double USUAL_VALIDATION = 0.1;

    @Option(names = "--structures", paramLabel = "SRC",
            description = "Structures: a CIF, a folder or .zip of CIFs, a table (.tsv, .tsv.gz), or pymatgen structures (.json, .jsonl).")
    private Path structures;

    @Option(names = "--synthetic", arity = "0..1", fallbackValue = "NaN", paramLabel = "SHARE",
            description = "Learn from crystals invented from space-group symmetry: alone, or, with --structures, in this share of the "
                    + "patterns (0.5 unless you say otherwise).")
    private Double synthetic;

    @Option(names = "--epoch-size", defaultValue = "50000", paramLabel = "N",
            description = "Patterns of an epoch where all crystals are invented. Default: 50000.")
    private int epochSize;

    @Option(names = "--lasting", defaultValue = "4", paramLabel = "N",
            description = "Epochs that show the same invented crystal, augmented differently, before another one takes its place. "
                    + "Default: 4.")
    private int lasting;

    @Option(names = "--recipe", paramLabel = "R.json", description = "Recipe of augmentations; the standard one by default.")
    private Path recipe;

    @Option(names = "--attribution", defaultValue = "", paramLabel = "TEXT",
            description = "Whom the structures are owed to and their licence; stands in the model's card.")
    private String attribution;

    @Option(names = "--classes", defaultValue = "equal",
            description = "How often a library's classes come in training: ${COMPLETION-CANDIDATES}. What a network learns is how "
                    + "probable they are. Default: equal.")
    private CrystalChoice.Classes classes;

    @Override
    public List<String> ownOptions() {
        return Stream.concat(Stream.of("--structures", "--synthetic", "--epoch-size", "--lasting", "--recipe", "--attribution",
                "--classes"), INVENTION.names().stream()).toList();
    }

    @Override
    public String refusal() {
        return "is about powder patterns, not about --task disorder";
    }

    @Override
    public String usualNetwork() {
        return "residual";
    }

    @Override
    public Map<String, Usual> usualSettings() {
        return Map.of();
    }

    @Override
    public void addTo(CommandSpec command) {
        INVENTION.addTo(command);
    }

    @Override
    public TrainingJob job(TrainingChoice choice) throws IOException {
        PatternTask question = question(choice);
        LearningEngine engine = choice.engine(PATTERNS);
        CrystalChoice crystals = crystals(choice);
        choice.target().check(choice.wording(), choice.console());
        AugmentationCatalog catalog = choice.services().augmentations();
        Recipe steps = (recipe == null ? catalog.standardRecipe() : catalog.read(recipe)).withSeed(choice.settings().seed());
        PatternTraining training = new PatternTraining(engine, catalog);
        Optional<ModelFile> start = choice.start();
        choice.target().tidy();
        var request = new PatternTrainingRequest(crystals, question, choice.network(), steps, choice.settings(), choice.target().out(),
                choice.target().resumes(), start);
        return (listener, control, status) -> training.run(request, listener, control, status)
                .map(r -> new TrainingJob.Outcome(r.model(), r.validation()));
    }

    private PatternTask question(TrainingChoice choice) {
        try {
            return PatternTask.of(choice.task());
        } catch (IllegalArgumentException e) {
            throw choice.wording().wrong("--task: " + e.getMessage() + ", " + DisorderTask.ID);
        }
    }

    private CrystalChoice crystals(TrainingChoice choice) {
        Wording wording = choice.wording();
        if (structures == null && synthetic == null) {
            throw wording.wrong("give --structures, --synthetic or both");
        }
        Optional<CrystalChoice.Library> library = Optional.ofNullable(structures).map(source -> new CrystalChoice.Library(source,
                choice.limit(), choice.validation().orElse(USUAL_VALIDATION), attribution, classes));
        SyntheticSettings settings = INVENTION.read(wording.commandLine(), Map.of());
        if (library.isEmpty()) {
            wording.refuse(List.of("--limit", "--validation", "--attribution", "--classes"), "is about a library: it needs --structures");
        } else {
            wording.refuse(List.of("--epoch-size"), "goes without --structures: with them an epoch is as long as the library");
        }
        if (synthetic == null) {
            wording.refuse(List.of("--lasting"), "needs --synthetic");
            wording.refuse(INVENTION.names(), "needs --synthetic");
            return new CrystalChoice(library, Optional.empty());
        }
        if (epochSize < 1 || lasting < 1) {
            throw wording.wrong("--epoch-size and --lasting must be at least 1");
        }
        double share = synthetic.isNaN() ? library.isPresent() ? USUAL_SHARE : 1 : synthetic;
        if (!(share > 0 && share <= 1) || library.isEmpty() && share < 1) {
            throw wording.wrong(library.isEmpty() ? "--synthetic without --structures invents all crystals; give no share"
                    : "--synthetic takes a share above 0 and up to 1, not " + share);
        }
        return new CrystalChoice(library, Optional.of(new CrystalChoice.Invention(share, epochSize, lasting, settings)));
    }
}

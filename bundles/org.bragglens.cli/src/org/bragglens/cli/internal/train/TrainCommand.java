// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.Recipe;
import org.bragglens.base.InputException;
import org.bragglens.base.SafeFiles;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Engines;
import org.bragglens.cli.internal.EvaluationText;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Interrupts;
import org.bragglens.cli.internal.Services;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.crystal.synthetic.SyntheticSettings;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.disorder.DisorderPairs;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.disorder.DisorderTraining;
import org.bragglens.learning.disorder.DisorderTrainingRequest;
import org.bragglens.learning.disorder.InputSettings;
import org.bragglens.learning.disorder.SplitSettings;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.patterns.CrystalChoice;
import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.learning.patterns.PatternTraining;
import org.bragglens.learning.patterns.PatternTrainingRequest;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code bragglens train}. */
@CommandLine.Command(name = "train",
        description = "Trains a network on patterns simulated from crystal structures, known or invented, or on images of disordered "
                + "crystals, and writes a model file.",
        sortOptions = false, abbreviateSynopsis = true,
        footer = {"", "A checkpoint is kept beside the model file after every epoch: the same command with --resume goes on after a crash.",
                "Ctrl-C once ends the training and keeps the best weights so far, twice discards everything.", "",
                "Example: bragglens train --structures mp_core.tsv.gz --minutes 30 --out minerals.braggmodel",
                "         bragglens train --synthetic --minutes 30 --out invented.braggmodel",
                "         bragglens train --task disorder --pairs span4.h5 --epochs 100 --out disorder-4.braggmodel"})
public final class TrainCommand extends Command {

    private static final SettingsOptions<TrainingSettings> SETTINGS = new SettingsOptions<>(SettingsType.of(TrainingSettings.class),
            Map.of("seed", "--seed"));

    private static final SettingsOptions<SyntheticSettings> INVENTION = new SettingsOptions<>(SettingsType.of(SyntheticSettings.class),
            Map.of());
    private static final double USUAL_SHARE = 0.5;
    private static final double USUAL_VALIDATION = 0.1;
    private static final String PATTERN_NETWORK = "residual";
    private static final String NOT_FOR_IMAGES = "is about powder patterns, not about --task disorder";

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

    @Option(names = "--out", required = true, paramLabel = "M", description = "Model file to write, usually NAME.braggmodel.")
    private Path out;

    @Option(names = "--task", defaultValue = "crystal-system", paramLabel = "TASK",
            description = "crystal-system, space-group, dimensionality (0D clusters, 1D chains, 2D layers, 3D), or disorder (pair "
                    + "correlations from"
                    + " images of diffuse scattering; batches of 32 unless you say otherwise). Default: crystal-system.")
    private String task;

    @Mixin
    private final DisorderOptions disorder = new DisorderOptions();

    @Option(names = "--network", paramLabel = "NETWORK",
            description = "For patterns all-convolutional (small, as published) or residual (deeper, better; default); for images "
                    + "image-small (default), image-residual-medium or image-residual-large.")
    private String network;

    @Option(names = "--recipe", paramLabel = "R.json", description = "Recipe of augmentations; the standard one by default.")
    private Path recipe;

    @Option(names = "--validation", paramLabel = "SHARE",
            description = "Share of the structure types, or of the pairs, that the network never learns from, 0.01 to 0.5. Default: 0.1 "
                    + "of the structure types, 0.2 of the pairs.")
    private Double validation;

    @Option(names = "--limit", defaultValue = "0", paramLabel = "N",
            description = "Use so many structures, or pairs that are not held out. Default: all.")
    private int limit;

    @Option(names = "--attribution", defaultValue = "", paramLabel = "TEXT",
            description = "Whom the structures are owed to and their licence; stands in the model's card.")
    private String attribution;

    @Option(names = "--classes", defaultValue = "equal",
            description = "How often a library's classes come in training: ${COMPLETION-CANDIDATES}. What a network learns is how "
                    + "probable they are. Default: equal.")
    private CrystalChoice.Classes classes;

    @Option(names = "--start-from", paramLabel = "M",
            description = "Start from this model of the same task and network instead of random weights.")
    private Path start;

    @Option(names = "--resume", description = "Go on from the checkpoint, if there is one.")
    private boolean resume;

    @Option(names = "--force", description = "Overwrite an existing model file and forget an existing checkpoint.")
    private boolean force;

    public TrainCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    protected void complete(CommandSpec toComplete) {
        SETTINGS.addTo(toComplete);
        INVENTION.addTo(toComplete);
        DisorderOptions.INPUT.addTo(toComplete);
    }

    @Override
    protected int run() throws IOException {
        boolean images = task.equals(DisorderTask.ID);
        if (network == null) {
            network = images ? DisorderOptions.NETWORK : PATTERN_NETWORK;
        }
        TrainingSettings settings = settings(images);
        checkNumbers();
        TrainingJob job = images ? images(settings) : patterns(settings);
        Path checkpoint = TrainingPlan.checkpointOf(out);
        TrainingControl control = new TrainingControl();
        Optional<TrainingJob.Outcome> result = train(job, settings, control);
        if (result.isEmpty()) {
            end(control, checkpoint);
            return ExitCode.INPUT_FAILED;
        }
        ModelFile written = result.get().model().write(out);
        Files.deleteIfExists(checkpoint);
        console().result(EvaluationText.of(result.get().reached()));
        console().message("wrote " + out + " (SHA-256 " + written.sha256() + ")");
        return ExitCode.DONE;
    }

    private TrainingSettings settings(boolean images) {
        boolean batchGiven = commandLine().getParseResult().hasMatchedOption("--batch");
        return SETTINGS.read(commandLine(), images && !batchGiven ? Map.of("seed", seed(), "batch", DisorderOptions.BATCH) : Map.of("seed",
                seed()));
    }

    private TrainingJob patterns(TrainingSettings settings) throws IOException {
        refuse(DisorderOptions.names(), "needs --task disorder");
        PatternTask question = question();
        CrystalChoice crystals = crystals();
        checkTarget();
        AugmentationCatalog catalog = services().augmentations();
        Recipe steps = (recipe == null ? catalog.standardRecipe() : catalog.read(recipe)).withSeed(seed());
        PatternTraining training = new PatternTraining(engine(), catalog);
        tidy();
        var request = new PatternTrainingRequest(crystals, question, network, steps, settings, out, resume, start());
        return (listener, control, status) -> training.run(request, listener, control, status)
                .map(r -> new TrainingJob.Outcome(r.model(), r.validation()));
    }

    private TrainingJob images(TrainingSettings settings) throws IOException {
        refuse(List.of("--structures", "--synthetic", "--epoch-size", "--lasting", "--recipe", "--attribution", "--classes"),
                NOT_FOR_IMAGES);
        refuse(INVENTION.names(), NOT_FOR_IMAGES);
        SplitSettings split = disorder.split(validation, limit, this::usage);
        InputSettings input = DisorderOptions.INPUT.read(commandLine(), Map.of());
        Path pairs = disorder.pairs(this::usage);
        checkTarget();
        DisorderTraining training = new DisorderTraining(engine());
        tidy();
        Optional<ModelFile> from = start();
        return (listener, control, status) -> {
            try (TrainingPairs opened = disorder.open(pairs)) {
                var request = new DisorderTrainingRequest(DisorderPairs.of(opened), pairs.getFileName().toString(), split, input, network,
                        settings, out, resume, from);
                return training.run(request, listener, control, status).map(r -> new TrainingJob.Outcome(r.model(), r.validation()));
            }
        };
    }

    private Optional<ModelFile> start() throws IOException {
        return start == null ? Optional.empty() : Optional.of(ModelFile.read(start));
    }

    private void tidy() throws IOException {
        Path checkpoint = TrainingPlan.checkpointOf(out);
        if (force && !resume) {
            Files.deleteIfExists(checkpoint);
        }
        SafeFiles.deleteLeftovers(out);
        SafeFiles.deleteLeftovers(checkpoint);
    }

    /** Says why there is no model. What an earlier run has learned is discarded only when everything shall be. */
    private void end(TrainingControl control, Path checkpoint) throws IOException {
        if (control.isCancelled()) {
            Files.deleteIfExists(checkpoint);
            console().error("the training was cancelled; nothing was written");
        } else {
            console().error("the training was stopped before the network began to learn; nothing was written"
                    + (Files.exists(checkpoint) ? ", and the checkpoint " + checkpoint + " was kept" : ""));
        }
    }

    private Optional<TrainingJob.Outcome> train(TrainingJob job, TrainingSettings settings, TrainingControl control) throws IOException {
        TrainingMessages messages = new TrainingMessages(console(), settings.epochs());
        try (Interrupts interrupts = new Interrupts(() -> interrupted(control))) {
            Optional<TrainingJob.Outcome> result = job.run(messages, control, messages::status);
            // also where the second Ctrl-C came after the last epoch
            return control.isCancelled() ? Optional.empty() : result;
        }
    }

    private void interrupted(TrainingControl control) {
        if (control.isStopped()) {
            control.cancel();
        } else {
            console().message("stopping and keeping the best weights so far; Ctrl-C again discards them");
            control.stopAndKeep();
        }
    }

    private CrystalChoice crystals() {
        if (structures == null && synthetic == null) {
            throw usage("give --structures, --synthetic or both");
        }
        Optional<CrystalChoice.Library> library = Optional.ofNullable(structures)
                .map(source -> new CrystalChoice.Library(source, limit, validation == null ? USUAL_VALIDATION : validation, attribution,
                        classes));
        SyntheticSettings settings = INVENTION.read(commandLine(), Map.of());
        if (library.isEmpty()) {
            refuse(List.of("--limit", "--validation", "--attribution", "--classes"), "is about a library: it needs --structures");
        } else {
            refuse(List.of("--epoch-size"), "goes without --structures: with them an epoch is as long as the library");
        }
        if (synthetic == null) {
            refuse(List.of("--lasting"), "needs --synthetic");
            refuse(INVENTION.names(), "needs --synthetic");
            return new CrystalChoice(library, Optional.empty());
        }
        if (epochSize < 1 || lasting < 1) {
            throw usage("--epoch-size and --lasting must be at least 1");
        }
        double share = synthetic.isNaN() ? library.isPresent() ? USUAL_SHARE : 1 : synthetic;
        if (!(share > 0 && share <= 1) || library.isEmpty() && share < 1) {
            throw usage(library.isEmpty() ? "--synthetic without --structures invents all crystals; give no share"
                    : "--synthetic takes a share above 0 and up to 1, not " + share);
        }
        return new CrystalChoice(library, Optional.of(new CrystalChoice.Invention(share, epochSize, lasting, settings)));
    }

    private PatternTask question() {
        try {
            return PatternTask.of(task);
        } catch (IllegalArgumentException e) {
            throw usage("--task: " + e.getMessage() + ", " + DisorderTask.ID);
        }
    }

    private LearningEngine engine() {
        try {
            return Engines.withNetwork(services().engines(), network);
        } catch (IllegalArgumentException e) {
            throw usage("--network: " + e.getMessage());
        }
    }

    private void checkNumbers() {
        if (validation != null && !(validation >= 0.01 && validation <= 0.5)) {
            throw usage("--validation must lie between 0.01 and 0.5, not " + validation);
        }
        if (limit < 0) {
            throw usage("--limit must not be negative");
        }
    }

    /** Whatever would keep the model from being written is said before hours of work, not after. */
    private void checkTarget() throws IOException {
        Path checkpoint = TrainingPlan.checkpointOf(out);
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new InputException(out.toString(), "", "its folder does not exist or may not be written",
                    "create it or choose another one");
        }
        if (Files.isDirectory(out)) {
            throw usage(out + " is a folder; give a file name for the model");
        }
        if (Files.exists(out) && !force) {
            throw usage(out + " exists; --force overwrites it");
        }
        if (Files.exists(checkpoint) && !resume && !force) {
            throw usage("there is a checkpoint of an earlier training, " + checkpoint + "; --resume goes on from it, --force starts anew");
        }
        if (resume && Files.notExists(checkpoint)) {
            console().message("there is no checkpoint, " + checkpoint + "; starting from the beginning");
        }
    }
}

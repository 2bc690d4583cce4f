// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.EvaluationText;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Interrupts;
import org.bragglens.cli.internal.SeedOption;
import org.bragglens.cli.internal.Services;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.model.ModelFile;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code bragglens train}. */
@CommandLine.Command(name = "train",
        description = "Trains a network on patterns simulated from crystal structures, known or invented, or on images of disordered "
                + "crystals, and writes a model file.",
        sortOptions = false, abbreviateSynopsis = true,
        footer = {"", "A checkpoint is kept beside the model file after every epoch; after a crash the same command with --resume",
                "goes on.",
                "Ctrl-C once ends the training and keeps the best weights so far, twice discards everything.", "",
                "Example: bragglens train --structures mp_core.tsv.gz --minutes 30 --out minerals.braggmodel",
                "         bragglens train --synthetic --minutes 30 --out invented.braggmodel",
                "         bragglens train --task disorder --pairs span4.h5 --epochs 100 --out disorder-4.braggmodel"})
public final class TrainCommand extends Command {

    private static final SettingsOptions<TrainingSettings> SETTINGS = new SettingsOptions<>(SettingsType.of(TrainingSettings.class),
            Map.of("seed", "--seed"));

    @Option(names = "--task", defaultValue = "crystal-system", paramLabel = "TASK",
            description = "crystal-system, space-group, dimensionality (0D clusters, 1D chains, 2D layers, 3D), or disorder (pair "
                    + "correlations from images of diffuse scattering; batches of 32 and a learning rate of 0.0005 unless you say "
                    + "otherwise). Default: crystal-system.")
    private String task;

    @Mixin
    private final PatternTrainings patterns = new PatternTrainings();

    @Mixin
    private final DisorderTrainings disorder = new DisorderTrainings();

    @Option(names = "--network", paramLabel = "NETWORK",
            description = "For patterns all-convolutional (small, as published) or residual (deeper, better; default); for images "
                    + "image-small (default), image-residual-medium or image-residual-large.")
    private String network;

    @Option(names = "--validation", paramLabel = "SHARE",
            description = "Share of the structure types, or of the pairs, that the network never learns from, 0.01 to 0.5. Default: 0.1 "
                    + "of the structure types, 0.2 of the pairs.")
    private Double validation;

    @Option(names = "--limit", defaultValue = "0", paramLabel = "N",
            description = "Use so many structures, or of each file so many simulated pairs that are not held out. Default: all.")
    private int limit;

    @Option(names = "--start-from", paramLabel = "M",
            description = "Start from this model of the same task and network instead of random weights.")
    private Path start;

    @Mixin
    private final TrainingTarget target = new TrainingTarget();

    @Mixin
    private final SeedOption seed = new SeedOption();

    public TrainCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    protected void complete(CommandSpec toComplete) {
        SETTINGS.addTo(toComplete);
        patterns.addTo(toComplete);
        disorder.addTo(toComplete);
    }

    @Override
    protected int run() throws IOException {
        boolean images = task.equals(DisorderTask.ID);
        TrainingKind kind = images ? disorder : patterns;
        TrainingKind other = images ? patterns : disorder;
        Wording wording = new Wording(commandLine());
        TrainingSettings settings = settings(kind, wording);
        checkNumbers();
        wording.refuse(other.ownOptions(), other.refusal());
        TrainingJob job = kind.job(new TrainingChoice(task, network == null ? kind.usualNetwork() : network, settings,
                Optional.ofNullable(validation), limit, start, target, services(), console(), wording));
        TrainingControl control = new TrainingControl();
        Optional<TrainingJob.Outcome> result = train(job, settings, control);
        if (result.isEmpty()) {
            end(control, target.checkpoint());
            return ExitCode.INPUT_FAILED;
        }
        ModelFile written = result.get().model().write(target.out());
        Files.deleteIfExists(target.checkpoint());
        console().result(EvaluationText.of(result.get().reached())
                + result.get().asMeasured().map(EvaluationText::asMeasured).orElse(""));
        console().message("wrote " + target.out() + " (SHA-256 " + written.sha256() + ")");
        return ExitCode.DONE;
    }

    private TrainingSettings settings(TrainingKind kind, Wording wording) {
        Map<String, Object> others = new HashMap<>(Map.of("seed", seed.value()));
        kind.usualSettings().forEach((option, usual) -> {
            if (!wording.has(option)) {
                others.put(usual.component(), usual.value());
            }
        });
        return SETTINGS.read(commandLine(), others);
    }

    private void checkNumbers() {
        if (validation != null && !(validation >= 0.01 && validation <= 0.5)) {
            throw usage("--validation must lie between 0.01 and 0.5, not " + validation);
        }
        if (limit < 0) {
            throw usage("--limit must not be negative");
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
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.MeasuringChoice;
import org.bragglens.cli.internal.OutFolder;
import org.bragglens.cli.internal.RecipeName;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.disorder.AsMeasured;
import org.bragglens.learning.disorder.DisorderTraining;
import org.bragglens.learning.disorder.DisorderTrainingRequest;
import org.bragglens.learning.disorder.InputSettings;
import org.bragglens.learning.disorder.SplitSettings;
import org.bragglens.learning.model.ModelFile;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Trainings on images of diffuse scattering. */
final class DisorderTrainings implements TrainingKind {

    private static final SettingsOptions<InputSettings> INPUT = new SettingsOptions<>(SettingsType.of(InputSettings.class), Map.of(),
            "With --task disorder: ");
    /** Dimensions. */
    private static final int IMAGES = 2;
    private static final SettingsType<SplitSettings> SPLIT = SettingsType.of(SplitSettings.class);

    private static final List<String> OF_MEASURING = List.of("--as-measured-share", "--prepare", "--save-measuring-recipe");
    private static final double USUAL_SHARE = 1;

    @Option(names = "--pairs", paramLabel = "FILE.h5",
            description = "Images of diffuse scattering and their encodings, as 'bragglens simulate --diffuse' writes them, or accepted "
                    + "interpretations of measured ones; for --task disorder. May be given several times: all are learned together.")
    private List<Path> pairs = List.of();

    @Option(names = "--repeat", paramLabel = "N",
            description = "With --task disorder: how often an epoch shows a measured image, where it shows a simulated one once, "
                    + "1 to 1000. "
                    + "Default: 10.")
    private Integer repeat;

    @Option(names = "--span", paramLabel = "N",
            description = "With --task disorder: span that the encodings of --pairs shall have; checked before the work.")
    private Integer span;

    @Option(names = "--held-out", paramLabel = "SHARE",
            description = "With --task disorder: share of all pairs that are asked about in the end only, whatever the seed, 0 to 0.9. "
                    + "Default: 0.1.")
    private Double heldOut;

    @Option(names = "--as-measured", arity = "0..1", fallbackValue = RecipeName.STANDARD, paramLabel = "R.json|standard",
            description = "With --task disorder: show the network a share of the simulated images as they would be measured, by a recipe "
                    + "for measuring or the standard one, and then prepared.")
    private String asMeasured;

    @Option(names = "--as-measured-share", paramLabel = "SHARE",
            description = "With --as-measured: share of the samples, above 0 and up to 1; the others are shown as they were simulated. "
                    + "Default: " + USUAL_SHARE + ".")
    private Double share;

    @Option(names = "--prepare", paramLabel = "R.json|standard",
            description = "With --as-measured: the recipe that measured sections will be prepared by. Default: standard.")
    private String prepare;

    @Option(names = "--save-measuring-recipe", paramLabel = "FILE",
            description = "With --as-measured: write its recipe with all settings, to change and give again. It is there before the "
                    + "first epoch, so that Ctrl-C twice leaves the recipe and no model.")
    private Path saved;

    @Override
    public List<String> ownOptions() {
        return Stream.of(Stream.of("--pairs", "--repeat", "--span", "--held-out", "--as-measured"), OF_MEASURING.stream(),
                INPUT.names().stream()).flatMap(names -> names).toList();
    }

    @Override
    public String refusal() {
        return "needs --task disorder";
    }

    @Override
    public String usualNetwork() {
        return "image-small";
    }

    @Override
    public Map<String, Usual> usualSettings() {
        return Map.of("--batch", new Usual("batch", 32), "--learning-rate", new Usual("learningRate", 5e-4));
    }

    @Override
    public void addTo(CommandSpec command) {
        INPUT.addTo(command);
    }

    @Override
    public TrainingJob job(TrainingChoice choice) throws IOException {
        Wording wording = choice.wording();
        LearningEngine engine = choice.engine(IMAGES);
        SplitSettings split = split(choice);
        InputSettings input = INPUT.read(wording.commandLine(), Map.of());
        if (pairs.isEmpty()) {
            throw wording.wrong("--task disorder needs --pairs");
        }
        int shown = repeat == null ? DisorderTrainingRequest.USUAL_REPEAT : repeat;
        if (shown < 1 || shown > DisorderTrainingRequest.MOST_REPEAT) {
            throw wording.wrong("--repeat must lie between 1 and " + DisorderTrainingRequest.MOST_REPEAT + ", not " + shown);
        }
        Optional<AsMeasured> measuring = measuring(choice);
        choice.target().check(wording, choice.console());
        checkResults(choice);
        DisorderTraining training = new DisorderTraining(engine);
        Optional<ModelFile> from = choice.start();
        return (listener, control, status) -> {
            try (OpenPairs opened = OpenPairs.of(pairs, Optional.ofNullable(span))) {
                if (repeat != null && !opened.areSomeMeasured()) {
                    throw wording.wrong("--repeat is about measured images, and there are none in " + pairs.getFirst());
                }
                if (asMeasured != null && opened.areAllMeasured()) {
                    throw wording.wrong("--as-measured is about simulated images, and there are none in " + pairs.getFirst());
                }
                // only now: nothing is forgotten or written for a training that cannot begin
                choice.target().tidy();
                saveRecipe(choice);
                var request = new DisorderTrainingRequest(opened.sources(), shown, split, input, choice.network(), choice.settings(),
                        choice.target().out(), choice.target().resumes(), from, measuring);
                return training.run(request, listener, control, status)
                        .map(r -> new TrainingJob.Outcome(r.model(), r.validation(), r.asMeasured()));
            }
        };
    }

    private Optional<AsMeasured> measuring(TrainingChoice choice) throws IOException {
        Wording wording = choice.wording();
        if (asMeasured == null) {
            wording.refuse(OF_MEASURING, "needs --as-measured");
            return Optional.empty();
        }
        double shown = share == null ? USUAL_SHARE : share;
        if (!(shown > 0 && shown <= 1)) {
            throw wording.wrong("--as-measured-share must lie above 0 and not above 1, not " + shown);
        }
        return Optional.of(recipes().read(choice.services(), shown, choice.settings().seed()));
    }

    private MeasuringChoice recipes() {
        return new MeasuringChoice(asMeasured, prepare == null ? RecipeName.STANDARD : prepare);
    }

    private void saveRecipe(TrainingChoice choice) throws IOException {
        if (saved != null) {
            choice.services().measuring().write(recipes().measuring(choice.services()).withSeed(choice.settings().seed()), saved);
        }
    }

    /** A model may take the place of the one that it started from, but of nothing else that was named. */
    private void checkResults(TrainingChoice choice) throws IOException {
        Path out = choice.target().out();
        List<Path> given = new ArrayList<>(pairs);
        Stream.of(asMeasured, prepare).filter(name -> name != null && RecipeName.isFile(name)).map(Path::of)
                .forEach(given::add);
        OutFolder.checkNotGiven(List.of(out), given);
        if (saved != null) {
            given.add(out);
            Optional.ofNullable(choice.startFile()).ifPresent(given::add);
            OutFolder.checkNotGiven(List.of(saved), given);
            OutFolder.checkRecipe(saved);
        }
    }

    private SplitSettings split(TrainingChoice choice) {
        SplitSettings usual = SPLIT.defaults();
        try {
            SplitSettings shares = heldOut == null ? usual : SPLIT.with(usual, "heldOut", heldOut);
            return SPLIT.with(choice.validation().isEmpty() ? shares : SPLIT.with(shares, "validation", choice.validation().get()), "limit",
                    choice.limit());
        } catch (IllegalArgumentException e) {
            throw choice.wording().wrong(e.getMessage().replaceFirst("^heldOut", "--held-out").replaceFirst("^(validation|limit)", "--$1"));
        }
    }
}

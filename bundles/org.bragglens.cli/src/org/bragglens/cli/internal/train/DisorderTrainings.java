// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.SettingsOptions;
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
    private static final SettingsType<SplitSettings> SPLIT = SettingsType.of(SplitSettings.class);

    @Option(names = "--pairs", paramLabel = "FILE.h5",
            description = "Images of diffuse scattering and their encodings, as 'bragglens simulate --diffuse' writes them, or accepted "
                    + "interpretations of measured ones; for --task disorder. May be given several times: all are learned together.")
    private List<Path> pairs = List.of();

    @Option(names = "--repeat", paramLabel = "N",
            description = "With --task disorder: how often an epoch shows a measured image, where it shows a simulated one once, 1 to 1000. "
                    + "Default: 10.")
    private Integer repeat;

    @Option(names = "--span", paramLabel = "N",
            description = "With --task disorder: span that the encodings of --pairs shall have; checked before the work.")
    private Integer span;

    @Option(names = "--held-out", paramLabel = "SHARE",
            description = "With --task disorder: share of all pairs that are asked about in the end only, whatever the seed, 0 to 0.9. "
                    + "Default: 0.1.")
    private Double heldOut;

    @Override
    public List<String> ownOptions() {
        return Stream.concat(Stream.of("--pairs", "--repeat", "--span", "--held-out"), INPUT.names().stream()).toList();
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
        SplitSettings split = split(choice);
        InputSettings input = INPUT.read(wording.commandLine(), Map.of());
        if (pairs.isEmpty()) {
            throw wording.wrong("--task disorder needs --pairs");
        }
        int shown = repeat == null ? DisorderTrainingRequest.USUAL_REPEAT : repeat;
        if (shown < 1 || shown > DisorderTrainingRequest.MOST_REPEAT) {
            throw wording.wrong("--repeat must lie between 1 and " + DisorderTrainingRequest.MOST_REPEAT + ", not " + shown);
        }
        choice.target().check(wording, choice.console());
        DisorderTraining training = new DisorderTraining(choice.engine());
        choice.target().tidy();
        Optional<ModelFile> from = choice.start();
        return (listener, control, status) -> {
            try (OpenPairs opened = OpenPairs.of(pairs, Optional.ofNullable(span))) {
                if (repeat != null && !opened.areSomeMeasured()) {
                    throw wording.wrong("--repeat is about measured images, and there are none in " + pairs.getFirst());
                }
                var request = new DisorderTrainingRequest(opened.sources(), shown, split, input, choice.network(), choice.settings(),
                        choice.target().out(), choice.target().resumes(), from);
                return training.run(request, listener, control, status).map(r -> new TrainingJob.Outcome(r.model(), r.validation()));
            }
        };
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

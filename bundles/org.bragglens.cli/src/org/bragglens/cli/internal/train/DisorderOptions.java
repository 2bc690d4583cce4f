// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.learning.disorder.InputSettings;
import org.bragglens.learning.disorder.SplitSettings;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code train --task disorder} is told beside what every training is. */
final class DisorderOptions {

    /** What few would change. */
    static final String NETWORK = "image-small";
    static final int BATCH = 32;

    static final SettingsOptions<InputSettings> INPUT = new SettingsOptions<>(SettingsType.of(InputSettings.class), Map.of());
    private static final SettingsType<SplitSettings> SPLIT = SettingsType.of(SplitSettings.class);
    private static final List<String> OWN = List.of("--pairs", "--span", "--held-out");

    @Option(names = "--pairs", paramLabel = "FILE.h5",
            description = "Images of diffuse scattering and their encodings, as 'bragglens simulate --diffuse' writes them; for --task "
                    + "disorder.")
    private Path pairs;

    @Option(names = "--span", paramLabel = "N", description = "Span that the encodings of --pairs shall have; checked before the work.")
    private Integer span;

    @Option(names = "--held-out", paramLabel = "SHARE",
            description = "Share of all pairs that are asked about in the end only, whatever the seed, 0 to 0.9. Default: 0.1.")
    private Double heldOut;

    static List<String> names() {
        return Stream.concat(OWN.stream(), INPUT.names().stream()).toList();
    }

    Path pairs(Function<String, ParameterException> usage) {
        if (pairs == null) {
            throw usage.apply("--task disorder needs --pairs");
        }
        return pairs;
    }

    /** @throws IOException in one line for people */
    TrainingPairs open(Path file) throws IOException {
        TrainingPairs opened = TrainingPairs.open(file);
        if (span != null && opened.span() != span) {
            int found = opened.span();
            opened.close();
            throw new InputException(file.toString(), "", "its encodings have span " + found + ", not " + span,
                    "give other pairs or another --span");
        }
        return opened;
    }

    /** @param validation null for the usual share */
    SplitSettings split(Double validation, int limit, Function<String, ParameterException> usage) {
        SplitSettings usual = SPLIT.defaults();
        try {
            SplitSettings shares = heldOut == null ? usual : SPLIT.with(usual, "heldOut", heldOut);
            return SPLIT.with(validation == null ? shares : SPLIT.with(shares, "validation", validation), "limit", limit);
        } catch (IllegalArgumentException e) {
            throw usage.apply(e.getMessage().replaceFirst("^heldOut", "--held-out").replaceFirst("^(validation|limit)", "--$1"));
        }
    }
}

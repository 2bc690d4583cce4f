// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bragglens.cli.internal.OutFolder;
import org.bragglens.diffuse.pairs.AcceptedPairs;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.disorder.Acceptance;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.Interpreter;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where answers go that are accepted: a file of training pairs, which holds one span. */
final class AcceptOptions {

    @Option(names = "--accept", paramLabel = "FILE.h5",
            description = "Accept the answers: add each image with a lattice of its encoding to this file of training pairs, which "
                    + "'bragglens train --task disorder --pairs' learns from. Refined ones with --refine.")
    private Path file;

    @Option(names = "--span", paramLabel = "N", description = "With --accept and models of several spans: the span to accept.")
    private Integer span;

    @Option(names = "--replace", description = "With --accept: an image that is in the file already gets the new label, instead of being "
            + "refused.")
    private boolean replace;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean isAsked() {
        return file != null;
    }

    /**
     * Says before the work what keeps the file from being one.
     *
     * @param given all files that the user has named
     * @throws IOException in one line, if one of those that were given would be written over
     */
    void check(List<Path> given) throws IOException {
        if (isAsked() && !file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(h5|hdf5|nxs)")) {
            throw usage("--accept takes a file that ends in .h5, .hdf5 or .nxs, not " + file);
        }
        for (String option : List.of("--span", "--replace")) {
            if (!isAsked() && command.commandLine().getParseResult().hasMatchedOption(option)) {
                throw usage(option + " needs --accept");
            }
        }
        if (isAsked()) {
            OutFolder.checkNotGiven(List.of(file), given);
        }
    }

    /** @throws IOException in one line, if the file takes no pairs of the span that is accepted */
    void checkSpan(List<Interpreter> spans) throws IOException {
        if (isAsked()) {
            Interpreter accepted = spans.get(place(spans));
            AcceptedPairs.check(file, accepted.span(), accepted.simulation());
        }
    }

    private int place(List<Interpreter> spans) {
        List<Integer> there = spans.stream().map(Interpreter::span).toList();
        if (span == null && there.size() > 1) {
            throw usage("--accept is for one of the spans " + words(there) + "; choose it with --span");
        }
        int place = span == null ? 0 : there.indexOf(span);
        if (place < 0) {
            throw usage("no model answers with --span " + span + ", but with " + words(there));
        }
        return place;
    }

    private static String words(List<Integer> spans) {
        return spans.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /**
     * @param section as the models were shown it
     * @param answers one a span, as {@code spans}
     * @param program that does it, with its version
     * @return what became of it, in one line
     * @throws IOException in one line, if it cannot be added
     */
    String add(Path image, Section section, List<Interpretation> answers, List<Interpreter> spans, String program) throws IOException {
        int place = place(spans);
        AcceptedPairs.Added added = AcceptedPairs.add(file, Acceptance.of(section, image.getFileName().toString(), answers.get(place),
                Clock.systemUTC().instant()), spans.get(place).simulation(), replace, program);
        return image + ": " + (added.replaced() ? "new label of pair " : "accepted as pair ") + (added.index() + 1) + " of " + added.size()
                + " in " + file;
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}

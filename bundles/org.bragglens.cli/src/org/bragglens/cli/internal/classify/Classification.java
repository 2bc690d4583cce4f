// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Console;
import org.bragglens.learning.patterns.Classifier;
import org.bragglens.learning.patterns.Prediction;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.io.PatternFiles;

/** Reads files and asks a classifier about their patterns, many at once. Answers are written in the order of the files. */
final class Classification {

    private static final int BATCH = 64;
    /** Bounds the memory of a batch of unusually long patterns. */
    private static final int BATCH_POINTS = 4_000_000;

    private record Waiting(String path, int index, int of, DiffractionPattern pattern) {
    }

    private final PatternFiles files;
    private final Classifier classifier;
    private final Radiation given;
    private final Console console;
    private final AnswerFormat.Writer writer;
    private final List<Waiting> waiting = new ArrayList<>();
    private int points;
    private int classified;
    private int failures;

    /** @param given the radiation that the user names; unknown if none */
    Classification(PatternFiles files, Classifier classifier, Radiation given, Console console, AnswerFormat.Writer writer) {
        this.files = files;
        this.classifier = classifier;
        this.given = given;
        this.console = console;
        this.writer = writer;
    }

    void classify(List<Path> paths) throws IOException {
        for (int i = 0; i < paths.size(); i++) {
            take(paths.get(i));
            if (waiting.size() >= BATCH || points >= BATCH_POINTS) {
                flush();
                console.progress((i + 1.0) / paths.size(), String.format(Locale.ROOT, "%,d of %,d files", i + 1, paths.size()));
            }
        }
        flush();
    }

    /** A file that cannot be read. */
    void fail(Path path, InputException problem) {
        fail(path.toString(), 0, problem.getMessage());
    }

    int classified() {
        return classified;
    }

    int failures() {
        return failures;
    }

    private void take(Path path) throws IOException {
        List<DiffractionPattern> patterns;
        try {
            patterns = files.read(path);
        } catch (InputException e) {
            flush();
            fail(path, e);
            return;
        }
        for (int i = 0; i < patterns.size(); i++) {
            DiffractionPattern pattern = withRadiation(patterns.get(i));
            if (pattern.converts(classifier.input().grid().axis())) {
                waiting.add(new Waiting(path.toString(), i, patterns.size(), pattern));
                points += pattern.size();
            } else {
                flush();
                fail(path.toString(), i, new InputException(path.toString(), patterns.size() == 1 ? "" : "pattern " + i,
                        "its wavelength is unknown",
                        "give it with --wavelength, for example --wavelength 1.5406 or --wavelength CuKa").getMessage());
            }
        }
    }

    /** What the user says goes before what the file says; a pattern that was simulated on opening knows best. */
    private DiffractionPattern withRadiation(DiffractionPattern pattern) {
        boolean asked = given.isKnown() && pattern.axis() == PatternAxis.TWO_THETA && pattern.radiation().origin() != Origin.SIMULATION;
        return asked ? pattern.withRadiation(given) : pattern;
    }

    private void flush() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        List<Prediction> predictions = classifier.classify(waiting.stream().map(Waiting::pattern).toList());
        for (int i = 0; i < predictions.size(); i++) {
            Waiting w = waiting.get(i);
            writer.add(new Answer(w.path(), w.index(), w.of(), predictions.get(i), w.pattern().notes(), null));
        }
        classified += predictions.size();
        waiting.clear();
        points = 0;
    }

    private void fail(String path, int index, String message) {
        failures++;
        console.error(message);
        writer.add(Answer.failure(path, index, message));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Counted;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Services;
import org.bragglens.cli.internal.UnavailableException;
import org.bragglens.learning.model.ModelFiles;
import org.bragglens.learning.patterns.Classifier;
import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.bragglens.pattern.io.PatternFiles;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bragglens classify}. */
@CommandLine.Command(name = "classify",
        description = "Says what crystals made powder patterns: their crystal system, or whatever else the model answers.",
        sortOptions = false,
        footer = {"", "A wavelength that a file states is used; with --wavelength the given one is. A pattern over 2θ without any is"
                + " not classified.",
                "Results go to standard output, messages to standard error.", "",
                "Example: bragglens classify --wavelength CuKa --format json scans/ nacl.xy"})
public final class ClassifyCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Pattern files, and folders of them.")
    private List<Path> inputs;

    @Option(names = "--model", paramLabel = "M", description = "Model file (.braggmodel); the one that came with the program by default.")
    private Path model;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: table.")
    private AnswerFormat format;

    @Option(names = "--wavelength", paramLabel = "Å",
            description = "Wavelength of the patterns in Å, or an anode: CuKa (both lines), CuKa1, likewise Cr, Fe, Co, Mo, Ag.")
    private String wavelength;

    public ClassifyCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    protected int run() throws IOException {
        Radiation given = radiation();
        PatternFiles files = services().patternFiles();
        List<InputException> badFolders = new ArrayList<>();
        List<Path> found = new PatternInputs(files.extensions()).files(inputs, badFolders::add);
        if (found.isEmpty()) {
            return refused(badFolders);
        }
        try (Classifier classifier = Classifier.open(chosenModel(), services().engines())) {
            AnswerFormat.Writer writer = format.writer(classifier.task(), console()::result);
            Classification classification = new Classification(files, classifier, given, console(), writer);
            badFolders.forEach(e -> classification.fail(Path.of(e.file()), e));
            classification.classify(found);
            writer.end();
            console().message(Counted.of(classification.classified(), "pattern") + " classified with " + classifier.description().id()
                    + (classification.failures() == 0 ? "" : ", " + classification.failures() + " failed"));
            return classification.failures() > 0 ? ExitCode.INPUT_FAILED : ExitCode.DONE;
        }
    }

    /** Nothing is left to classify, so that no model is needed to say so. */
    private int refused(List<InputException> problems) {
        AnswerFormat.Writer writer = format.writer(PatternTask.CRYSTAL_SYSTEM, console()::result);
        for (InputException problem : problems) {
            console().error(problem.getMessage());
            writer.add(Answer.failure(problem.file(), 0, problem.getMessage()));
        }
        writer.end();
        return ExitCode.INPUT_FAILED;
    }

    private Radiation radiation() {
        try {
            return wavelength == null ? Radiation.UNKNOWN : XrayTube.named(wavelength, Origin.OPTION);
        } catch (IllegalArgumentException e) {
            throw usage("--wavelength: " + e.getMessage());
        }
    }

    private Path chosenModel() {
        if (model != null) {
            return model;
        }
        List<Path> installed = ModelFiles.suiting(services().models(), PatternTask::isAskedOf);
        return installed.stream().findFirst().orElseThrow(() -> new UnavailableException("no model of patterns came with this installation; give one with --model, or make one with 'bragglens train'"));
    }
}

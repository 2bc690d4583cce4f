// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Counted;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Failures;
import org.bragglens.cli.internal.Interrupts;
import org.bragglens.cli.internal.RecipeName;
import org.bragglens.cli.internal.ReportFile;
import org.bragglens.cli.internal.SeedOption;
import org.bragglens.cli.internal.Services;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.cli.internal.UnavailableException;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.disorder.DisorderModel;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.InterpretationJson;
import org.bragglens.learning.disorder.Interpreter;
import org.bragglens.learning.disorder.InterpreterSettings;
import org.bragglens.learning.disorder.RefinementSettings;
import org.bragglens.learning.model.ModelFiles;
import org.bragglens.learning.report.disorder.InterpretationReport;
import org.bragglens.learning.report.disorder.InterpretedSection;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bragglens interpret}. */
@CommandLine.Command(name = "interpret",
        description = "Reads the pair correlations of disordered crystals from images of their diffuse scattering, makes lattices that "
                + "have them, and says how far the lattices' images explain the measured ones.",
        sortOptions = false,
        footer = {"", "Images are grey TIFF files on the grid of the model, h and k both from 0 on, unless --prepare puts",
                "them there.",
                "Several models of one span answer together, and their differences count as uncertainty;",
                "of models of several spans each span answers for itself.",
                "Ctrl-C ends the refinement of an image early; the best so far is taken, and the images after it are left out.", "",
                "Example: bragglens interpret hk0.tif --prepare standard --model disorder-4.braggmodel --refine --out answers"})
public final class InterpretCommand extends Command {

    private static final SettingsOptions<InterpreterSettings> SETTINGS = new SettingsOptions<>(SettingsType.of(InterpreterSettings.class),
            Map.of());
    private static final SettingsOptions<RefinementSettings> REFINEMENT = new SettingsOptions<>(SettingsType.of(RefinementSettings.class),
            Map.of(), "With --refine: ");

    private enum Format {
        TABLE, JSON
    }

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "Images (.tif).")
    private List<Path> images;

    @Option(names = "--model", paramLabel = "M",
            description = "Model file (.braggmodel), once for each model of an ensemble or of another span; those for disorder that "
                    + "came with the program by default.")
    private List<Path> models = new ArrayList<>();

    @Option(names = "--prepare", paramLabel = "R.json|standard",
            description = "Prepare the images first, by a recipe for sections ('bragglens prepare --save-recipe' writes one to begin "
                    + "with).")
    private String prepare;

    @Option(names = "--rows", paramLabel = "h|k", defaultValue = "h",
            description = "The index that counts the rows of the files; the other one counts the columns. Default: h.")
    private SectionReader.Rows rows;

    @Option(names = "--mask", paramLabel = "M.tif", description = "For one image: a TIFF file that is 0 where a point was not measured.")
    private Path mask;

    @Option(names = "--refine", description = "Search on from the answer for an encoding whose lattices explain the image better.")
    private boolean refine;

    @Option(names = "--format", defaultValue = "table", description = "table or json. Default: table.")
    private Format format;

    @Mixin
    private final AcceptOptions accept = new AcceptOptions();

    @Option(names = "--out", paramLabel = "DIR",
            description = "Folder for what was found: for each image NAME.json with the lattice and the images, and NAME.png with a "
                    + "picture of them.")
    private Path out;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a page with figures of all that was found.")
    private Path report;

    @Mixin
    private final SeedOption seed = new SeedOption();

    public InterpretCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    protected void complete(CommandSpec toComplete) {
        SETTINGS.addTo(toComplete);
        REFINEMENT.addTo(toComplete);
    }

    @Override
    protected int run() throws IOException {
        InterpreterSettings settings = SETTINGS.read(commandLine(), Map.of());
        RefinementSettings search = REFINEMENT.read(commandLine(), Map.of());
        if (!refine) {
            refuse(REFINEMENT.names(), "needs --refine");
        }
        if (mask != null && images.size() > 1) {
            throw usage("--mask belongs to one image, and there are " + images.size());
        }
        accept.check(given());
        if (report != null) {
            ReportFile.check(report);
        }
        SectionReader reader = new SectionReader(services().sections(), prepare, rows, mask, console()::message);
        InterpretedFiles files = out == null ? null : InterpretedFiles.into(out, images, given());
        List<DisorderModel> opened = new ArrayList<>();
        try {
            for (Path model : models.isEmpty() ? installed() : models) {
                DisorderModel another = DisorderModel.open(model, services().engines());
                opened.add(another);
                // twice the same answer would count as agreement
                if (opened.stream().filter(m -> m.sha256().equals(another.sha256())).count() > 1) {
                    throw new InputException(model.toString(), "", "this model was given twice", "give each model once");
                }
            }
            List<Interpreter> spans = spans(opened, settings);
            accept.checkSpan(spans);
            new LearnedPreparation(services().sections(), reader.recipe()).remarks(opened).forEach(console()::message);
            // the first model that was named says what a section is prepared for
            int first = opened.getFirst().span();
            SectionContext context = spans.stream().filter(s -> s.span() == first).findFirst().orElseThrow().context();
            Answers answers = new Answers(spans, refine ? Optional.of(search) : Optional.empty(), seed.value(), console());
            AtomicBoolean stop = new AtomicBoolean();
            try (Interrupts interrupts = new Interrupts(() -> {
                console().message(refine ? "stopping; the best so far is taken" : "stopping");
                stop.set(true);
            })) {
                return interpret(answers, context, reader, files, stop::get);
            }
        } finally {
            opened.forEach(DisorderModel::close);
        }
    }

    private List<Path> given() {
        List<Path> given = new ArrayList<>(images);
        given.addAll(models);
        if (prepare != null && RecipeName.isFile(prepare)) {
            given.add(Path.of(prepare));
        }
        if (mask != null) {
            given.add(mask);
        }
        return given;
    }

    private List<Interpreter> spans(List<DisorderModel> opened, InterpreterSettings settings) {
        try {
            return Interpreter.bySpan(opened, settings);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private int interpret(Answers answers, SectionContext context, SectionReader reader, InterpretedFiles files, BooleanSupplier stop)
            throws IOException {
        JsonArray results = new JsonArray();
        List<InterpretedSection> reported = new ArrayList<>();
        int failures = 0;
        boolean unfit = false;
        for (Path file : images) {
            if (stop.getAsBoolean()) {
                break;
            }
            boolean asked = false;
            try {
                PreparedSection prepared = reader.read(file, context);
                asked = true;
                Optional<List<Interpretation>> found = answers.of(prepared.section(), stop);
                asked = false;
                if (found.isEmpty()) {
                    break;
                }
                List<Interpretation> interpretations = found.get();
                if (files != null) {
                    files.write(file, prepared, interpretations, context.extent());
                }
                if (report != null) {
                    reported.add(reported(file, prepared, answers.spans(), interpretations, context));
                }
                results.add(InterpretationJson.of(file.toString(), interpretations, prepared.json()));
                if (format == Format.TABLE) {
                    console().result((images.size() > 1 ? "== " + Console.oneLine(file.toString()) + "\n" : "") + prepared.text()
                            + InterpretationText.of(interpretations) + (images.size() > 1 ? "\n" : ""));
                }
                if (accept.isAsked() && !accept(file, prepared.section(), interpretations, answers.spans())) {
                    failures++;
                }
            } catch (IOException e) {
                InputException problem = Failures.of(file, e);
                failures++;
                unfit |= asked;
                console().error(problem.getMessage());
                results.add(InterpretationJson.error(file.toString(), problem.getMessage()));
            }
        }
        if (unfit && prepare == null) {
            console().message("images that are not as a model reads them: --prepare standard masks Bragg peaks and fills in what is "
                    + "masked; a recipe (--prepare R.json) also puts them on the grid");
        }
        if (format == Format.JSON) {
            console().result(new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create().toJson(results) + "\n");
        }
        if (!reported.isEmpty()) {
            InterpretationReport.page(reported, "BraggLens " + services().version()).write(report);
            console().message("report: " + report);
        }
        if (results.size() < images.size()) {
            console().error("stopped after " + results.size() + " of " + Counted.of(images.size(), "image"));
            return ExitCode.INPUT_FAILED;
        }
        return failures > 0 ? ExitCode.INPUT_FAILED : ExitCode.DONE;
    }

    /** What was found stays found where it cannot be accepted. */
    private boolean accept(Path file, Section section, List<Interpretation> interpretations, List<Interpreter> spans) {
        try {
            console().message(accept.add(file, section, interpretations, spans, "BraggLens " + services().version()));
            return true;
        } catch (IOException e) {
            console().error(Failures.of(file, e).getMessage());
            return false;
        }
    }

    private static InterpretedSection reported(Path file, PreparedSection prepared, List<Interpreter> spans,
            List<Interpretation> interpretations, SectionContext context) {
        List<InterpretedSection.Reading> readings = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            readings.add(new InterpretedSection.Reading(interpretations.get(i), spans.get(i).learned()));
        }
        return new InterpretedSection(file.toString(), prepared.section(), prepared.stages(), context.extent(), readings);
    }

    private List<Path> installed() throws UnavailableException {
        List<Path> found = ModelFiles.suiting(services().models(), DisorderTask::isAskedOf);
        if (found.isEmpty()) {
            throw new UnavailableException("no model for disorder came with this installation; give one with --model, or make one with"
                    + " 'bragglens train --task disorder'");
        }
        return found;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Failures;
import org.bragglens.cli.internal.Interrupts;
import org.bragglens.cli.internal.Services;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.cli.internal.UnavailableException;
import org.bragglens.diffuse.TiffImage;
import org.bragglens.learning.disorder.DisorderModel;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.InterpretationJson;
import org.bragglens.learning.disorder.Interpreter;
import org.bragglens.learning.disorder.InterpreterSettings;
import org.bragglens.learning.disorder.RefinementSettings;
import org.bragglens.learning.model.ModelFile;
import org.eclipse.january.dataset.Dataset;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bragglens interpret}. */
@CommandLine.Command(name = "interpret",
        description = "Reads the pair correlations of disordered crystals from images of their diffuse scattering, makes lattices that "
                + "have them, and says how far the lattices' images explain the measured ones.",
        sortOptions = false,
        footer = {"", "Images are grey TIFF files on the grid of the model; rows are h, columns k, both from 0 on.",
                "Several models of one span answer together, and their differences count as uncertainty.",
                "Ctrl-C ends a refinement early; the best so far is taken.", "",
                "Example: bragglens interpret hk0.tif --model disorder-4.braggmodel --refine --out interpreted"})
public final class InterpretCommand extends Command {

    private static final SettingsOptions<InterpreterSettings> SETTINGS = new SettingsOptions<>(SettingsType.of(InterpreterSettings.class),
            Map.of());
    private static final SettingsOptions<RefinementSettings> REFINEMENT = new SettingsOptions<>(SettingsType.of(RefinementSettings.class),
            Map.of());

    private enum Format {
        TABLE, JSON
    }

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "Images (.tif).")
    private List<Path> images;

    @Option(names = "--model", paramLabel = "M",
            description = "Model file (.braggmodel), once for each model of an ensemble; the first one for disorder that came with the "
                    + "program by default.")
    private List<Path> models = new ArrayList<>();

    @Option(names = "--refine", description = "Search on from the answer for an encoding whose lattices explain the image better.")
    private boolean refine;

    @Option(names = "--format", defaultValue = "table", description = "table or json. Default: table.")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR",
            description = "Folder for what was found: for each image NAME.json with the lattice and the images, and NAME.png with a "
                    + "picture of them.")
    private Path out;

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
        InterpretedFiles files = out == null ? null : InterpretedFiles.into(out, images);
        List<DisorderModel> opened = new ArrayList<>();
        try {
            for (Path model : models.isEmpty() ? List.of(installed()) : models) {
                opened.add(DisorderModel.open(model, services().engines()));
            }
            return interpret(new Interpreter(opened, settings), search, files);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        } finally {
            opened.forEach(DisorderModel::close);
        }
    }

    private int interpret(Interpreter interpreter, RefinementSettings search, InterpretedFiles files) throws IOException {
        JsonArray results = new JsonArray();
        int failures = 0;
        for (Path file : images) {
            try {
                Dataset image = TiffImage.read(file);
                image.setName(file.toString());
                Interpretation interpretation = interpreter.interpret(image, seed());
                if (refine) {
                    interpretation = refined(interpreter, image, interpretation, search);
                }
                if (files != null) {
                    files.write(file, image, interpretation);
                }
                results.add(InterpretationJson.of(file.toString(), interpretation));
                if (format == Format.TABLE) {
                    console().result((images.size() > 1 ? "== " + file + "\n" : "") + InterpretationText.of(interpretation)
                            + (images.size() > 1 ? "\n" : ""));
                }
            } catch (IOException e) {
                InputException problem = Failures.of(file, e);
                failures++;
                console().error(problem.getMessage());
                results.add(InterpretationJson.error(file.toString(), problem.getMessage()));
            }
        }
        if (format == Format.JSON) {
            console().result(new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create().toJson(results) + "\n");
        }
        return failures > 0 ? ExitCode.INPUT_FAILED : ExitCode.DONE;
    }

    private Interpretation refined(Interpreter interpreter, Dataset image, Interpretation first,
            RefinementSettings search) throws InputException {
        AtomicBoolean stop = new AtomicBoolean();
        try (Interrupts interrupts = new Interrupts(() -> stop.set(true))) {
            return interpreter.refine(image, first, search, seed(),
                    done -> console().progress(done, String.format(Locale.ROOT, "%.0f %% of the refinement", 100 * done)), stop::get);
        }
    }

    private Path installed() throws IOException {
        for (Path model : services().models()) {
            if (Files.exists(model) && ModelFile.read(model).description().task().equals(DisorderTask.ID)) {
                return model;
            }
        }
        throw new UnavailableException("no model for disorder came with this installation; give one with --model, or make one with"
                + " 'bragglens train --task disorder'");
    }
}

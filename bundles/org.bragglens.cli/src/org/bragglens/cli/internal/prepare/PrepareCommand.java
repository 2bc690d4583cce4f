// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Failures;
import org.bragglens.cli.internal.OutFolder;
import org.bragglens.cli.internal.Services;
import org.bragglens.cli.internal.TextTable;
import org.bragglens.diffuse.TiffImage;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionPreparation;
import org.bragglens.diffuse.section.SectionPreview;
import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.learning.disorder.DisorderModel;
import org.bragglens.learning.disorder.Interpreter;
import org.bragglens.learning.disorder.InterpreterSettings;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bragglens prepare}. */
@CommandLine.Command(name = "prepare", sortOptions = false,
        description = "Prepares measured sections of diffuse scattering for a model: puts them on its grid, masks Bragg peaks and bad "
                + "pixels, fills in what is masked, takes background off.",
        footer = {"", "Sections are grey TIFF files; NaN is not measured. Without --recipe the standard recipe runs, for sections",
                "that lie on the grid already; --save-recipe writes it (or the one of --recipe, complete) to be changed.",
                "Beside NAME.tif goes NAME-mask.tif: 255 where a point was measured, 0 where it was filled in.", "",
                "Example: bragglens prepare hk0.tif --recipe section.json --stages --out prepared"})
public final class PrepareCommand extends Command {

    @Parameters(arity = "0..*", paramLabel = "IMAGE", description = "Measured sections (.tif).")
    private List<Path> images = List.of();

    @Option(names = "--recipe", paramLabel = "R.json", description = "The steps and their settings; the standard recipe by default.")
    private Path recipe;

    @Option(names = "--model", paramLabel = "M",
            description = "Model for disorder (.braggmodel) whose grid and intensities sections are prepared for.")
    private Path model;

    @Option(names = "--points", paramLabel = "N", description = "Points along each edge of the grid, instead of a model's. Default: 64.")
    private Integer points;

    @Option(names = "--extent", paramLabel = "N", description = "Reciprocal units along each edge, both ends included. Default: 2.")
    private Double extent;

    @Option(names = "--out", paramLabel = "DIR|FILE", description = "Folder for the prepared sections, or for one image a .tif file.")
    private Path out;

    @Option(names = "--stages", description = "Also write NAME-stages.png: the section after each step.")
    private boolean withStages;

    @Option(names = "--masked-as-nan", description = "Write points that were not measured as NaN instead of what was filled in.")
    private boolean maskedAsNan;

    @Option(names = "--save-recipe", paramLabel = "FILE", description = "Write the recipe with all its settings.")
    private Path saved;

    public PrepareCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    protected int run() throws IOException {
        checkUsage();
        SectionCatalog catalog = services().sections();
        Recipe steps = recipe == null ? catalog.standardRecipe() : catalog.read(recipe);
        SectionPreparation preparation = preparation(catalog, steps);
        SectionContext context = context();
        if (saved != null) {
            OutFolder.checkNotGiven(List.of(saved),
                    Stream.concat(images.stream(), Stream.of(recipe, model).filter(Objects::nonNull)).toList());
            OutFolder.checkRecipe(saved);
            catalog.write(steps, saved);
        }
        if (images.isEmpty()) {
            return ExitCode.DONE;
        }
        PreparedFiles files = PreparedFiles.into(out, images);
        int failures = 0;
        for (Path image : images) {
            try {
                prepare(image, preparation, context, files);
            } catch (IOException e) {
                failures++;
                console().error(Failures.of(image, e).getMessage());
            }
        }
        return failures > 0 ? ExitCode.INPUT_FAILED : ExitCode.DONE;
    }

    private void checkUsage() {
        if (images.isEmpty() && saved == null) {
            throw usage("no IMAGE is given");
        }
        if (images.isEmpty()) {
            refuse(List.of("--out", "--stages", "--masked-as-nan", "--model", "--points", "--extent"), "needs an IMAGE");
        } else if (out == null) {
            throw usage("--out is missing: where prepared sections go");
        }
        if (model != null) {
            refuse(List.of("--points", "--extent"), "is told by the model");
        }
    }

    private SectionPreparation preparation(SectionCatalog catalog, Recipe steps) throws InputException {
        try {
            return catalog.preparation(steps);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(recipe), "", e.getMessage(), "", e);
        }
    }

    private SectionContext context() throws IOException {
        if (model != null) {
            try (DisorderModel opened = DisorderModel.open(model, services().engines())) {
                return new Interpreter(List.of(opened), SettingsType.of(InterpreterSettings.class).defaults()).context();
            }
        }
        try {
            return new SectionContext(points == null ? SectionContext.USUAL.points() : points,
                    extent == null ? SectionContext.USUAL.extent() : extent, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private void prepare(Path image, SectionPreparation preparation, SectionContext context, PreparedFiles files) throws IOException {
        Section section = Section.of(TiffImage.read(image, console()::message));
        section.intensities().setName(image.toString());
        SectionPreview preview = preparation.preview(section, context);
        String table = table(preview.stages());
        console().result(images.size() > 1 ? "== " + Console.oneLine(image.toString()) + "\n" + table + "\n" : table);
        if (withStages) {
            files.write(image, preview.stages());
        }
        if (preview.problem().isPresent()) {
            throw preview.problem().get();
        }
        files.write(image, preview.stages().getLast().section(), maskedAsNan);
    }

    private static String table(List<SectionStage> stages) {
        TextTable table = new TextTable(">", "step", "points", "what it did");
        for (SectionStage stage : stages) {
            table.add(stage.place() == 0 ? "" : Integer.toString(stage.place()), stage.label(), stage.rows() + " × " + stage.columns(),
                    stage.note());
        }
        return table.toString();
    }
}

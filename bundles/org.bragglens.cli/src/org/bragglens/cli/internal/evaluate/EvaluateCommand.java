// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.EvaluationText;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Failures;
import org.bragglens.cli.internal.MeasuringChoice;
import org.bragglens.cli.internal.Range;
import org.bragglens.cli.internal.ReportFile;
import org.bragglens.cli.internal.RecipeName;
import org.bragglens.cli.internal.Services;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.disorder.AsMeasured;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.patterns.MeasuredSet;
import org.bragglens.learning.patterns.ModelCard;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code bragglens evaluate}. */
@CommandLine.Command(name = "evaluate", description = "Measures what models reach on samples whose answer is known.", sortOptions = false,
        footer = {"", "SET is a folder of measured patterns with a labels.csv, or a structure library, whose patterns are simulated"
                + " and augmented.",
                "Of the library that a model was trained on, only the structure types are used that it never saw.",
                "For models that read disorder SET is an HDF5 file of images and encodings; of the one that a model was trained on, only"
                + " the pairs are used that it did not learn from.", "",
                "Example: bragglens evaluate --model minerals.braggmodel --data measured/ --range 5:89.99 --wavelength CuKa",
                "         bragglens evaluate --model disorder-4.braggmodel --data span4.h5 --decode 100 --report page.html"})
public final class EvaluateCommand extends Command {

    private enum Format {
        TABLE, JSON
    }

    @Option(names = "--model", required = true, arity = "1..*", paramLabel = "M", description = "Model files (.braggmodel).")
    private List<Path> models;

    @Option(names = "--data", required = true, paramLabel = "SET", description = "Labelled data.")
    private Path data;

    @Option(names = "--range", paramLabel = "FROM:TO", converter = Range.Converter.class,
            description = "2θ of the first and the last column of a table of measured intensities.")
    private Range range;

    @Option(names = "--wavelength", paramLabel = "Å",
            description = "Wavelength in Å or anode (CuKa, CuKa1, …) of measured patterns that do not state theirs.")
    private String wavelength;

    @Option(names = "--decode", paramLabel = "N",
            description = "Make so many images again from the answers of a model that reads disorder, and say how well they meet the "
                    + "known ones.")
    private Integer decode;

    @Option(names = "--as-measured", arity = "0..1", fallbackValue = RecipeName.STANDARD, paramLabel = "R.json|standard",
            description = "Ask models that read disorder also about the images as they would be measured, by a recipe for measuring or the "
                    + "standard one; models that learned from such are asked so anyway, by their own recipes.")
    private String asMeasured;

    @Option(names = "--prepare", paramLabel = "R.json|standard",
            description = "With --as-measured: the recipe that these are prepared by. Default: standard.")
    private String prepare;

    @Option(names = "--add-to-card", description = "Write what a measured set shows into the card and the metrics of each model.")
    private boolean addToCard;

    @Option(names = "--report", paramLabel = "FILE.html",
            description = "Write a page with figures, baselines and charts: one HTML file that needs no other.")
    private Path report;

    @Option(names = "--format", defaultValue = "table", description = "table or json. Default: table.")
    private Format format;

    public EvaluateCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    protected int run() throws IOException {
        if (Files.notExists(data)) {
            throw new InputException(data.toString(), "", "no such file or folder", "check the name");
        }
        if (addToCard && !MeasuredSet.is(data)) {
            throw usage("--add-to-card takes a measured set; what simulated patterns show stands in the card since training");
        }
        if (!MeasuredSet.is(data)) {
            refuse(List.of("--range", "--wavelength"), "is about measured patterns, and " + data + " has no labels.csv");
        }
        if (report != null) {
            ReportFile.check(report);
        }
        ModelEvaluation evaluation = evaluation();
        JsonArray results = new JsonArray();
        int failures = 0;
        for (Path model : models) {
            try {
                console().message("evaluating " + model);
                ModelEvaluation.Result result = evaluation.evaluate(model);
                if (addToCard && result.evaluation() instanceof Evaluation measured) {
                    ModelCard.withMeasured(ModelFile.read(model), data.toRealPath().getFileName().toString(), measured).write(model);
                }
                results.add(EvaluationJson.of(model, result));
                if (format == Format.TABLE) {
                    console().result(table(model, result));
                }
            } catch (IOException e) {
                InputException problem = Failures.of(model, e);
                failures++;
                console().error(problem.getMessage());
                results.add(EvaluationJson.error(model, problem.getMessage()));
            }
        }
        if (format == Format.JSON) {
            console().result(new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create().toJson(results) + "\n");
        }
        if (report != null && failures < models.size()) {
            evaluation.page("BraggLens " + services().version()).write(report);
            console().message("report: " + report);
        }
        return failures > 0 ? ExitCode.INPUT_FAILED : ExitCode.DONE;
    }

    private ModelEvaluation evaluation() throws IOException {
        if (TrainingPairs.recognises(data)) {
            if (decode != null && decode < 1) {
                throw usage("--decode must be at least 1");
            }
            if (asMeasured == null) {
                refuse(List.of("--prepare"), "needs --as-measured");
            }
            // all of the images, and of a seed that is the same for all models
            Optional<AsMeasured> measuring = asMeasured == null ? Optional.empty() : Optional.of(new MeasuringChoice(asMeasured,
                    prepare == null ? RecipeName.STANDARD : prepare).read(services(), 1, 0));
            return new DisorderEvaluation(data, decode == null ? 0 : decode, report != null, measuring, services(), console());
        }
        refuse(List.of("--decode", "--as-measured", "--prepare"), "is about images and encodings, and " + data
                + " is no HDF5 file of them");
        return MeasuredSet.is(data) ? measured() : new CrystalEvaluation(data, new ClassifierPages(data.toString()), services(), console());
    }

    private String table(Path model, ModelEvaluation.Result result) {
        String decoded = result.decoded().map(d -> String.format(Locale.ROOT,
                "%nimages made again from %,d answers: median R² %.3f; from the known encodings: %.3f%n", d.answered().size(),
                d.medianAnswered(), d.medianKnown())).orElse("").replace("\r\n", "\n");
        return (models.size() > 1 ? "== " + Console.oneLine(model.toString()) + "\n" : "") + EvaluationText.of(result.evaluation())
                + EvaluationText.reference(result.referenceR2())
                + result.asMeasured().map(m -> EvaluationText.asMeasured(m.evaluation()) + EvaluationText.reference(m.referenceR2()))
                        .orElse("")
                + decoded
                + (models.size() > 1 ? "\n" : "");
    }

    private ModelEvaluation measured() throws IOException {
        Radiation radiation;
        try {
            radiation = wavelength == null ? Radiation.UNKNOWN : XrayTube.named(wavelength, Origin.OPTION);
        } catch (IllegalArgumentException e) {
            throw usage("--wavelength: " + e.getMessage());
        }
        var instrument = new MeasuredSet.Instrument(range == null ? Double.NaN : range.from(), range == null ? Double.NaN : range.to(),
                radiation);
        return new MeasuredEvaluation(MeasuredSet.read(data, services().patternFiles(), instrument), new ClassifierPages(data.toString()),
                services());
    }
}

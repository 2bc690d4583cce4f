// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Failures;
import org.bragglens.cli.internal.Services;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bragglens info}. */
@CommandLine.Command(name = "info", sortOptions = false,
        description = "Says what a pattern, a crystal structure, a structure library, a model, a recipe, a file of training pairs or an "
                + "image is.",
        footer = {"", "Example: bragglens info quartz.xy minerals.braggmodel pairs.h5"})
public final class InfoCommand extends Command {

    private enum Format {
        TEXT, JSON
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of any kind that BraggLens reads, and folders of CIFs.")
    private List<Path> files;

    @Option(names = "--format", defaultValue = "text", description = "text or json. Default: text.")
    private Format format;

    public InfoCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    protected int run() throws IOException {
        JsonArray all = new JsonArray();
        int failures = 0;
        for (Path file : files) {
            JsonObject facts = new JsonObject();
            facts.addProperty("path", file.toString());
            try {
                describe(file).asMap().forEach(facts::add);
                if (format == Format.TEXT) {
                    console().result(FactsText.of(facts) + (files.size() > 1 ? "\n" : ""));
                }
            } catch (IOException e) {
                InputException problem = Failures.of(file, e);
                failures++;
                console().error(problem.getMessage());
                facts.addProperty("error", problem.getMessage());
            }
            all.add(facts);
        }
        if (format == Format.JSON) {
            console().result(new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create().toJson(all) + "\n");
        }
        return failures > 0 ? ExitCode.INPUT_FAILED : ExitCode.DONE;
    }

    private JsonObject describe(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new InputException(file.toString(), "", "no such file or folder", "check the name");
        }
        return switch (Kind.of(file)) {
            case MODEL -> ModelFacts.of(file);
            case RECIPE -> RecipeFacts.of(file, "recipe", services().augmentations());
            case SECTION_RECIPE -> RecipeFacts.of(file, "recipe for sections", services().sections());
            case MEASURING_RECIPE -> RecipeFacts.of(file, "recipe for measuring", services().measuring());
            case LIBRARY, STRUCTURE -> StructureFacts.of(file);
            case IMAGE -> ImageFacts.of(file);
            case PAIRS -> PairsFacts.of(file);
            case PATTERN -> PatternFacts.of(file, services().patternFiles());
        };
    }
}
